package dev.gongxu.matcher.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text under column titles, laid out for a width in cells.
 *
 * <p>Where the rows do not fit, the widest of the columns that may be cut gives way first. Cells
 * are made safe to show. Not safe for use by several threads.
 */
final class Table {
  private static final String GAP = "  ";
  private static final int NARROWEST = 4;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** How the cells of a column stand. */
  enum Align {
    /** Text that is never cut. */
    WHOLE,
    /** Text that may be cut. */
    TEXT,
    /** Numbers: to the right, never cut. */
    NUMBER
  }

  /** A column's title and how its cells stand. */
  record Column(String title, Align align) {}

  Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a row, a cell for each column. */
  Table row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row has " + cells.size() + " cells, must have " + columns.size());
    }
    rows.add(cells.stream().map(SafeText::line).map(String::strip).toList());
    return this;
  }

  /** The lines, the titles first, none wider than {@code width}. */
  List<String> lines(int width) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Cells.width(columns.get(i).title());
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
      }
    }
    narrow(widths, width);
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::title).toList(), widths, width));
    rows.forEach(row -> lines.add(line(row, widths, width)));
    return lines;
  }

  private void narrow(int[] widths, int width) {
    int over = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    for (; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).align() == Align.TEXT
            && widths[i] > NARROWEST
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private String line(List<String> cells, int[] widths, int width) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Cells.cut(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP)
          .append(Cells.pad(cell, widths[i], columns.get(i).align() == Align.NUMBER));
    }
    return Cells.cut(line.toString().stripTrailing(), width);
  }
}
