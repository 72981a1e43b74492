package dev.gongxu.matcher.bench.goals;

/**
 * What a figure is to be. A figure without a goal is reported only.
 *
 * @param limit what it is held against
 * @param atMost whether it is good below the limit rather than above
 * @param exists whether there is a goal at all
 */
record Goal(double limit, boolean atMost, boolean exists) {
  /** Reported beside. */
  static final Goal NONE = new Goal(0, true, false);

  static Goal atMost(double limit) {
    return new Goal(limit, true, true);
  }

  static Goal atLeast(double limit) {
    return new Goal(limit, false, true);
  }

  boolean met(double value) {
    return !exists || (atMost ? value <= limit : value >= limit);
  }

  @Override
  public String toString() {
    if (!exists) {
      return "-";
    }
    String number = limit == Math.rint(limit) ? Long.toString((long) limit) : limit + "";
    return (atMost ? "<= " : ">= ") + number;
  }
}
