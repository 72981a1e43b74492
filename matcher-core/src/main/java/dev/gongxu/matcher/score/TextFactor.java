package dev.gongxu.matcher.score;

import java.util.Arrays;

/**
 * How far a posting's words answer a need's, from the posting's BM25 score.
 *
 * <pre>
 * value(s)  = s / (s + half · R)
 * R         = Σᵢ gᵢ · φⁱ,   i = 0, 1, 2 …, g falling
 * </pre>
 *
 * <ul>
 *   <li>s: the posting's score, the sum of {@link Bm25#score} over the need's terms, at least 0
 *   <li>gᵢ: what the need's i-th strongest term would add for a posting of average length that
 *       holds it once
 *   <li>φ: the profile's {@code focus}, 0 to 1; half: the profile's {@code half}, above 0
 * </ul>
 *
 * Range [0,1): 0 without a common term, ½ at s = half · R. Rises with s, so the order and every
 * bound of BM25 survive.
 *
 * <p>R, the need's reference, is a function of the need alone, so the factor means the same for
 * every need. With φ = 1 it would be the need's score against itself, which no posting nears when
 * the need has 200 words; with φ = 0 only the strongest term would count, and any posting that
 * shares three words of a long need would look perfect. Between the two, a long need's further
 * terms are expected less and less: however long the need is, R stays below g₀ / (1 − φ). A need
 * without terms has R = 0 and its factor is 0. The saturation is that of FeatureField's {@code
 * saturation} (N. Craswell et al., "Relevance weighting for query independent evidence", 2005); the
 * geometric expectation has no source, its numbers are chosen on judged needs of both lengths.
 */
public final class TextFactor {
  private TextFactor() {}

  /**
   * The factor of a posting with BM25 score {@code score} for a need with reference {@code
   * reference}.
   */
  public static double value(double score, double half, double reference) {
    // Not s / (s + c): here every step is monotone in the score, rounding included, so no order is
    // ever turned.
    return score > 0 ? 1 - 1 / (1 + score / (half * reference)) : 0;
  }

  /**
   * The need's reference R.
   *
   * @param terms what each term would add for an average posting holding it once, in any order;
   *     sorted by this call
   */
  public static double reference(double[] terms, double focus) {
    Arrays.sort(terms);
    double reference = 0;
    double expectation = 1;
    for (int i = terms.length - 1; i >= 0; i--) {
      reference += terms[i] * expectation;
      expectation *= focus;
    }
    return reference;
  }
}
