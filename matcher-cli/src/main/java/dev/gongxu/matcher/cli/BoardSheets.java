package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.DistrictPlace;
import dev.gongxu.matcher.report.DistrictRanking;
import dev.gongxu.matcher.report.Figures;
import dev.gongxu.matcher.report.Group;
import dev.gongxu.matcher.report.Grouping;
import dev.gongxu.matcher.report.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A board as sheets, from which every format takes its figures. */
final class BoardSheets {
  /** As many as people read. */
  static final int MOST_ROWS = 60;

  private final Board board;
  private final Messages messages;
  private final BoardWords words;
  private final Grouping by;

  BoardSheets(Board board, Messages messages) {
    this.board = board;
    this.messages = messages;
    this.words = new BoardWords(messages);
    this.by = board.options().by();
  }

  /**
   * The sections, in the order in which they are read.
   *
   * @param forFiles whether those are wanted too that the eye is not shown
   */
  List<Sheet> all(boolean forFiles) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(head());
    sheets.add(total());
    sheets.add(groups());
    board.rankings().forEach(ranking -> sheets.add(ranking(ranking)));
    sheets.add(trend());
    if (forFiles) {
      sheets.add(groupTrend());
    }
    sheets.addAll(new BoardLists(board, messages).all(forFiles));
    sheets.add(omitted());
    return sheets;
  }

  private Sheet head() {
    Period period = board.period();
    return new Sheet(
        "board",
        List.of(
            Column.whole("unit"),
            Column.whole("period"),
            Column.whole("from"),
            Column.whole("to"),
            Column.whole("on"),
            Column.whole("by"),
            Column.number("within")),
        List.of(
            List.of(
                words.unit(period.unit()),
                new Cell.Text(period.code()),
                new Cell.Day(period.from()),
                new Cell.Day(period.to()),
                new Cell.Day(board.options().on()),
                words.grouping(by),
                new Cell.Whole(board.options().within()))),
        Sheet.ONE);
  }

  Sheet total() {
    return new Sheet(
        "total", FigureCells.COLUMNS, List.of(FigureCells.of(board.total())), Sheet.ONE);
  }

  Sheet groups() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : board.groups()) {
      if (!group.figures().empty()) {
        rows.add(join(words.named(group.part(), by), FigureCells.of(group.figures())));
      }
    }
    return new Sheet("group", join(words.partColumns(by), FigureCells.COLUMNS), rows, MOST_ROWS);
  }

  Sheet ranking(DistrictRanking ranking) {
    List<List<Cell>> rows = new ArrayList<>();
    for (DistrictPlace place : ranking.places()) {
      rows.add(
          List.of(
              new Cell.Whole(place.place()),
              new Cell.Text(place.part().key()),
              new Cell.Text(place.part().name()),
              new Cell.Whole(place.raw().of()),
              new Cell.Whole(place.raw().hits()),
              new Estimate.Rate(place.raw()),
              new Cell.Whole(place.rawPlace()),
              new Cell.Real(place.expected(), 1),
              new Cell.Real(place.ratio(), 2),
              new Cell.Percent(place.adjusted()),
              new Cell.Percent(place.low()),
              new Cell.Percent(place.high()),
              new Cell.Whole(place.bestPlace()),
              new Cell.Whole(place.worstPlace())));
    }
    return new Sheet(
        "ranking-" + ranking.measure().code(),
        List.of(
            Column.number("place"),
            Column.whole("key").filesOnly(),
            Column.text("name"),
            Column.number("cases"),
            Column.number("hits"),
            Column.estimate("achieved"),
            Column.number("rawPlace"),
            Column.number("expected"),
            Column.number("ratio").filesOnly(),
            Column.number("adjusted"),
            Column.number("low"),
            Column.number("high"),
            Column.number("bestPlace"),
            Column.number("worstPlace")),
        rows,
        MOST_ROWS);
  }

  Sheet trend() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < board.periods().size(); i++) {
      Cell period = new Cell.Text(board.periods().get(i).code());
      rows.add(join(List.of(period), past(FigureCells.of(board.trend().get(i)))));
    }
    return new Sheet("trend", join(List.of(Column.whole("period")), PAST_COLUMNS), rows, Sheet.ALL);
  }

  /** What stands now was not seen in earlier periods, so a trend has none of it. */
  private static final List<Column> PAST_COLUMNS = past(FigureCells.COLUMNS);

  private static <T> List<T> past(List<T> figures) {
    return join(figures.subList(0, 5), figures.subList(10, figures.size()));
  }

  Sheet groupTrend() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : board.groups()) {
      for (int i = 0; i < board.periods().size(); i++) {
        Figures figures = group.trend().get(i);
        if (!figures.empty()) {
          Cell period = new Cell.Text(board.periods().get(i).code());
          rows.add(
              join(
                  join(words.named(group.part(), by), List.of(period)),
                  past(FigureCells.of(figures))));
        }
      }
    }
    return new Sheet(
        "group-trend",
        join(join(words.partColumns(by), List.of(Column.whole("period"))), PAST_COLUMNS),
        rows,
        Sheet.FILES_ONLY);
  }

  Sheet omitted() {
    return new Sheet(
        "omitted",
        List.of(
            Column.number("undatedPostings"),
            Column.number("undatedEnds"),
            Column.number("strayOrders")),
        List.of(
            List.of(
                new Cell.Whole(board.omitted().undatedPostings()),
                new Cell.Whole(board.omitted().undatedEnds()),
                new Cell.Whole(board.omitted().strayOrders()))),
        Sheet.ONE);
  }

  static <T> List<T> join(List<? extends T> first, List<? extends T> second) {
    return Stream.<T>concat(first.stream(), second.stream()).toList();
  }
}
