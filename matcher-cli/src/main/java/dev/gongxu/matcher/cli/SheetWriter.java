package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.List;

/** Writes sheets as tables, JSON Lines or CSV. */
final class SheetWriter {
  private final Output output;
  private final Messages messages;

  SheetWriter(Output output, Messages messages) {
    this.output = output;
    this.messages = messages;
  }

  /** A sheet that is all there is: files do not say its section, a table has no name. */
  void alone(Sheet sheet, String format, int width) {
    switch (format) {
      case "jsonl" -> sheet.rows().forEach(row -> json(sheet, row, new JsonLine()));
      case "csv" -> {
        output.line(String.join(",", names(sheet)));
        sheet.rows().forEach(row -> csv(sheet, row, new Csv()));
      }
      default -> across(sheet, width).forEach(output::line);
    }
  }

  /** A line for each row, which says its section first. */
  void json(List<Sheet> sheets) {
    for (Sheet sheet : sheets) {
      for (List<Cell> row : sheet.rows()) {
        json(sheet, row, new JsonLine().put("section", sheet.code()));
      }
    }
  }

  private void json(Sheet sheet, List<Cell> row, JsonLine line) {
    for (int i = 0; i < row.size(); i++) {
      if (sheet.columns().get(i).inFiles()) {
        row.get(i).json(line, sheet.columns().get(i).code());
      }
    }
    output.line(line.toString());
  }

  /** Each section under its own header; every line says its section first. */
  void csv(List<Sheet> sheets) {
    for (Sheet sheet : sheets) {
      if (sheet.rows().isEmpty()) {
        continue;
      }
      output.line("section," + String.join(",", names(sheet)));
      for (List<Cell> row : sheet.rows()) {
        csv(sheet, row, new Csv().text(sheet.code()));
      }
    }
  }

  private static List<String> names(Sheet sheet) {
    return sheet.columns().stream().flatMap(column -> column.names().stream()).toList();
  }

  private void csv(Sheet sheet, List<Cell> row, Csv line) {
    for (int i = 0; i < row.size(); i++) {
      if (sheet.columns().get(i).inFiles()) {
        row.get(i).csv(line);
      }
    }
    output.line(line.toString());
  }

  /** Tables under the names of their sections; what does not fit is said. */
  void table(List<Sheet> sheets, Style style, int width) {
    boolean first = true;
    for (Sheet sheet : sheets) {
      if (sheet.shown().isEmpty()) {
        continue;
      }
      if (!first) {
        output.line("");
      }
      first = false;
      output.line(style.bold(Cells.cut(messages.get(sheet.key()), width)));
      lines(sheet, width).forEach(output::line);
      if (sheet.hidden() > 0) {
        Cells.wrap(messages.get("report.hidden", sheet.hidden()), width).forEach(output::line);
      }
    }
  }

  private List<String> lines(Sheet sheet, int width) {
    return sheet.most() == Sheet.ONE ? upright(sheet, width) : across(sheet, width);
  }

  /** One row: a line for each value, with what lies behind it. */
  private List<String> upright(Sheet sheet, int width) {
    Table table =
        new Table(
            List.of(
                new Table.Column("", Table.Align.TEXT),
                new Table.Column("", Table.Align.TEXT),
                new Table.Column("", Table.Align.TEXT)));
    List<Cell> row = sheet.rows().getFirst();
    for (int i = 0; i < row.size(); i++) {
      Column column = sheet.columns().get(i);
      table.row(List.of(messages.get(column.key()), row.get(i).shown(), row.get(i).more()));
    }
    List<String> lines = table.lines(width);
    return lines.subList(1, lines.size());
  }

  private List<String> across(Sheet sheet, int width) {
    List<Integer> places = new ArrayList<>();
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      Column column = sheet.columns().get(i);
      Table.Align align = column.align();
      if (align != null) {
        places.add(i);
        columns.add(new Table.Column(messages.get(column.key()), align));
      }
    }
    Table table = new Table(columns);
    for (List<Cell> row : sheet.shown()) {
      table.row(places.stream().map(place -> row.get(place).shown()).toList());
    }
    return table.lines(width);
  }
}
