package dev.gongxu.matcher.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Streams from places on the left to places on the right, as wide as what they carry. Immutable.
 *
 * @param label what is shown
 * @param from what stands above the places on the left
 * @param to what stands above those on the right
 * @param streams in the order in which they are drawn
 */
public record FlowChart(String label, String from, String to, List<Stream> streams) {
  private static final double WIDTH = 900;
  private static final double NODE = 10;
  private static final double GAP = 12;
  private static final double HEAD = 26;
  private static final double LEAST = 14;
  private static final double MOST_UNIT = 9;
  private static final double TARGET = 360;
  private static final double LABEL = 190;
  private static final int NAME = 14;

  /**
   * A stream.
   *
   * @param amount what it carries, at least 1
   * @param lifted how much of it stands out, at most {@code amount}
   * @param says what it is
   */
  public record Stream(String from, String to, int amount, int lifted, String says) {}

  /** A place on one side: how much passes it, where it stands, and how much has been drawn. */
  private static final class Node {
    private int amount;
    private double y;
    private double drawn;
  }

  /** Draws it. */
  public void draw(Html html) {
    html.open("div", "class", "scroll");
    drawing(html);
    html.close("div");
  }

  /** How high the drawing is for its width. */
  public double aspect() {
    return new Nodes(streams).height / WIDTH;
  }

  /** Draws it, and nothing beside it. */
  public void drawing(Html html) {
    Nodes nodes = new Nodes(streams);
    Drawing.begin(html, "flow", WIDTH, nodes.height, label);
    Drawing.text(html, "side", "end", LABEL, 14, from);
    Drawing.text(html, "side", "start", WIDTH - LABEL, 14, to);
    for (Stream stream : streams) {
      draw(html, stream, node(nodes.left, stream.from), node(nodes.right, stream.to), nodes.unit);
    }
    nodes.left.forEach((name, node) -> node(html, name, node, nodes.unit, false));
    nodes.right.forEach((name, node) -> node(html, name, node, nodes.unit, true));
    html.close("svg");
  }

  /** The places of some streams, and how wide one unit is. */
  private static final class Nodes {
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Node> right = new LinkedHashMap<>();
    private final double unit;
    private final double height;

    Nodes(List<Stream> streams) {
      int sum = 0;
      for (Stream stream : streams) {
        left.computeIfAbsent(stream.from, missing -> new Node()).amount += stream.amount;
        right.computeIfAbsent(stream.to, missing -> new Node()).amount += stream.amount;
        sum += stream.amount;
      }
      unit = Math.min(MOST_UNIT, TARGET / Math.max(1, sum));
      height = Math.max(place(left, unit), place(right, unit));
    }
  }

  private static Node node(Map<String, Node> nodes, String name) {
    return Objects.requireNonNull(nodes.get(name));
  }

  /** Puts places one below the other; how far down that reaches. */
  private static double place(Map<String, Node> nodes, double unit) {
    double y = HEAD;
    for (Node node : nodes.values()) {
      node.y = y;
      y += Math.max(LEAST, node.amount * unit) + GAP;
    }
    return y;
  }

  private static void draw(Html html, Stream stream, Node left, Node right, double unit) {
    double y1 = left.y + left.drawn;
    double y2 = right.y + right.drawn;
    left.drawn += stream.amount * unit;
    right.drawn += stream.amount * unit;
    double lifted = stream.lifted * unit;
    List<double[]> ribbons = new ArrayList<>();
    ribbons.add(new double[] {0, lifted});
    ribbons.add(new double[] {lifted, stream.amount * unit});
    for (int i = 0; i < 2; i++) {
      double top = ribbons.get(i)[0];
      double bottom = ribbons.get(i)[1];
      if (bottom > top) {
        html.open(
            "path", "class", i == 0 ? "stream lifted" : "stream", "d", path(y1, y2, top, bottom));
        html.leaf("title", stream.says).close("path");
      }
    }
  }

  private static String path(double y1, double y2, double top, double bottom) {
    double x1 = LABEL + NODE;
    double x2 = WIDTH - LABEL - NODE;
    double middle = (x1 + x2) / 2;
    return "M"
        + pair(x1, y1 + top)
        + "C"
        + pair(middle, y1 + top)
        + pair(middle, y2 + top)
        + pair(x2, y2 + top)
        + "L"
        + pair(x2, y2 + bottom)
        + "C"
        + pair(middle, y2 + bottom)
        + pair(middle, y1 + bottom)
        + pair(x1, y1 + bottom)
        + "Z";
  }

  private static String pair(double x, double y) {
    return Drawing.at(x) + "," + Drawing.at(y) + " ";
  }

  private static void node(Html html, String name, Node node, double unit, boolean onTheRight) {
    double x = onTheRight ? WIDTH - LABEL - NODE : LABEL;
    double height = Math.max(2, node.amount * unit);
    Drawing.bar(html, "node", x, node.y, NODE, height, name + " " + node.amount);
    double y = node.y + Math.max(LEAST, height) / 2 + 4;
    String shown = Html.beginning(name, NAME);
    String text = shown.length() == name.length() ? name : shown + "…";
    if (onTheRight) {
      Drawing.text(html, "name", "start", x + NODE + 6, y, text + " " + node.amount);
    } else {
      Drawing.text(html, "name", "end", x - 6, y, text + " " + node.amount);
    }
  }
}
