package dev.gongxu.matcher.cli.page;

import java.util.List;

/**
 * Bars side by side for each of some periods. Immutable.
 *
 * @param label what the chart shows
 * @param periods what the groups of bars are called
 * @param series what is counted, at most four, each with a value for each period
 */
public record BarChart(String label, List<String> periods, List<Series> series) {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 230;
  private static final double LEFT = 40;
  private static final double BOTTOM = 26;
  private static final double TOP = 12;

  /** Something that is counted. */
  public record Series(String name, List<Integer> values) {}

  /** Draws it, with a legend above. */
  public void draw(Html html) {
    html.open("p", "class", "legend");
    for (int i = 0; i < series.size(); i++) {
      html.empty("i", "class", "key s" + i).leaf("span", series.get(i).name());
    }
    html.close("p").open("div", "class", "scroll");
    Drawing.begin(html, "chart", WIDTH, HEIGHT, label);
    int most = most();
    double floor = HEIGHT - BOTTOM;
    for (int step = 0; step <= 2; step++) {
      double y = floor - (floor - TOP) * step / 2;
      Drawing.line(html, "grid", LEFT, y, WIDTH, y);
      Drawing.text(html, "axis", "end", LEFT - 6, y + 4, Integer.toString(most * step / 2));
    }
    double slot = (WIDTH - LEFT) / periods.size();
    double bar = slot * 0.72 / series.size();
    for (int p = 0; p < periods.size(); p++) {
      double x = LEFT + slot * p + slot * 0.14;
      for (int s = 0; s < series.size(); s++) {
        int value = series.get(s).values().get(p);
        double height = (floor - TOP) * value / most;
        String says = periods.get(p) + " " + series.get(s).name() + " " + value;
        Drawing.bar(html, "s" + s, x + bar * s, floor - height, bar - 1, height, says);
      }
      double middle = LEFT + slot * (p + 0.5);
      Drawing.text(html, "axis", "middle", middle, HEIGHT - 8, periods.get(p));
    }
    html.close("svg").close("div");
  }

  /** An even number, at least the greatest value, that people count by. */
  private int most() {
    int greatest = 2;
    for (Series each : series) {
      greatest = each.values().stream().reduce(greatest, Math::max);
    }
    int unit = 1;
    while (unit * 10 < greatest) {
      unit *= 10;
    }
    int scale = 2;
    while (scale * unit < greatest) {
      scale += 2;
    }
    return scale * unit;
  }
}
