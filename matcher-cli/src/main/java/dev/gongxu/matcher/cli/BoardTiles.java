package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.cli.page.Marks;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.Figures;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The headline figures of a board.
 *
 * @param html where they are written
 */
record BoardTiles(Html html, Messages messages, Board board) {

  void write() {
    Figures now = board.total();
    Figures before = board.trend().get(board.trend().size() - 2);
    html.open("div", "class", "tiles", "id", "tiles");
    counted("needs", now.needs(), before.needs(), Figures::needs);
    tile(
        "answered",
        new Estimate.Rate(now.answered()),
        of(now.answered().hits(), now.answered().of())
            + (now.young() == 0 ? "" : messages.get("page.young", now.young())),
        null);
    counted("opened", now.opened(), before.opened(), Figures::opened);
    tile(
        "standing",
        new Cell.Whole(now.standing()),
        messages.get("page.standing", now.proposed(), now.accepted(), now.inService()),
        null);
    tile("overdue", new Cell.Whole(now.overdue()), "", "overdue");
    counted("done", now.done(), before.done(), Figures::done);
    tile(
        "completion",
        new Estimate.Rate(now.completion()),
        of(now.completion().hits(), now.completion().of()),
        null);
    tile(
        "rating",
        new Estimate.Average(now.rating()),
        messages.get("page.ratings", now.rating().count()),
        null);
    tile(
        "daysToMatch",
        new Estimate.Middle(now.daysToMatch()),
        messages.get("page.medianOf", now.daysToMatch().count()),
        null);
    tile(
        "daysToFinish",
        new Estimate.Middle(now.daysToFinish()),
        messages.get("page.medianOf", now.daysToFinish().count()),
        null);
    tile("openProjects", new Cell.Whole(board.openProjects().size()), "", "open-project");
    html.close("div");
  }

  private String of(int hits, int of) {
    return of == 0 ? "" : messages.get("page.of", hits, of);
  }

  private void counted(String code, int now, int before, ToIntFunction<Figures> figure) {
    begin(code, false);
    much(code, new Cell.Whole(now), null);
    html.leaf("span", messages.get("page.before", before), "class", "more");
    List<Integer> values = board.trend().stream().mapToInt(figure).boxed().toList();
    Marks.spark(html, messages.get("column." + code), values);
    html.close("div");
  }

  private void tile(String code, Cell cell, String more, @Nullable String target) {
    begin(code, code.equals("overdue") && !cell.exact().equals("0"));
    much(code, cell, target);
    html.leaf("span", cell.more(), "class", "more").leaf("span", more, "class", "more");
    html.close("div");
  }

  private void begin(String code, boolean alert) {
    html.open("div", "class", alert ? "tile alert" : "tile");
    html.leaf("span", messages.get("column." + code), "class", "what");
  }

  private void much(String code, Cell cell, @Nullable String target) {
    html.open("span", "class", "much", "data-figure", code);
    if (target != null) {
      html.open("a", "href", "#" + target);
    }
    html.leaf("data", cell.shown(), "value", cell.exact());
    if (target != null) {
      html.close("a");
    }
    html.close("span");
  }
}
