package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.TaskProgress;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.AccordLoad;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.Flow;
import dev.gongxu.matcher.report.Grouping;
import dev.gongxu.matcher.report.LateOrder;
import dev.gongxu.matcher.report.OpenProject;
import dev.gongxu.matcher.report.OrderLine;
import dev.gongxu.matcher.report.Performance;
import dev.gongxu.matcher.report.ReasonCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lists of a board as sheets: what crosses borders, what is late, who did what. */
final class BoardLists {
  private static final int MOST_PERFORMANCES = 20;

  private final Board board;
  private final Messages messages;
  private final BoardWords words;
  private final Grouping by;
  private final Wording wording;

  BoardLists(Board board, Messages messages) {
    this.board = board;
    this.messages = messages;
    this.words = new BoardWords(messages);
    this.by = board.options().by();
    this.wording = new Wording(messages, RegionTree.gb2260());
  }

  /**
   * The sections, in the order in which they are read.
   *
   * @param forFiles whether those are wanted too that the eye is not shown
   */
  List<Sheet> all(boolean forFiles) {
    List<Sheet> sheets =
        new ArrayList<>(
            List.of(
                flows(),
                accords(),
                tasks(),
                overdue(),
                openProjects(),
                reasons(),
                performance("provider", board.providers()),
                performance("helper", board.helpers())));
    if (forFiles) {
      sheets.add(orders(board.orders(), Sheet.FILES_ONLY));
    }
    return sheets;
  }

  Sheet flows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Flow flow : board.flows()) {
      rows.add(
          List.of(
              new Cell.Text(Integer.toString(flow.from().code())),
              new Cell.Text(wording.region(flow.from())),
              new Cell.Text(Integer.toString(flow.to().code())),
              new Cell.Text(wording.region(flow.to())),
              new Cell.Whole(flow.orders()),
              new Cell.Whole(flow.done()),
              new Cell.Texts(
                  flow.carried().stream()
                      .map(carried -> carried.accord() + "×" + carried.orders())
                      .toList())));
    }
    return new Sheet(
        "flow",
        List.of(
            Column.whole("fromCode").filesOnly(),
            Column.text("fromName"),
            Column.whole("toCode").filesOnly(),
            Column.text("toName"),
            Column.number("orderCount"),
            Column.number("done"),
            Column.text("accords")),
        rows,
        BoardSheets.MOST_ROWS);
  }

  Sheet accords() {
    List<List<Cell>> rows = new ArrayList<>();
    for (AccordLoad load : board.accords()) {
      rows.add(
          List.of(
              new Cell.Text(load.accord().id()),
              new Cell.Text(load.accord().name()),
              new Cell.Whole(load.orders()),
              new Cell.Whole(load.done())));
    }
    return new Sheet(
        "accord",
        List.of(
            Column.whole("accord"),
            Column.text("name"),
            Column.number("orderCount"),
            Column.number("done")),
        rows,
        BoardSheets.MOST_ROWS);
  }

  Sheet tasks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (TaskProgress task : board.tasks()) {
      rows.add(
          List.of(
              new Cell.Text(task.task().name()),
              new Cell.Text(Integer.toString(task.district().code())),
              new Cell.Text(wording.region(task.district())),
              new Cell.Whole(task.target()),
              new Cell.Whole(task.due()),
              new Cell.Whole(task.done()),
              new Cell.Whole(task.behind())));
    }
    return new Sheet(
        "task",
        List.of(
            Column.text("task"),
            Column.whole("key").filesOnly(),
            Column.text("name"),
            Column.number("target"),
            Column.number("due"),
            Column.number("done"),
            Column.number("behind")),
        rows,
        BoardSheets.MOST_ROWS);
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
      Cell nothing = new Cell.Nothing(Column.Kind.PLAIN);
      rows.add(
          List.of(
              project.days() < 0 ? nothing : new Cell.Whole(Math.toIntExact(project.days())),
              new Cell.Text(project.need()),
              new Cell.Text(project.title()),
              new Cell.Text(wording.region(project.region())),
              course == null
                  ? new Cell.Word("untaken", messages.get("stage.untaken"))
                  : words.stage(course.stage()),
              course == null ? nothing : new Cell.Text(course.order().id()),
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

  Sheet reasons() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ReasonCount count : board.reasons()) {
      rows.add(List.of(words.reason(count.reason()), new Cell.Whole(count.orders())));
    }
    return new Sheet(
        "reason", List.of(Column.whole("reason"), Column.number("orderCount")), rows, Sheet.ALL);
  }

  Sheet performance(String code, List<Performance> performances) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Performance each : performances) {
      rows.add(
          List.of(
              new Cell.Text(each.part().key()),
              new Cell.Text(each.part().name()),
              new Cell.Whole(each.completion().of()),
              new Cell.Rate(each.completion()),
              new Cell.Average(each.rating()),
              new Cell.Texts(
                  each.trend().stream()
                      .map(figures -> Integer.toString(figures.done()))
                      .toList())));
    }
    return new Sheet(
        code,
        List.of(
            Column.whole("key"),
            Column.text("name"),
            Column.number("ended"),
            Column.estimate("completion"),
            Column.estimate("rating"),
            Column.text("doneByPeriod")),
        rows,
        MOST_PERFORMANCES);
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
      Cell nothing = new Cell.Nothing(Column.Kind.PLAIN);
      rows.add(
          Stream.of(
                  words.named(line.part(), by),
                  List.<Cell>of(new Cell.Text(course.order().id()), words.stage(course.stage())),
                  behind(line),
                  List.of(
                      new Cell.Day(course.order().openedOn()),
                      Cell.day(course.endedOn()),
                      rating == null ? nothing : new Cell.Whole(rating),
                      course.reason() == null ? nothing : words.reason(course.reason())))
              .flatMap(List::stream)
              .toList());
    }
    List<Column> columns =
        Stream.of(words.partColumns(by), ORDER, BEHIND, END).flatMap(List::stream).toList();
    return new Sheet("order", columns, rows, most);
  }
}
