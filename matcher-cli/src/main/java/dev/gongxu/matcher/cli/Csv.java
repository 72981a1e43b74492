package dev.gongxu.matcher.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of comma-separated values, quoted as RFC 4180 says.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe before it. Not safe for
 * use by several threads.
 */
final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final List<String> cells = new ArrayList<>();

  /** Adds text from a data file. */
  Csv text(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return cell(formula ? "'" + value : value);
  }

  /** Adds a whole number. */
  Csv number(int value) {
    return cell(Integer.toString(value));
  }

  /** Adds a number, printed so that it reads back as the same double. */
  Csv number(double value) {
    return cell(Double.toString(value));
  }

  /** Adds empty cells. */
  Csv empty(int count) {
    for (int i = 0; i < count; i++) {
      cell("");
    }
    return this;
  }

  private Csv cell(String value) {
    boolean quoted =
        value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || value.startsWith(" ")
            || value.endsWith(" ");
    cells.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    return this;
  }

  /** The row, without a line end. */
  @Override
  public String toString() {
    return String.join(",", cells);
  }
}
