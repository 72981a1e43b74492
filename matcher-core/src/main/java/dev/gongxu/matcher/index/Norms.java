package dev.gongxu.matcher.index;

import dev.gongxu.matcher.score.Bm25;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * What the lengths of one text field do to BM25, for one average length and one pair of k1 and b.
 *
 * <p>Immutable, so safe to share between threads. Equal when made of equal numbers.
 */
final class Norms {
  private static final int LENGTH_CODES = 256;

  /** How far apart the averages of {@link #ceiling} lie, in logarithms. */
  private static final double STEP = Math.log(1.01);

  private final double k1;
  private final double b;
  private final double average;
  private final double[] inverse = new double[LENGTH_CODES];

  Norms(double k1, double b, double average) {
    this.k1 = k1;
    this.b = b;
    this.average = average;
    for (int code = 0; code < LENGTH_CODES; code++) {
      inverse[code] = Bm25.inverseNorm(k1, b, SmallFloat.byte4ToInt((byte) code), average);
    }
  }

  /** The same of a length that has no code. */
  double inverseOf(int length) {
    return Bm25.inverseNorm(k1, b, length, average);
  }

  /** By the length's code: {@code 1 / norm}. */
  double inverse(byte code) {
    return inverse[code & 0xff];
  }

  /**
   * Norms for an average length at least this one's, the same for all averages within a step.
   *
   * <p>Saturation rises with the average, so what is bounded by these stays bounded while a market
   * grows a little.
   */
  Norms ceiling() {
    double steps = Math.ceil(Math.log(average) / STEP);
    return new Norms(k1, b, Math.max(average, Math.exp(steps * STEP)));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Norms other
        && k1 == other.k1
        && b == other.b
        && average == other.average;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(k1 + 31 * b + 961 * average);
  }
}
