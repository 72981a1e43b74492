package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.util.List;

/**
 * Counts over the living postings of all segments: the same for any division of a market into
 * segments.
 */
final class Statistics {
  private final List<Leaf> leaves;

  Statistics(List<Leaf> leaves) {
    this.leaves = leaves;
  }

  long postings(Side side) {
    return leaves.stream().mapToLong(leaf -> leaf.postings(side)).sum();
  }

  /** At least 1, so that a market without postings divides by nothing worse. */
  double averageLength(Side side, Piece piece) {
    long length = leaves.stream().mapToLong(leaf -> leaf.length(side, piece)).sum();
    return Math.max(1, (double) length / Math.max(1, postings(side)));
  }
}
