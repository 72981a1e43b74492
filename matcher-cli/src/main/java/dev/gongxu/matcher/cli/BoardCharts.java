package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.BarChart;
import dev.gongxu.matcher.cli.page.FlowChart;
import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.cli.page.Marks;
import dev.gongxu.matcher.cli.page.RateChart;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.DistrictPlace;
import dev.gongxu.matcher.report.DistrictRanking;
import dev.gongxu.matcher.report.Figures;
import dev.gongxu.matcher.report.Flow;
import dev.gongxu.matcher.report.Period;
import dev.gongxu.matcher.report.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The charts of a board. */
record BoardCharts(Messages messages, Board board) {
  private static final int MOST_STREAMS = 24;

  private List<String> periods() {
    return board.periods().stream().map(Period::code).toList();
  }

  /** Counts and rates of all periods. */
  void trend(Html html) {
    html.open("div", "class", "pair").open("div");
    html.leaf("h3", messages.get("page.trend.counts"));
    new BarChart(
            messages.get("page.trend.counts"),
            periods(),
            List.of(
                counted("needs", Figures::needs),
                counted("opened", Figures::opened),
                counted("done", Figures::done),
                counted("cancelled", Figures::cancelled)))
        .draw(html);
    html.close("div").open("div").leaf("h3", messages.get("page.trend.rates"));
    rates().draw(html);
    html.close("div").close("div");
  }

  /** How many orders are done and needs answered in time. */
  RateChart rates() {
    return new RateChart(
        messages.get("page.trend.rates"),
        periods(),
        List.of(rates("completion", Figures::completion), rates("answered", Figures::answered)));
  }

  private BarChart.Series counted(String code, ToIntFunction<Figures> figure) {
    return new BarChart.Series(
        messages.get("column." + code), board.trend().stream().mapToInt(figure).boxed().toList());
  }

  private RateChart.Series rates(String code, Function<Figures, Share> figure) {
    List<RateChart.@Nullable Point> points = new ArrayList<>();
    for (Figures figures : board.trend()) {
      Share share = figure.apply(figures);
      Cell cell = new Estimate.Rate(share);
      points.add(
          share.known()
              ? new RateChart.Point(
                  share.rate(), share.low(), share.high(), cell.shown() + " (" + cell.more() + ")")
              : null);
    }
    return new RateChart.Series(messages.get("column." + code), points);
  }

  /** The flows that carry most. */
  void flows(Html html) {
    html.open("p", "class", "legend");
    html.empty("i", "class", "key lifted").leaf("span", messages.get("page.byAccord"));
    html.empty("i", "class", "key stream").leaf("span", messages.get("page.noAccord"));
    html.close("p");
    flow(MOST_STREAMS).draw(html);
  }

  /** The flows that carry most, at most so many. */
  FlowChart flow(int most) {
    return new FlowChart(
        messages.get("section.flow"),
        messages.get("column.fromName"),
        messages.get("column.toName"),
        board.flows().stream().limit(most).map(this::stream).toList());
  }

  private FlowChart.Stream stream(Flow flow) {
    Wording wording = new Wording(messages, RegionTree.gb2260());
    String from = wording.region(flow.from());
    String to = wording.region(flow.to());
    return new FlowChart.Stream(
        from, to, flow.orders(), flow.lifted(), from + " → " + to + " " + flow.orders());
  }

  /** A place of a ranking, raw and adjusted. */
  void interval(Html html, DistrictRanking ranking, DistrictPlace place) {
    String says =
        new Cell.Percent(place.adjusted()).shown()
            + " ("
            + new Cell.Percent(place.low()).shown()
            + "–"
            + new Cell.Percent(place.high()).shown()
            + ")";
    Marks.interval(
        html,
        says,
        place.adjusted(),
        place.low(),
        place.high(),
        place.raw().rate(),
        ranking.market().rate());
  }
}
