package dev.gongxu.matcher.cli.page;

import java.util.List;

/** Small drawings that stand in a line or a cell of a table. Stateless. */
public final class Marks {
  private static final double SPARK = 96;
  private static final double SPARK_HEIGHT = 22;
  private static final double WIDE = 200;
  private static final double FLAT = 18;

  private Marks() {}

  /**
   * Bars for a number in each of some periods, the last one strong.
   *
   * @param label what is shown
   */
  public static void spark(Html html, String label, List<Integer> values) {
    int most = values.stream().reduce(1, Math::max);
    Drawing.begin(html, "spark", SPARK, SPARK_HEIGHT, label);
    double slot = SPARK / Math.max(1, values.size());
    for (int i = 0; i < values.size(); i++) {
      double height = (SPARK_HEIGHT - 2) * values.get(i) / most;
      String kind = i == values.size() - 1 ? "now" : "past";
      Drawing.bar(
          html,
          kind,
          slot * i,
          SPARK_HEIGHT - height,
          slot - 1.5,
          height,
          Integer.toString(values.get(i)));
    }
    html.close("svg");
  }

  /**
   * A rate with its interval on a scale from 0 to 1, beside another rate and a line for all.
   *
   * @param says what the interval is
   * @param raw the other rate
   * @param all where the line stands
   */
  public static void interval(
      Html html, String says, double rate, double low, double high, double raw, double all) {
    double middle = FLAT / 2;
    Drawing.begin(html, "interval", WIDE, FLAT, says);
    Drawing.line(html, "scale", place(0), middle, place(1), middle);
    Drawing.line(html, "all", place(all), 1, place(all), FLAT - 1);
    Drawing.bar(html, "range", place(low), middle - 2, place(high) - place(low), 4, says);
    Drawing.dot(html, "raw", place(raw), middle, 3.5, says);
    Drawing.dot(html, "rate", place(rate), middle, 4.5, says);
    html.close("svg");
  }

  private static double place(double rate) {
    return 6 + (WIDE - 12) * rate;
  }

  /**
   * A bar of parts one after the other, on a scale of 1.
   *
   * @param parts each from 0, together at most 1
   * @param says what each part is
   */
  public static void parts(Html html, String label, List<Double> parts, List<String> says) {
    Drawing.begin(html, "parts", WIDE, FLAT - 6, label);
    Drawing.bar(html, "ground", 0, 0, WIDE, FLAT - 6, label);
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double width = WIDE * parts.get(i);
      Drawing.bar(html, "p" + i, x, 0, width, FLAT - 6, says.get(i));
      x += width;
    }
    html.close("svg");
  }
}
