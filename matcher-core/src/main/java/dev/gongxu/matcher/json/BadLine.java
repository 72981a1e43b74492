package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.market.InvalidFieldException;

/**
 * A line of a data file that was refused. Immutable, so safe to share between threads.
 *
 * @param file the file as it was named to the reader
 * @param line the line's number, from 1, blank lines counted
 * @param field the field that is wrong; {@code json} where the line is not JSON, {@code encoding}
 *     where it is not UTF-8, {@code line} where it is too long
 * @param value what stands there, safe to print: at most 60 characters and its length
 * @param reason what would be right
 */
public record BadLine(String file, int line, String field, String value, String reason) {
  /** Checks that nothing is missing. */
  public BadLine {
    requireNonNull(file, "file");
    requireNonNull(field, "field");
    requireNonNull(value, "value");
    requireNonNull(reason, "reason");
  }

  static BadLine of(String file, int line, InvalidFieldException problem) {
    return new BadLine(file, line, problem.field(), problem.value(), problem.reason());
  }

  /** {@code FILE:LINE: FIELD: VALUE: reason}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + field + ": " + value + ": " + reason;
  }
}
