package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts over the living postings of all segments: the same for any division of a market into
 * segments. Safe for use by many threads.
 */
final class Statistics {
  private final long[] postings = new long[Side.values().length];
  private final double[][] averages = new double[Side.values().length][TextFields.PIECES.size()];
  private final Map<FieldRule, FieldNorms> norms = new ConcurrentHashMap<>();

  private record FieldRule(Side side, Piece piece, double k1, double b) {}

  /** Norms for the average length as it is, and for bounds that are to last. */
  record FieldNorms(Norms exact, Norms ceiling) {}

  Statistics(List<Leaf> leaves) {
    for (Side side : Side.values()) {
      long count = leaves.stream().mapToLong(leaf -> leaf.postings(side)).sum();
      postings[side.ordinal()] = count;
      for (Piece piece : TextFields.PIECES) {
        long length = leaves.stream().mapToLong(leaf -> leaf.length(side, piece)).sum();
        averages[side.ordinal()][piece.ordinal()] =
            Math.max(1, (double) length / Math.max(1, count));
      }
    }
  }

  long postings(Side side) {
    return postings[side.ordinal()];
  }

  /** For an average length of at least 1, so that an empty market divides by nothing worse. */
  FieldNorms norms(Side side, Piece piece, double k1, double b) {
    return norms.computeIfAbsent(
        new FieldRule(side, piece, k1, b),
        key -> {
          Norms exact = new Norms(k1, b, averages[side.ordinal()][piece.ordinal()]);
          return new FieldNorms(exact, exact.ceiling());
        });
  }
}
