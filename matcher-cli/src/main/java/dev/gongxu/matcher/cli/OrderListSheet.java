package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders with their days. */
final class OrderListSheet {
  static final List<Column> COLUMNS =
      List.of(
          Column.whole("order"),
          Column.whole("stage"),
          Column.text("need"),
          Column.text("capability").filesOnly(),
          Column.text("provider"),
          Column.text("helper"),
          Column.whole("since").eyeOnly(),
          Column.whole("proposedOn").filesOnly(),
          Column.whole("acceptedOn").filesOnly(),
          Column.whole("startedOn").filesOnly(),
          Column.whole("endedOn").filesOnly(),
          Column.text("reason"),
          Column.number("rating"),
          Column.whole("due"),
          Column.number("daysOver"));

  private OrderListSheet() {}

  /**
   * A row each.
   *
   * @param daysOver by the ids of the orders that are overdue
   */
  static Sheet of(
      List<OrderCourse> courses,
      Deadlines deadlines,
      Map<String, Integer> daysOver,
      Messages messages) {
    BoardWords words = new BoardWords(messages);
    List<List<Cell>> rows = new ArrayList<>();
    for (OrderCourse course : courses) {
      Order order = course.order();
      rows.add(
          List.of(
              new Cell.Text(order.id()),
              words.stage(course.stage()),
              new Cell.Text(order.need()),
              Cell.text(order.capability()),
              new Cell.Text(order.provider()),
              Cell.text(order.helper()),
              Cell.day(course.since()),
              Cell.day(course.proposedOn()),
              Cell.day(course.acceptedOn()),
              Cell.day(course.startedOn()),
              Cell.day(course.endedOn()),
              course.reason() == null ? Cell.nothing() : words.reason(course.reason()),
              whole(order.rating()),
              Cell.day(deadlines.due(course)),
              whole(daysOver.get(order.id()))));
    }
    return new Sheet("order", COLUMNS, rows, Sheet.ALL);
  }

  private static Cell whole(@Nullable Integer number) {
    return number == null ? Cell.nothing() : new Cell.Whole(number);
  }
}
