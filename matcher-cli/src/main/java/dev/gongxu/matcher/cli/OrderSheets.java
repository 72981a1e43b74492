package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.LateOrder;
import dev.gongxu.matcher.report.OpenProject;
import dev.gongxu.matcher.report.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The single orders of a board as sheets: those that are late, those to clear, all behind figures.
 */
final class OrderSheets {
  private final Board board;
  private final Messages messages;
  private final BoardWords words;
  private final Wording wording;

  OrderSheets(Board board, Messages messages) {
    this.board = board;
    this.messages = messages;
    this.words = new BoardWords(messages);
    this.wording = new Wording(messages, RegionTree.gb2260());
  }

  Sheet overdue() {
    List<List<Cell>> rows = new ArrayList<>();
    for (LateOrder late : board.overdue()) {
      OrderLine order = late.order();
      rows.add(
          BoardSheets.join(
              List.of(
                  new Cell.Whole(late.daysOver()),
                  new Cell.Day(late.due()),
                  new Cell.Text(order.course().order().id()),
                  words.stage(order.course().stage())),
              behind(order)));
    }
    return new Sheet(
        "overdue",
        BoardSheets.join(
            List.of(
                Column.number("daysOver"),
                Column.whole("due"),
                Column.whole("order"),
                Column.whole("stage")),
            BEHIND),
        rows,
        BoardSheets.MOST_ROWS);
  }

  private static final List<Column> BEHIND =
      List.of(
          Column.whole("need").filesOnly(),
          Column.text("title"),
          Column.text("where"),
          Column.whole("providerId").filesOnly(),
          Column.text("provider"),
          Column.whole("helperId").filesOnly(),
          Column.text("helper"));

  private static List<Cell> behind(OrderLine line) {
    return List.of(
        new Cell.Text(line.course().order().need()),
        new Cell.Text(line.title()),
        new Cell.Text(line.place()),
        new Cell.Text(line.course().order().provider()),
        new Cell.Text(line.provider()),
        Cell.text(line.course().order().helper()),
        Cell.text(line.helper()));
  }

  Sheet openProjects() {
    List<List<Cell>> rows = new ArrayList<>();
    for (OpenProject project : board.openProjects()) {
      OrderCourse course = project.course();
      rows.add(
          List.of(
              project.days() < 0 ? Cell.nothing() : new Cell.Whole(Math.toIntExact(project.days())),
              new Cell.Text(project.need()),
              new Cell.Text(project.title()),
              new Cell.Text(wording.region(project.region())),
              course == null
                  ? new Cell.Word("untaken", messages.get("stage.untaken"))
                  : words.stage(course.stage()),
              course == null ? Cell.nothing() : new Cell.Text(course.order().id()),
              Cell.text(project.provider())));
    }
    return new Sheet(
        "open-project",
        List.of(
            Column.number("daysOpen"),
            Column.whole("need"),
            Column.text("title"),
            Column.text("where"),
            Column.whole("stage"),
            Column.whole("order"),
            Column.text("provider")),
        rows,
        BoardSheets.MOST_ROWS);
  }

  private static final List<Column> ORDER = List.of(Column.whole("order"), Column.whole("stage"));

  private static final List<Column> END =
      List.of(
          Column.whole("openedOn"),
          Column.whole("endedOn"),
          Column.number("orderRating"),
          Column.whole("reason"));

  /** Some of the board's orders, of which the eye is shown so many. */
  Sheet orders(List<OrderLine> lines, int most) {
    List<List<Cell>> rows = new ArrayList<>();
    for (OrderLine line : lines) {
      OrderCourse course = line.course();
      Integer rating = course.order().rating();
      rows.add(
          Stream.of(
                  words.named(line.part(), board.options().by()),
                  List.<Cell>of(new Cell.Text(course.order().id()), words.stage(course.stage())),
                  behind(line),
                  List.of(
                      new Cell.Day(course.order().openedOn()),
                      Cell.day(course.endedOn()),
                      rating == null ? Cell.nothing() : new Cell.Whole(rating),
                      course.reason() == null ? Cell.nothing() : words.reason(course.reason())))
              .flatMap(List::stream)
              .toList());
    }
    List<Column> columns =
        Stream.of(words.partColumns(board.options().by()), ORDER, BEHIND, END)
            .flatMap(List::stream)
            .toList();
    return new Sheet("order", columns, rows, most);
  }
}
