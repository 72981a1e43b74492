package dev.gongxu.matcher.index;

/**
 * What a search asks of postings that share a term with the query: their exact score, and how large
 * it can be at most, so that most need not be scored.
 *
 * <p>A score is made of a part that rises with the BM25 score and a rest. The bounds have to hold:
 * whenever {@link #score} gives something, {@code total(text, rest) ≥ score} must hold for the
 * posting's text and both of its rests. An implementation that says nothing about bounds has every
 * posting scored. Used by one thread at a time.
 */
@FunctionalInterface
public interface PairScorer {
  /** Returned for a posting that must not be found. */
  double REFUSED = Double.NEGATIVE_INFINITY;

  /**
   * The score of a posting.
   *
   * @param leaf the number of its segment in the snapshot
   * @param columns the columns of its segment
   * @param doc its number there
   * @param text its BM25 score, above 0
   * @return a finite score, or {@link #REFUSED}
   */
  double score(int leaf, Columns columns, int doc, double text);

  /**
   * The most that a posting of a stretch can get beside its text part, or {@link #REFUSED} when
   * none of them may be found.
   */
  default double restOfStretch(Columns columns, int stretch) {
    return Double.POSITIVE_INFINITY;
  }

  /** The same for one posting; may be larger than what it really gets. */
  default double restOf(Columns columns, int doc) {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * The most that a posting can score whose BM25 score is at most {@code text} and whose rest is at
   * most {@code rest}.
   */
  default double total(double text, double rest) {
    return rest;
  }

  /**
   * The least BM25 score with which a posting can score {@code score} when its rest is at most
   * {@code rest}: below it, {@link #total} is below {@code score}. 0 when any will do, infinite
   * when none will.
   */
  default double textNeeded(double score, double rest) {
    return 0;
  }
}
