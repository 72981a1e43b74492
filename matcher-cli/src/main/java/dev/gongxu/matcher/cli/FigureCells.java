package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.report.Figures;
import java.util.List;

/** The figures of a period as columns and cells. Stateless. */
final class FigureCells {
  /** The columns, in order. */
  static final List<Column> COLUMNS =
      List.of(
          Column.number("needs"),
          Column.number("capabilities"),
          Column.estimate("answered"),
          Column.number("young").filesOnly(),
          Column.number("opened"),
          Column.number("proposed").filesOnly(),
          Column.number("accepted").filesOnly(),
          Column.number("inService").filesOnly(),
          Column.number("standing"),
          Column.number("overdue"),
          Column.number("done"),
          Column.number("cancelled"),
          Column.estimate("completion"),
          Column.estimate("rating"),
          Column.median("daysToMatch"),
          Column.median("daysToFinish"));

  private FigureCells() {}

  /** The cells of figures. */
  static List<Cell> of(Figures figures) {
    return List.of(
        new Cell.Whole(figures.needs()),
        new Cell.Whole(figures.capabilities()),
        new Estimate.Rate(figures.answered()),
        new Cell.Whole(figures.young()),
        new Cell.Whole(figures.opened()),
        new Cell.Whole(figures.proposed()),
        new Cell.Whole(figures.accepted()),
        new Cell.Whole(figures.inService()),
        new Cell.Whole(figures.standing()),
        new Cell.Whole(figures.overdue()),
        new Cell.Whole(figures.done()),
        new Cell.Whole(figures.cancelled()),
        new Estimate.Rate(figures.completion()),
        new Estimate.Average(figures.rating()),
        new Estimate.Middle(figures.daysToMatch()),
        new Estimate.Middle(figures.daysToFinish()));
  }
}
