package dev.gongxu.matcher.cli.page;

import java.util.Locale;

/** Begins and measures drawings in SVG. Stateless. */
final class Drawing {
  private Drawing() {}

  /** Begins a drawing of a size, in units that scale with its width. */
  static void begin(Html html, String kind, double width, double height, String label) {
    html.open(
        "svg",
        "class",
        kind,
        "viewBox",
        "0 0 " + at(width) + " " + at(height),
        "role",
        "img",
        "aria-label",
        label);
  }

  /** A length or place, to a tenth. */
  static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A line between two places. */
  static void line(Html html, String kind, double x1, double y1, double x2, double y2) {
    html.empty("line", "class", kind, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2));
  }

  /** A rectangle that says what it is when pointed at. */
  static void bar(
      Html html, String kind, double x, double y, double width, double height, String says) {
    html.open(
        "rect",
        "class",
        kind,
        "x",
        at(x),
        "y",
        at(y),
        "width",
        at(Math.max(0, width)),
        "height",
        at(Math.max(0, height)));
    html.leaf("title", says).close("rect");
  }

  /** A dot that says what it is when pointed at. */
  static void dot(Html html, String kind, double x, double y, double radius, String says) {
    html.open("circle", "class", kind, "cx", at(x), "cy", at(y), "r", at(radius));
    html.leaf("title", says).close("circle");
  }

  /** A text that begins, is centred or ends at a place. */
  static void text(Html html, String kind, String anchor, double x, double y, String text) {
    html.leaf("text", text, "class", kind, "text-anchor", anchor, "x", at(x), "y", at(y));
  }
}
