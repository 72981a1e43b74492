package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Order;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean of ratings with its uncertainty. Immutable.
 *
 * <p>The interval is Student's at 95 %, mean ± t(n−1) · s / √n, cut off at the ends of the scale, 1
 * and 5: of 4, 5 and 5 it is 4.667 and 3.232 to 5. There is none for fewer than two ratings, and
 * none where all are equal, for nothing is known of their spread then. Source: Student, "The
 * probable error of a mean", 1908.
 *
 * @param count how many ratings
 * @param sum their sum
 * @param squares the sum of their squares
 */
public record Mean(int count, long sum, long squares) {
  private static final double UPPER = 0.975;

  /** Of no ratings. */
  static final Mean NONE = new Mean(0, 0, 0);

  /** Whether there is a mean at all. */
  public boolean known() {
    return count > 0;
  }

  /** The mean, 1 to 5; NaN of none. */
  public double value() {
    return (double) sum / count;
  }

  /** Whether there is an interval. */
  public boolean hasInterval() {
    return count > 1 && spread() > 0;
  }

  /** The lower end of the interval, the mean itself where there is none. */
  public double low() {
    return Math.max(1, value() - reach());
  }

  /** The upper end of the interval, the mean itself where there is none. */
  public double high() {
    return Math.min(Order.BEST_RATING, value() + reach());
  }

  /** count² times the variance with divisor count, exact in whole numbers. */
  private long spread() {
    return count * squares - sum * sum;
  }

  private double reach() {
    if (!hasInterval()) {
      return 0;
    }
    double variance = spread() / ((double) count * (count - 1));
    double t = new TDistribution(null, count - 1).inverseCumulativeProbability(UPPER);
    return t * Math.sqrt(variance / count);
  }
}
