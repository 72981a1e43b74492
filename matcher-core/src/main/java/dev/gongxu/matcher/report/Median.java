package dev.gongxu.matcher.report;

import java.util.Arrays;

/**
 * A median of days. Immutable.
 *
 * @param count of how many
 * @param days the middle one, or halfway between the two in the middle; 0 of none
 */
public record Median(int count, double days) {
  /** Of none. */
  static final Median NONE = new Median(0, 0);

  /** Whether there is a median at all. */
  public boolean known() {
    return count > 0;
  }

  /** The median of the first {@code count} values, which are put in order. */
  static Median of(int[] values, int count) {
    if (count == 0) {
      return NONE;
    }
    Arrays.sort(values, 0, count);
    double days = (values[(count - 1) / 2] + values[count / 2]) / 2.0;
    return new Median(count, days);
  }
}
