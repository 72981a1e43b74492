package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders with their days, for the eye, for programs and for spreadsheets. */
final class OrderPrinter {
  private static final String HEADER =
      "order,stage,need,capability,provider,helper,proposedOn,acceptedOn,startedOn,endedOn,reason,"
          + "rating,due,daysOver";

  private final Session session;
  private final Deadlines deadlines;
  private final Map<String, Integer> daysOver;

  /**
   * Prints with deadlines.
   *
   * @param daysOver by the ids of the orders that are overdue
   */
  OrderPrinter(Session session, Deadlines deadlines, Map<String, Integer> daysOver) {
    this.session = session;
    this.deadlines = deadlines;
    this.daysOver = daysOver;
  }

  /** A row each. */
  List<String> table(List<OrderCourse> courses) {
    Messages messages = session.messages();
    Table table =
        new Table(
            List.of(
                column("column.order", Table.Align.WHOLE),
                column("column.stage", Table.Align.WHOLE),
                column("column.since", Table.Align.WHOLE),
                column("column.due", Table.Align.WHOLE),
                column("column.daysOver", Table.Align.NUMBER),
                column("column.need", Table.Align.TEXT),
                column("column.provider", Table.Align.TEXT),
                column("column.helper", Table.Align.TEXT),
                column("column.rating", Table.Align.NUMBER),
                column("column.reason", Table.Align.TEXT)));
    for (OrderCourse course : courses) {
      Order order = course.order();
      String reason =
          course.reason() == null ? "" : messages.get("cancel." + course.reason().code());
      table.row(
          List.of(
              order.id(),
              messages.get("stage." + course.stage().code()),
              text(course.since()),
              text(deadlines.due(course)),
              text(daysOver.get(order.id())),
              order.need(),
              order.provider(),
              text(order.helper()),
              text(order.rating()),
              reason));
    }
    return table.lines(session.console().columns());
  }

  /** An object each; what is not known, or has not happened, is left out. */
  List<String> jsonLines(List<OrderCourse> courses) {
    List<String> lines = new ArrayList<>();
    for (OrderCourse course : courses) {
      Order order = course.order();
      JsonLine line =
          new JsonLine()
              .put("order", order.id())
              .put("stage", course.stage().code())
              .put("need", order.need());
      put(line, "capability", order.capability());
      line.put("provider", order.provider());
      put(line, "helper", order.helper());
      put(line, "proposedOn", course.proposedOn());
      put(line, "acceptedOn", course.acceptedOn());
      put(line, "startedOn", course.startedOn());
      put(line, "endedOn", course.endedOn());
      put(line, "reason", course.reason() == null ? null : course.reason().code());
      put(line, "rating", order.rating());
      put(line, "due", deadlines.due(course));
      put(line, "daysOver", daysOver.get(order.id()));
      lines.add(line.toString());
    }
    return lines;
  }

  private static void put(JsonLine line, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> line.put(name, number.longValue());
      default -> line.put(name, value.toString());
    }
  }

  /** A row each, under a row of names. */
  List<String> csv(List<OrderCourse> courses) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (OrderCourse course : courses) {
      Order order = course.order();
      lines.add(
          new Csv()
              .text(order.id())
              .text(course.stage().code())
              .text(order.need())
              .text(text(order.capability()))
              .text(order.provider())
              .text(text(order.helper()))
              .text(text(course.proposedOn()))
              .text(text(course.acceptedOn()))
              .text(text(course.startedOn()))
              .text(text(course.endedOn()))
              .text(course.reason() == null ? "" : course.reason().code())
              .text(text(order.rating()))
              .text(text(deadlines.due(course)))
              .text(text(daysOver.get(order.id())))
              .toString());
    }
    return lines;
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(session.messages().get(key), align);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
