package dev.gongxu.matcher.cli.page;

/**
 * A picture as a file of its own: drawings beside and below each other on one ground, with the
 * style sheet of pages. Stateless.
 */
public final class Picture {
  private Picture() {}

  /** Begins a picture of a size in units; what is written next lies on its ground. */
  public static Html begin(String label, double width, double height) {
    Html html = new Html();
    html.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "picture",
        "viewBox",
        "0 0 " + Drawing.at(width) + " " + Drawing.at(height),
        "role",
        "img",
        "aria-label",
        label);
    html.style(Page.css());
    html.empty("rect", "class", "card", "width", Drawing.at(width), "height", Drawing.at(height));
    return html;
  }

  /** Writes a text. */
  public static void text(Html html, String kind, double x, double y, String text) {
    Drawing.text(html, kind, "start", x, y, text);
  }

  /** Writes a drawing into a rectangle. */
  public static void place(
      Html html, double x, double y, double width, double height, Runnable drawing) {
    html.open(
        "svg",
        "x",
        Drawing.at(x),
        "y",
        Drawing.at(y),
        "width",
        Drawing.at(width),
        "height",
        Drawing.at(height));
    drawing.run();
    html.close("svg");
  }

  /** Ends a picture. */
  public static String end(Html html) {
    return html.close("svg").finish() + "\n";
  }
}
