package dev.gongxu.matcher.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rates from 0 to 1 over periods, as lines in the bands of their intervals. Immutable.
 *
 * @param label what the chart shows
 * @param periods what the points are called
 * @param series at most two, each with a point for each period, null where nothing is known
 */
public record RateChart(String label, List<String> periods, List<Series> series) {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 230;
  private static final double LEFT = 40;
  private static final double BOTTOM = 26;
  private static final double TOP = 12;

  /** Something that is measured. */
  public record Series(String name, List<@Nullable Point> points) {}

  /**
   * A rate with its interval.
   *
   * @param says what stands there for the eye
   */
  public record Point(double rate, double low, double high, String says) {}

  /** Draws it, with a legend above. */
  public void draw(Html html) {
    html.open("p", "class", "legend");
    for (int i = 0; i < series.size(); i++) {
      html.empty("i", "class", "key r" + i).leaf("span", series.get(i).name());
    }
    html.close("p").open("div", "class", "scroll");
    drawing(html);
    html.close("div");
  }

  /** How high the drawing is for its width. */
  public static double aspect() {
    return HEIGHT / WIDTH;
  }

  /** Draws it, and nothing beside it. */
  public void drawing(Html html) {
    Drawing.begin(html, "chart", WIDTH, HEIGHT, label);
    for (int step = 0; step <= 4; step++) {
      double y = y(step / 4.0);
      Drawing.line(html, "grid", LEFT, y, WIDTH, y);
      Drawing.text(html, "axis", "end", LEFT - 6, y + 4, 25 * step + "%");
    }
    for (int p = 0; p < periods.size(); p++) {
      Drawing.text(html, "axis", "middle", x(p), HEIGHT - 8, periods.get(p));
    }
    for (int s = 0; s < series.size(); s++) {
      bands(html, s);
    }
    for (int s = 0; s < series.size(); s++) {
      lines(html, s);
    }
    html.close("svg");
  }

  private double x(int period) {
    return LEFT + (WIDTH - LEFT) * (period + 0.5) / periods.size();
  }

  private static double y(double rate) {
    return TOP + (HEIGHT - BOTTOM - TOP) * (1 - rate);
  }

  private void bands(Html html, int s) {
    for (List<Integer> run : runs(series.get(s).points())) {
      StringBuilder points = new StringBuilder();
      for (int p : run) {
        point(points, x(p), y(at(s, p).high()));
      }
      for (int p : run.reversed()) {
        point(points, x(p), y(at(s, p).low()));
      }
      html.empty("polygon", "class", "band r" + s, "points", points.toString().strip());
    }
  }

  private void lines(Html html, int s) {
    for (List<Integer> run : runs(series.get(s).points())) {
      StringBuilder points = new StringBuilder();
      for (int p : run) {
        point(points, x(p), y(at(s, p).rate()));
      }
      html.empty("polyline", "class", "line r" + s, "points", points.toString().strip());
      for (int p : run) {
        String says = periods.get(p) + " " + series.get(s).name() + " " + at(s, p).says();
        Drawing.dot(html, "dot r" + s, x(p), y(at(s, p).rate()), 3.5, says);
      }
    }
  }

  private Point at(int s, int p) {
    return Objects.requireNonNull(series.get(s).points().get(p));
  }

  private static void point(StringBuilder points, double x, double y) {
    points.append(Drawing.at(x)).append(',').append(Drawing.at(y)).append(' ');
  }

  /** The stretches of periods in which something is known. */
  private static List<List<Integer>> runs(List<@Nullable Point> points) {
    List<List<Integer>> runs = new ArrayList<>();
    boolean inside = false;
    for (int p = 0; p < points.size(); p++) {
      boolean known = points.get(p) != null;
      if (known && !inside) {
        runs.add(new ArrayList<>());
      }
      if (known) {
        runs.getLast().add(p);
      }
      inside = known;
    }
    return runs;
  }
}
