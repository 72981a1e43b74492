package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.Html;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as tables of a page. Every number stands in a {@code data} element with the value that
 * files have, every row says which row of its section it is.
 *
 * @param html where they are written
 */
record PageTable(Html html, Messages messages) {
  private static final int CHARACTERS = 48;

  /**
   * A drawing at the end of each row.
   *
   * @param title of its column
   * @param draw draws that of a row
   */
  record Drawn(String title, IntConsumer draw) {}

  /** A table of the rows that the eye is shown, or a word where there are none. */
  void write(Sheet sheet) {
    write(sheet, List.of(), null, row -> null);
  }

  /**
   * A table with more than its cells.
   *
   * @param without columns that are left out
   * @param drawn the last column, null for none
   * @param target where the name in a row leads to within the page, null for nowhere
   */
  void write(
      Sheet sheet,
      List<String> without,
      @Nullable Drawn drawn,
      IntFunction<@Nullable String> target) {
    if (sheet.rows().isEmpty()) {
      html.leaf("p", messages.get("page.nothing"), "class", "none");
      return;
    }
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (Column column : sheet.columns()) {
      if (shows(column, without)) {
        html.leaf("th", messages.get(column.key()), "class", kind(column), "scope", "col");
      }
    }
    if (drawn != null) {
      html.leaf("th", drawn.title, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (int i = 0; i < sheet.shown().size(); i++) {
      html.open("tr", "data-row", sheet.code() + "/" + i);
      for (int c = 0; c < sheet.columns().size(); c++) {
        Column column = sheet.columns().get(c);
        if (shows(column, without)) {
          html.open("td", "class", kind(column), "data-column", column.code());
          cell(sheet.rows().get(i).get(c), column.code().equals("name") ? target.apply(i) : null);
          html.close("td");
        }
      }
      if (drawn != null) {
        html.open("td");
        drawn.draw.accept(i);
        html.close("td");
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
    if (sheet.hidden() > 0) {
      html.leaf("p", messages.get("report.hidden", sheet.hidden()), "class", "rest");
    }
  }

  private static boolean shows(Column column, List<String> without) {
    return column.align() != null && !without.contains(column.code());
  }

  private static String kind(Column column) {
    return switch (Objects.requireNonNull(column.align())) {
      case NUMBER -> "n";
      case TEXT -> "t";
      case WHOLE -> "w";
    };
  }

  private void cell(Cell cell, @Nullable String target) {
    if (cell.exact().isEmpty()) {
      if (target != null) {
        html.open("a", "href", "#" + target);
      }
      html.cut("span", cell.shown(), CHARACTERS);
      if (target != null) {
        html.close("a");
      }
      return;
    }
    number(cell);
    if (!cell.more().isEmpty()) {
      html.leaf("small", cell.more());
    }
  }

  /** A number as the eye sees it, with its value. */
  void number(Cell cell) {
    boolean nil = cell.exact().equals("0");
    if (nil) {
      html.leaf("data", cell.shown(), "value", cell.exact(), "class", "nil");
    } else {
      html.leaf("data", cell.shown(), "value", cell.exact());
    }
  }
}
