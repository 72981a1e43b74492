package dev.gongxu.matcher.bench.assign;

/** How large a generated problem is. */
public enum AssignmentSize {
  /** The needs of a service in a city. */
  S,
  /** Nearly as many providers as needs, who have little room. */
  M,
  /** More providers than needs, some of which want several. */
  L,
  /** A province in which nearly all room is needed. */
  XL;

  private static final Shape.Range ONE = new Shape.Range(1, 1);

  Shape shape() {
    return switch (this) {
      case S -> new Shape(1_100, 74, 20, ONE, new Shape.Range(15, 20));
      case M -> new Shape(10_000, 8_000, 30, ONE, new Shape.Range(1, 3));
      case L -> new Shape(30_000, 40_000, 50, new Shape.Range(1, 3), new Shape.Range(1, 5));
      case XL -> new Shape(290_000, 20_000, 50, ONE, new Shape.Range(15, 15));
    };
  }
}
