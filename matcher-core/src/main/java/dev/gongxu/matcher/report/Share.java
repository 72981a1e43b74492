package dev.gongxu.matcher.report;

/**
 * How many of some have a property, as a share with its uncertainty. Immutable.
 *
 * <p>The interval is Wilson's, at 95 %:
 *
 * <pre>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * with p = hits / of, n = of, z = 1.96. Range [0,1]; it always holds p, and is not empty for p = 0
 * and 1: 0 of 10 gives 0 to 0.278, 5 of 10 gives 0.237 to 0.763. Source: E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", 1927; L. Brown, T. Cai and A.
 * DasGupta, "Interval estimation for a binomial proportion", 2001, recommend it for small n.
 *
 * @param hits how many have it, at least 0
 * @param of of how many, at least {@code hits}; of none there is no share
 */
public record Share(int hits, int of) {
  /** The quantile of the normal distribution for 95 % on both sides. */
  static final double Z = 1.959963984540054;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there are more hits than there can be
   */
  public Share {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " of " + of + " is no share");
    }
  }

  /** Whether there is a share at all. */
  public boolean known() {
    return of > 0;
  }

  /** The share, 0 to 1; NaN of none. */
  public double rate() {
    return (double) hits / of;
  }

  /** The lower end of the interval; NaN of none. */
  public double low() {
    return hits == 0 && of > 0 ? 0 : middle() - reach();
  }

  /** The upper end of the interval; NaN of none. */
  public double high() {
    return hits == of && of > 0 ? 1 : middle() + reach();
  }

  private double middle() {
    double n = of;
    return (rate() + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double reach() {
    double n = of;
    double p = rate();
    return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
  }
}
