package dev.gongxu.matcher.eval;

/**
 * A closed interval. Immutable.
 *
 * @param low its lower end
 * @param high its upper end, at least {@code low}
 */
public record Interval(double low, double high) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException when one is no number or they are the wrong way round
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval from " + low + " to " + high + " must not be empty");
    }
  }
}
