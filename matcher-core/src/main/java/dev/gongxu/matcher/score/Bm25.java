package dev.gongxu.matcher.score;

/**
 * How much one term says for one posting.
 *
 * <pre>
 * idf(N, n)  = ln(1 + (N − n + ½) / (n + ½))
 * s(w, tf)   = w · tf / (tf + k1 · (1 − b + b · len / avg))
 * </pre>
 *
 * <ul>
 *   <li>N: postings of the side, at least 1; n: those of them that hold the term, 1 to N
 *   <li>w: the term's weight in the need × idf, at least 0
 *   <li>tf: how often the posting's field holds the term, at least 1
 *   <li>len, avg: terms in the posting's field and in the average one, at least 1
 * </ul>
 *
 * Range [0, w). At tf = 1 and len = avg it is w / (1 + k1). Rises with tf, falls with len. The
 * missing factor (k1 + 1) of the original changes no order. Source: S. Robertson and H. Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with the idf that cannot be
 * negative.
 */
public final class Bm25 {
  private Bm25() {}

  /** Rarity of a term that {@code holding} of {@code postings} postings hold; above 0. */
  public static double idf(long postings, long holding) {
    return StrictMath.log(1 + (postings - holding + 0.5) / (holding + 0.5));
  }

  /** The length normalisation of a field, inverted: {@code 1 / (k1 · (1 − b + b · len / avg))}. */
  public static double inverseNorm(double k1, double b, double length, double averageLength) {
    return 1 / (k1 * ((1 - b) + b * (length / averageLength)));
  }

  /**
   * What a term adds.
   *
   * <p>Written as {@code w − w / (1 + tf · norm⁻¹)}, every step of which is monotone in {@code tf}
   * and {@code norm⁻¹}, so that rounding cannot turn a larger count into a smaller score.
   */
  public static double score(double weight, double termFrequency, double inverseNorm) {
    return weight - weight / (1 + termFrequency * inverseNorm);
  }
}
