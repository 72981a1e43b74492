package dev.gongxu.matcher.quantity;

/**
 * A number that was read.
 *
 * @param low what it says; the lower end of a loose one (两三 is 2 to 3)
 * @param high the same as {@code low}, or the upper end
 * @param factor what 万 or 亿 after the digits has multiplied it by already, else 1
 * @param end offset after its last UTF-16 unit
 */
record Numeral(double low, double high, double factor, int end) {
  /** The same number in ten-thousands, or whatever the factor is. */
  Numeral times(double more) {
    return new Numeral(low * more, high * more, factor * more, end);
  }
}
