package dev.gongxu.matcher.score;

import java.util.Arrays;

/**
 * How far a posting's words answer a need's, from the posting's BM25 score.
 *
 * <pre>
 * value(s)  = xⁿ / (1 + xⁿ),   x = s / (half · R)
 * R         = Σᵢ gᵢ / iᶠ,   i = 1, 2, 3 …, g falling
 * </pre>
 *
 * <ul>
 *   <li>s: the posting's score, the sum of {@link Bm25#score} over the need's terms, at least 0
 *   <li>gᵢ: what the need's i-th strongest term would add for a posting of average length that
 *       holds it once
 *   <li>f: the profile's {@code focus}, 0 to 1; half: its {@code half}, above 0; n: its {@code
 *       steepness}, a whole number
 * </ul>
 *
 * Range [0,1): 0 without a common term, ½ at s = half · R; with n = 3 1/9 at half of that and 8/9
 * at twice that. Rises with s, so the order and every bound of BM25 survive.
 *
 * <p>R, the need's reference, is a function of the need alone, so the factor means the same for
 * every need. With f = 0 it would be the need's score against itself, which no posting nears when
 * the need has 200 words; dividing by the best score found instead would make the best of a bad lot
 * look perfect. In between, the further terms of a long need are expected less and less, at every
 * length alike. The power keeps postings that share only a few common words near 0, and good
 * answers apart from middling ones, so that another factor cannot lift those over one that answers
 * the need. A need without terms has R = 0 and its factor is 0. The saturation is the sigmoid of N.
 * Craswell et al., "Relevance weighting for query independent evidence", 2005; the expectation has
 * no source: its numbers are chosen on judged needs, short and long, for good matches to have about
 * the same value in both.
 */
public final class TextFactor {
  private TextFactor() {}

  /**
   * The factor of a posting with BM25 score {@code score} for a need with reference {@code
   * reference}.
   */
  public static double value(double score, TextRule rule, double reference) {
    if (!(score > 0)) {
      return 0;
    }
    double x = score / (rule.half() * reference);
    double power = x;
    for (int i = 1; i < rule.steepness(); i++) {
      power *= x;
    }
    // Not xⁿ / (1 + xⁿ): here every step is monotone in the score, rounding included, so no order
    // is ever turned.
    return 1 - 1 / (1 + power);
  }

  /**
   * The least BM25 score that can bring the factor to {@code value}: the inverse of {@link #value},
   * rounded down by a millionth.
   *
   * @param value 0 or more; infinity is returned from 1 on, which no score reaches
   */
  public static double scoreFor(double value, TextRule rule, double reference) {
    if (!(value > 0)) {
      return 0;
    }
    return value >= 1
        ? Double.POSITIVE_INFINITY
        : rule.half()
            * reference
            * Math.pow(value / (1 - value), 1 / rule.steepness())
            * (1 - 1e-6);
  }

  /**
   * By how much the factor rises at most for each half · R by which the score rises: the largest
   * derivative of xⁿ / (1 + xⁿ), where xⁿ = (n − 1) / (n + 1), rounded up.
   */
  public static double steepest(TextRule rule) {
    double n = rule.steepness();
    return (n + 1) * (n + 1) / (4 * n) * Math.pow((n - 1) / (n + 1), (n - 1) / n) * (1 + 1e-9);
  }

  /** By how much it rises at most for each 1 by which ln x rises: n / 4, where x = 1. */
  public static double steepestRelative(TextRule rule) {
    return rule.steepness() / 4;
  }

  /**
   * The need's reference R.
   *
   * @param terms what each term would add for an average posting holding it once, in any order;
   *     sorted by this call
   */
  public static double reference(double[] terms, double focus) {
    return reference(terms, discounts(terms.length, focus));
  }

  /** The same with {@link #discounts} for at least as many places as there are terms. */
  public static double reference(double[] terms, double[] discounts) {
    Arrays.sort(terms);
    double reference = 0;
    for (int i = terms.length - 1, place = 0; i >= 0; i--, place++) {
      reference += terms[i] * discounts[place];
    }
    return reference;
  }

  /** What the first, second … strongest term of a need is expected for: {@code i⁻ᶠ}. */
  public static double[] discounts(int places, double focus) {
    double[] discounts = new double[places];
    for (int i = 0; i < places; i++) {
      // StrictMath, so that the last bit does not depend on the processor.
      discounts[i] = StrictMath.pow(i + 1, -focus);
    }
    return discounts;
  }
}
