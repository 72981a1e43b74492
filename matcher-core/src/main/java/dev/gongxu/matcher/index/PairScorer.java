package dev.gongxu.matcher.index;

/**
 * What a search asks of every posting that shares a term with the query. Used by one thread at a
 * time.
 */
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
}
