package dev.gongxu.matcher.quantity;

/**
 * The amounts from one to another, both included.
 *
 * @param low the least, minus infinity where there is none
 * @param high the most, infinity where there is none
 */
record Range(double low, double high) {
  /** Conversions of units round; a share of the larger number. */
  private static final double ROUNDING = 1e-9;

  /** The amounts that satisfy a need. */
  static Range wanted(Quantity need) {
    return switch (need.bound()) {
      case TOLERANCE -> new Range(Double.NEGATIVE_INFINITY, need.high());
      case UP_TO -> new Range(need.high(), need.high());
      case DOWN_TO -> new Range(need.low(), need.low());
      case EXACT, AT_LEAST, AT_MOST, BETWEEN -> new Range(need.low(), need.high());
    };
  }

  /** The amounts that a capability may bring. */
  static Range offered(Quantity capability) {
    return capability.bound() == Bound.TOLERANCE
        ? new Range(capability.high(), capability.high())
        : new Range(capability.low(), capability.high());
  }

  /** Whether every amount of another range is one of this. */
  boolean holds(Range other) {
    return atMost(low, other.low) && atMost(other.high, high);
  }

  /**
   * Whether the two have nothing in common.
   *
   * @param slack by what share of the larger number they must be apart, 0 or more
   */
  boolean isApartFrom(Range other, double slack) {
    return isAbove(low, other.high, slack) || isAbove(other.low, high, slack);
  }

  private static boolean atMost(double one, double other) {
    return one <= other || !isAbove(one, other, 0);
  }

  private static boolean isAbove(double one, double other, double slack) {
    if (Double.isInfinite(one) || Double.isInfinite(other)) {
      return one > other;
    }
    return one - other > (ROUNDING + slack) * Math.max(Math.abs(one), Math.abs(other));
  }
}
