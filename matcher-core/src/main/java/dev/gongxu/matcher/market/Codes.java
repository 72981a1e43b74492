package dev.gongxu.matcher.market;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks an enum constant up by its word in data files. */
final class Codes {
  private Codes() {}

  static <E> E find(String field, String code, E[] values, Function<E, String> codeOf) {
    for (E value : values) {
      if (codeOf.apply(value).equals(code)) {
        return value;
      }
    }
    throw new InvalidFieldException(
        field,
        code,
        "must be one of " + Arrays.stream(values).map(codeOf).collect(Collectors.joining(", ")));
  }
}
