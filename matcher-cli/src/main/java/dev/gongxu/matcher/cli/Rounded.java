package dev.gongxu.matcher.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers for the eye. Stateless. */
final class Rounded {
  private Rounded() {}

  /** A number with so many digits behind the point. */
  static String of(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A number that has to be reached, so rounded up. */
  static String up(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.CEILING).toPlainString();
  }

  /**
   * Parts and, last, their sum, rounded so that what is shown adds up: a part is off by less than
   * one unit of its last digit.
   */
  static List<String> parts(List<Double> parts, int digits) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal shownSum = BigDecimal.ZERO;
    List<String> shown = new ArrayList<>();
    for (double part : parts) {
      // Each shows by how much the rounded sum so far grows.
      sum = sum.add(new BigDecimal(part));
      BigDecimal rounded = sum.setScale(digits, RoundingMode.HALF_EVEN);
      shown.add(rounded.subtract(shownSum).toPlainString());
      shownSum = rounded;
    }
    shown.add(shownSum.toPlainString());
    return shown;
  }
}
