package dev.gongxu.matcher.cli;

import java.util.List;

/**
 * Rows of values under columns: what a section of a board says, before any format. Immutable.
 *
 * @param code its name in files, and under {@code section.} in messages
 * @param most how many rows the eye is shown at most; files have all
 */
record Sheet(String code, List<Column> columns, List<List<Cell>> rows, int most) {
  /** A single row, which the eye is shown as a list of its values, each with what it is. */
  static final int ONE = 1;

  /** Rows for files only. */
  static final int FILES_ONLY = 0;

  /** For the eye as many as there are. */
  static final int ALL = Integer.MAX_VALUE;

  Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            code + ": a row has " + row.size() + " cells, must have " + columns.size());
      }
    }
  }

  /** The rows that the eye is shown. */
  List<List<Cell>> shown() {
    return rows.subList(0, Math.min(most, rows.size()));
  }

  /** How many rows the eye is not shown. */
  int hidden() {
    return rows.size() - shown().size();
  }

  /** The key of what it is called. */
  String key() {
    return "section." + code;
  }
}
