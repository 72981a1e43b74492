package dev.gongxu.matcher.quantity;

import java.util.Objects;

/**
 * An amount that a text states.
 *
 * @param property what it is an amount of
 * @param dimension what kind of amount: {@code length}, {@code mass/time}, {@code 件}, ...
 * @param bound how the numbers limit it
 * @param low the least, in the base unit of the dimension; minus infinity where there is none
 * @param high the most, in the base unit, not below {@code low}; infinity where there is none
 * @param firm whether the text reads as a demand or a limit (≥, 不低于, 要求…), not as a remark
 * @param background whether the text gives it as how things are or were (目前, 由26%…), not as what is
 *     wanted or offered
 * @param text the stretch of the source that states it
 * @param start where that begins, in UTF-16 units of the source
 * @param end where it ends, exclusive
 */
public record Quantity(
    Property property,
    String dimension,
    Bound bound,
    double low,
    double high,
    boolean firm,
    boolean background,
    String text,
    int start,
    int end) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code low} is above {@code high}, either is not a number,
   *     or the span is empty
   */
  public Quantity {
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(dimension, "dimension");
    if (!(low <= high)) {
      throw new IllegalArgumentException("low (" + low + ") must be at most high (" + high + ")");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span (" + start + " to " + end + ") must begin at 0 or later and not be empty");
    }
  }
}
