package dev.gongxu.matcher.bench.market;

/**
 * Draws an index with a given probability for each, in constant time. Immutable.
 *
 * <p>Vose's alias method (A Linear Algorithm for Generating Random Numbers with a Given
 * Distribution, IEEE TSE 17(9), 1991), with thresholds of 32 bits: a probability is off by less
 * than 2⁻³².
 */
final class AliasTable {
  private static final double ONE = 0x1.0p32;

  private final long[] threshold;
  private final int[] alias;

  /** Makes a table of weights, which are above 0 and need not sum to 1. */
  AliasTable(double[] weights) {
    int n = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] scaled = new double[n];
    int[] small = new int[n];
    int[] large = new int[n];
    int smalls = 0;
    int larges = 0;
    for (int i = 0; i < n; i++) {
      scaled[i] = weights[i] * n / sum;
      if (scaled[i] < 1) {
        small[smalls++] = i;
      } else {
        large[larges++] = i;
      }
    }
    threshold = new long[n];
    alias = new int[n];
    while (smalls > 0 && larges > 0) {
      int less = small[--smalls];
      int more = large[larges - 1];
      threshold[less] = (long) (scaled[less] * ONE);
      alias[less] = more;
      scaled[more] -= 1 - scaled[less];
      if (scaled[more] < 1) {
        small[smalls++] = large[--larges];
      }
    }
    // What is left over is 1 but for rounding.
    while (larges > 0) {
      threshold[large[--larges]] = (long) ONE;
    }
    while (smalls > 0) {
      threshold[small[--smalls]] = (long) ONE;
    }
  }

  /**
   * A table by a law of Zipf and Mandelbrot: the index {@code i} has the weight {@code 1 / (i +
   * shift)}.
   *
   * @param shift above 0; the larger, the flatter the beginning
   */
  static AliasTable zipf(int size, double shift) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = 1 / (i + shift);
    }
    return new AliasTable(weights);
  }

  int draw(Dice dice) {
    long bits = dice.bits();
    int index = (int) (((bits >>> 32) * alias.length) >>> 32);
    return (bits & 0xFFFF_FFFFL) < threshold[index] ? index : alias[index];
  }
}
