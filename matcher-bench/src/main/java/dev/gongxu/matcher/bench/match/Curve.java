package dev.gongxu.matcher.bench.match;

import java.util.Locale;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A power of the size: {@code time = a · n^b}.
 *
 * @param factor a, in microseconds
 * @param exponent b: 0 when size does not matter, 1 when time is proportional to it
 * @param rSquared the share of the logarithms' variance that the curve explains, 0 to 1
 */
record Curve(double factor, double exponent, double rSquared) {
  /** The curve with the least squares between logarithms. */
  static Curve through(double[] sizes, double[] times) {
    SimpleRegression line = new SimpleRegression();
    for (int i = 0; i < sizes.length; i++) {
      line.addData(Math.log(sizes[i]), Math.log(times[i]));
    }
    return new Curve(Math.exp(line.getIntercept()), line.getSlope(), line.getRSquare());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "time = %.4g µs · n^%.3f (R² %.3f)", factor, exponent, rSquared);
  }
}
