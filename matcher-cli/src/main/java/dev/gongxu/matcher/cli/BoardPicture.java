package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.cli.page.FlowChart;
import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.cli.page.Picture;
import dev.gongxu.matcher.cli.page.RateChart;
import dev.gongxu.matcher.report.Board;
import dev.gongxu.matcher.report.Figures;
import dev.gongxu.matcher.report.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/** A board's headline figures, its rates over time and its flows, as one picture. */
record BoardPicture(Board board, Messages messages) {
  private static final double WIDTH = 1000;
  private static final double EDGE = 32;
  private static final double TITLE = 44;
  private static final double TILES = 84;
  private static final double GAP = 46;
  private static final int MOST_STREAMS = 12;

  /** Prints it. */
  void print(Output output) {
    BoardCharts charts = new BoardCharts(messages, board);
    RateChart rates = charts.rates();
    FlowChart flow = charts.flow(MOST_STREAMS);
    double inner = WIDTH - 2 * EDGE;
    double chartTop = TITLE + TILES + GAP;
    double chartHeight = inner * RateChart.aspect();
    double flowTop = chartTop + chartHeight + GAP;
    double flowHeight = inner * flow.aspect();
    Period period = board.period();
    Html html =
        Picture.begin(
            messages.get("page.title", period.code()), WIDTH, flowTop + flowHeight + EDGE);
    Picture.text(html, "title", EDGE, TITLE, messages.get("page.title", period.code()));
    tiles(html, inner);
    Picture.text(html, "heading", EDGE, chartTop - 14, legend());
    Picture.place(html, EDGE, chartTop, inner, chartHeight, () -> rates.drawing(html));
    Picture.text(html, "heading", EDGE, flowTop - 14, messages.get("section.flow"));
    Picture.place(html, EDGE, flowTop, inner, flowHeight, () -> flow.drawing(html));
    output.print(Picture.end(html));
  }

  private String legend() {
    return messages.get("column.completion") + " ━   " + messages.get("column.answered") + " ┅";
  }

  private void tiles(Html html, double inner) {
    Figures now = board.total();
    Map<String, String> tiles = new LinkedHashMap<>();
    tiles.put("needs", Integer.toString(now.needs()));
    tiles.put("answered", new Estimate.Rate(now.answered()).shown());
    tiles.put("opened", Integer.toString(now.opened()));
    tiles.put("overdue", Integer.toString(now.overdue()));
    tiles.put("done", Integer.toString(now.done()));
    tiles.put("completion", new Estimate.Rate(now.completion()).shown());
    double x = EDGE;
    for (Map.Entry<String, String> tile : tiles.entrySet()) {
      Picture.text(html, "what", x, TITLE + 34, messages.get("column." + tile.getKey()));
      Picture.text(html, "much", x, TITLE + 68, tile.getValue());
      x += inner / tiles.size();
    }
  }
}
