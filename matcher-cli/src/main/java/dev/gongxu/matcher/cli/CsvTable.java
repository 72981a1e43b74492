package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.json.StrictLines;
import dev.gongxu.matcher.market.InvalidFieldException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of comma-separated values with known columns: UTF-8, one row a line, empty lines skipped;
 * a first row that names the columns is none.
 *
 * @param columns their names, in order
 */
record CsvTable(Path file, List<String> columns) {
  private static final int ID_CHARACTERS = 128;

  /** What a row is read by. */
  @FunctionalInterface
  interface Row {
    /**
     * Takes one row.
     *
     * @param cells one a column
     * @throws InvalidFieldException when it says something wrong
     */
    void read(List<String> cells);
  }

  /**
   * Reads all rows.
   *
   * @throws DataException when the file cannot be read, or at its end when rows were bad
   */
  void read(Row row) {
    StrictLines.read(
        file,
        new StrictLines.Parser() {
          private boolean begun;

          @Override
          public void line(int number, String text) {
            boolean first = !begun;
            begun = true;
            List<String> cells = CsvFields.of(text);
            if (first && isHeader(cells)) {
              return;
            }
            if (cells.size() != columns.size()) {
              throw new InvalidFieldException("line", text, "must be " + String.join(",", columns));
            }
            row.read(cells);
          }
        });
  }

  private boolean isHeader(List<String> cells) {
    return String.join(",", cells).equalsIgnoreCase(String.join(",", columns));
  }

  /** The id in a cell. */
  String id(List<String> cells, int column) {
    String id = cells.get(column);
    if (id.isEmpty()
        || id.length() > ID_CHARACTERS
        || id.chars().anyMatch(Character::isISOControl)) {
      throw wrong(cells, column, "an id has 1 to " + ID_CHARACTERS + " characters on one line");
    }
    return id;
  }

  /** The whole number in a cell. */
  int count(List<String> cells, int column, int most) {
    String text = cells.get(column);
    try {
      int count = Integer.parseInt(text);
      if (count >= 0 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw wrong(cells, column, "must be a whole number from 0 to " + most);
    }
    throw wrong(cells, column, "must be a whole number from 0 to " + most);
  }

  /** The number in a cell. */
  double number(List<String> cells, int column, double most) {
    Double number = Decimal.of(cells.get(column));
    if (number == null || Math.abs(number) > most) {
      throw wrong(cells, column, "must be a number from %.0f to %.0f".formatted(-most, most));
    }
    return number;
  }

  /** Says what is wrong with a cell. */
  InvalidFieldException wrong(List<String> cells, int column, String reason) {
    return new InvalidFieldException(columns.get(column), cells.get(column), reason);
  }
}
