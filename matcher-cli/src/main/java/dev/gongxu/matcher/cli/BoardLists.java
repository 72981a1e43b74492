package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.TaskProgress;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.AccordLoad;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.Figures;
import dev.gongxu.matcher.report.Flow;
import dev.gongxu.matcher.report.Performance;
import dev.gongxu.matcher.report.ReasonCount;
import dev.gongxu.matcher.report.Requester;
import java.util.ArrayList;
import java.util.List;

/** The lists of a board as sheets: what crosses borders, what is late, who did what. */
final class BoardLists {
  private static final int MOST_PERFORMANCES = 20;

  private final Board board;
  private final BoardWords words;
  private final OrderSheets orders;
  private final Wording wording;

  BoardLists(Board board, Messages messages) {
    this.board = board;
    this.words = new BoardWords(messages);
    this.orders = new OrderSheets(board, messages);
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
                orders.overdue(),
                orders.openProjects(),
                reasons(),
                performance("provider", board.providers()),
                performance("helper", board.helpers()),
                requesters()));
    if (forFiles) {
      sheets.add(orders.orders(board.orders(), Sheet.FILES_ONLY));
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

  Sheet requesters() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Requester each : board.requesters()) {
      Figures figures = each.figures();
      rows.add(
          List.of(
              new Cell.Text(each.part().key()),
              new Cell.Text(each.part().name()),
              new Cell.Whole(figures.needs()),
              new Cell.Whole(figures.opened()),
              new Cell.Whole(figures.completion().of()),
              new Estimate.Rate(figures.completion()),
              new Estimate.Middle(figures.daysToMatch()),
              new Estimate.Middle(figures.daysToFinish()),
              cancelled(each, false),
              cancelled(each, true)));
    }
    return new Sheet(
        "requester",
        List.of(
            Column.whole("key"),
            Column.text("name"),
            Column.number("needs"),
            Column.number("opened"),
            Column.number("ended"),
            Column.estimate("completion"),
            Column.median("daysToMatch"),
            Column.median("daysToFinish"),
            Column.text("reason").filesOnly(),
            Column.text("reason").eyeOnly()),
        rows,
        MOST_PERFORMANCES);
  }

  /** Why orders were cancelled: by the codes that files have, or in words. */
  private Cell cancelled(Requester requester, boolean inWords) {
    return new Cell.Texts(
        requester.cancelled().stream()
            .map(
                count -> {
                  Cell.Word reason = words.reason(count.reason());
                  return (inWords ? reason.shown() : reason.code()) + "×" + count.orders();
                })
            .toList());
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
              new Estimate.Rate(each.completion()),
              new Estimate.Average(each.rating()),
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
}
