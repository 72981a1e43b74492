package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line of comma-separated values apart as RFC 4180 says, but that a field ends on its line
 * and that blanks around a field are none of it. Not safe for use by several threads.
 */
final class CsvFields {
  private final String line;
  private final List<String> fields = new ArrayList<>();
  private int at;

  private CsvFields(String line) {
    this.line = line;
  }

  /**
   * The fields of a line, at least one.
   *
   * @throws InvalidFieldException when its quotes do not make sense
   */
  static List<String> of(String line) {
    CsvFields fields = new CsvFields(line);
    do {
      fields.next();
    } while (fields.at <= line.length());
    return fields.fields;
  }

  /** Reads a field and goes behind the comma after it, or beyond the end. */
  private void next() {
    int start = at;
    while (start < line.length() && isBlank(line.charAt(start))) {
      start++;
    }
    if (start < line.length() && line.charAt(start) == '"') {
      quoted(start + 1);
      return;
    }
    int comma = line.indexOf(',', start);
    int end = comma < 0 ? line.length() : comma;
    fields.add(line.substring(start, end).strip());
    at = end + 1;
  }

  private void quoted(int from) {
    StringBuilder field = new StringBuilder();
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '"') {
        field.append(c);
      } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else {
        fields.add(field.toString());
        close(i + 1);
        return;
      }
    }
    throw new InvalidFieldException("line", line, "a quoted field must end on its line");
  }

  private void close(int from) {
    int end = from;
    while (end < line.length() && isBlank(line.charAt(end))) {
      end++;
    }
    if (end < line.length() && line.charAt(end) != ',') {
      throw new InvalidFieldException(
          "line", line, "a comma must follow a quoted field; a quote within one is written twice");
    }
    at = end + 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
