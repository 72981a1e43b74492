package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.region.Region;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object's fields, asked for by name and type. A field that is absent or {@code null} gives
 * null; one of another type is refused with an {@link InvalidFieldException} that names it by its
 * path. Immutable.
 */
final class JsonObject {
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

  private final String path;
  private final Map<String, JsonValue> fields;
  private final List<String> unknown;

  /**
   * @param path what stands before a field's name in messages: empty or ends with a dot
   * @param fields the fields in the order of the text
   * @param unknown names of fields that were not kept
   */
  JsonObject(String path, Map<String, JsonValue> fields, List<String> unknown) {
    this.path = path;
    this.fields = Collections.unmodifiableMap(fields);
    this.unknown = List.copyOf(unknown);
  }

  /** The same without strings that are empty or blank. */
  JsonObject withoutBlank() {
    Map<String, JsonValue> said = new LinkedHashMap<>(fields);
    said.values().removeIf(value -> value instanceof JsonValue.Text text && text.text().isBlank());
    return new JsonObject(path, said, unknown);
  }

  /** Names of the fields that were not kept. */
  List<String> unknown() {
    return unknown;
  }

  /** Names of the fields that were kept, in the order of the text. */
  Set<String> names() {
    return fields.keySet();
  }

  /** The value as it is written, null where it is absent or null. */
  @Nullable JsonValue get(String name) {
    JsonValue value = fields.get(name);
    return value == JsonValue.Word.NULL ? null : value;
  }

  /** The value, refused where there is none. */
  <T> T needed(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidFieldException(path + name, "(missing)", "is needed");
    }
    return value;
  }

  @Nullable String string(String name) {
    return switch (get(name)) {
      case null -> null;
      case JsonValue.Text text -> text.text();
      case JsonValue.Digits digits ->
          throw wrong(name, digits, "must be a string, in quotes: \"" + shortened(digits) + "\"");
      case JsonValue other -> throw wrong(name, other, "must be a string");
    };
  }

  boolean flag(String name, boolean otherwise) {
    return switch (get(name)) {
      case null -> otherwise;
      case JsonValue.Word word -> word == JsonValue.Word.TRUE;
      case JsonValue.Text text -> throw wrong(name, text, "must be true or false, without quotes");
      case JsonValue other -> throw wrong(name, other, "must be true or false");
    };
  }

  @Nullable Integer integer(String name) {
    String digits = digits(name);
    if (digits == null) {
      return null;
    }
    try {
      return new BigDecimal(digits).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new InvalidFieldException(
          path + name,
          digits,
          "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
    }
  }

  @Nullable Double number(String name) {
    String digits = digits(name);
    if (digits == null) {
      return null;
    }
    double number = Double.parseDouble(digits);
    if (!Double.isFinite(number)) {
      throw new InvalidFieldException(
          path + name, digits, "must be a number of at most 1.8E308 in size");
    }
    return number;
  }

  private @Nullable String digits(String name) {
    return switch (get(name)) {
      case null -> null;
      case JsonValue.Digits digits -> digits.digits();
      case JsonValue.Text text -> throw wrong(name, text, "must be a number, without quotes");
      case JsonValue other -> throw wrong(name, other, "must be a number");
    };
  }

  private static boolean isDay(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean right = (i == 4 || i == 7) ? c == '-' : digit;
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** A day as yyyy-mm-dd. */
  @Nullable LocalDate date(String name) {
    String text = string(name);
    return text == null ? null : date(name, text);
  }

  /** Days; none where the field is absent. */
  List<LocalDate> dates(String name) {
    return strings(name).stream().map(text -> date(name, text)).collect(Collectors.toList());
  }

  private LocalDate date(String name, String text) {
    if (!isDay(text)) {
      throw new InvalidFieldException(
          path + name, text, "must be a day as yyyy-mm-dd, such as 2026-03-01");
    }
    try {
      // Digits stand where they must, and files have a day or two a line.
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 5, 7, 10),
          Integer.parseInt(text, 8, 10, 10));
    } catch (DateTimeException e) {
      throw new InvalidFieldException(path + name, text, "is not in the calendar");
    }
  }

  /** A time of a day as yyyy-mm-ddThh:mm, perhaps with seconds. */
  @Nullable LocalDateTime time(String name) {
    String text = string(name);
    if (text == null) {
      return null;
    }
    if (!TIME.matcher(text).matches()) {
      throw new InvalidFieldException(
          path + name, text, "must be a time as yyyy-mm-ddThh:mm[:ss], such as 2026-03-01T14:30");
    }
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidFieldException(path + name, text, "is not in the calendar or on the clock");
    }
  }

  /** One of a set of words, which {@code of} finds. */
  <E> @Nullable E word(String name, Function<String, E> of) {
    String text = string(name);
    return text == null ? null : word(name, text, of);
  }

  /** Several words; none where the field is absent. */
  <E> List<E> words(String name, Function<String, E> of) {
    return strings(name).stream().map(text -> word(name, text, of)).collect(Collectors.toList());
  }

  private <E> E word(String name, String text, Function<String, E> of) {
    try {
      return of.apply(text);
    } catch (InvalidFieldException e) {
      // It names itself after the type of the word, which need not be this field's name.
      throw new InvalidFieldException(path + name, text, e.reason());
    }
  }

  /** Strings; none where the field is absent. */
  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (JsonValue item : items(name, "must be a list of strings, such as [\"柑橘\", \"植保\"]")) {
      if (!(item instanceof JsonValue.Text text)) {
        throw wrong(name, item, "must be a string, in quotes, as all of the list");
      }
      strings.add(text.text());
    }
    return strings;
  }

  /** Numbers; none where the field is absent. */
  List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    for (JsonValue item : items(name, "must be a list of numbers, such as [1, 2.5]")) {
      if (!(item instanceof JsonValue.Digits digits)) {
        throw wrong(name, item, "must be a number, without quotes, as all of the list");
      }
      numbers.add(Double.parseDouble(digits.digits()));
    }
    return numbers;
  }

  /** A place by code or name, the code as a string or a number. */
  @Nullable Region region(String name) {
    JsonValue value = get(name);
    return value == null ? null : Places.named(path + name, value);
  }

  /** Places; none where the field is absent. */
  List<Region> regions(String name) {
    return items(name, "must be a list of regions, such as [\"511425\", \"510131\"]").stream()
        .map(item -> Places.named(path + name, item))
        .collect(Collectors.toList());
  }

  @Nullable JsonObject object(String name) {
    return switch (get(name)) {
      case null -> null;
      case JsonValue.Fields nested -> nested.object();
      case JsonValue other -> throw wrong(name, other, "must be an object, in braces");
    };
  }

  private List<JsonValue> items(String name, String reason) {
    return switch (get(name)) {
      case null -> List.of();
      case JsonValue.Items items -> items.items();
      case JsonValue other -> throw wrong(name, other, reason);
    };
  }

  /** Says that a field's name is none of those that are understood. */
  InvalidFieldException misnamed(String name, List<String> names) {
    return wrong(
        name,
        fields.getOrDefault(name, JsonValue.Word.NULL),
        "must be one of " + String.join(", ", names));
  }

  /** Says that a value is of another type than it must be. */
  private InvalidFieldException wrong(String name, JsonValue value, String reason) {
    return new InvalidFieldException(JsonProblem.printable(path + name), value, reason);
  }

  private static String shortened(JsonValue.Digits digits) {
    return JsonProblem.printable(digits.digits());
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> JsonLine.quoted(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
