package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.TaskPlan;
import dev.gongxu.matcher.dispatch.TaskProgress;
import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks by district and month with their progress, a line a district. */
final class TaskPrinter {
  private static final int MONTHS = 12;

  private final Session session;
  private final String format;
  private final List<String> lines = new ArrayList<>();

  TaskPrinter(Session session, String format) {
    this.session = session;
    this.format = format;
    if (format.equals("csv")) {
      StringBuilder header = new StringBuilder("task,region,target,due,done");
      IntStream.rangeClosed(1, MONTHS).forEach(month -> header.append(",m").append(month));
      lines.add(header.toString());
    }
  }

  /** All that has been added. */
  List<String> lines() {
    return lines;
  }

  /** Adds a task; the progress of each district in the plan's order. */
  void add(TaskPlan plan, List<TaskProgress> progress) {
    switch (format) {
      case "jsonl" -> addJson(plan, progress);
      case "csv" -> addCsv(plan, progress);
      default -> addTable(plan, progress);
    }
  }

  private void addJson(TaskPlan plan, List<TaskProgress> progress) {
    for (int i = 0; i < progress.size(); i++) {
      TaskProgress one = progress.get(i);
      lines.add(
          new JsonLine()
              .put("task", plan.task().id())
              .put("region", Integer.toString(one.district().code()))
              .put("target", one.target())
              .put("due", one.due())
              .put("done", one.done())
              .put("months", inMonths(plan, i))
              .toString());
    }
  }

  private static JsonLine inMonths(TaskPlan plan, int district) {
    JsonLine months = new JsonLine();
    for (int month = 1; month <= MONTHS; month++) {
      months.put(Integer.toString(month), plan.of(district, month));
    }
    return months;
  }

  private void addCsv(TaskPlan plan, List<TaskProgress> progress) {
    for (int i = 0; i < progress.size(); i++) {
      TaskProgress one = progress.get(i);
      Csv line =
          new Csv()
              .text(plan.task().id())
              .text(Integer.toString(one.district().code()))
              .number(one.target())
              .number(one.due())
              .number(one.done());
      for (int month = 1; month <= MONTHS; month++) {
        line.number(plan.of(i, month));
      }
      lines.add(line.toString());
    }
  }

  private static List<String> months(TaskPlan plan, int district) {
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(month -> Integer.toString(plan.of(district, month)))
        .toList();
  }

  private void addTable(TaskPlan plan, List<TaskProgress> progress) {
    Messages messages = session.messages();
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(
        SafeText.line(
            messages.get(
                "tasks.title",
                plan.task().id(),
                plan.task().name(),
                plan.task().region(),
                plan.task().year(),
                messages.get("measure." + plan.task().measure().code()))));
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(messages.get("column.region"), Table.Align.TEXT));
    for (String key : List.of("column.target", "column.due", "column.done", "column.behind")) {
      columns.add(new Table.Column(messages.get(key), Table.Align.NUMBER));
    }
    IntStream.rangeClosed(1, MONTHS)
        .forEach(
            month -> columns.add(new Table.Column(Integer.toString(month), Table.Align.NUMBER)));
    Table table = new Table(columns);
    for (int i = 0; i < progress.size(); i++) {
      table.row(row(plan, i, progress.get(i)));
    }
    lines.addAll(table.lines(session.console().columns()));
  }

  private static List<String> row(TaskPlan plan, int district, TaskProgress one) {
    List<String> cells = new ArrayList<>();
    cells.add(one.district().name());
    cells.add(Integer.toString(one.target()));
    cells.add(Integer.toString(one.due()));
    cells.add(Integer.toString(one.done()));
    cells.add(Integer.toString(one.behind()));
    cells.addAll(months(plan, district));
    return cells;
  }
}
