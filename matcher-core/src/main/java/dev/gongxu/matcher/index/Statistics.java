package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.TextFactor;
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
  private final Map<Rule, FieldNorms[]> norms = new ConcurrentHashMap<>();

  /** By focus, for as many places as any need had terms. */
  private final Map<Double, double[]> discounts = new ConcurrentHashMap<>();

  private record Rule(Side side, double k1, double b) {}

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

  double average(Side side, Piece piece) {
    return averages[side.ordinal()][piece.ordinal()];
  }

  /**
   * By kind of piece, for average lengths of at least 1, so that an empty market divides by nothing
   * worse.
   */
  FieldNorms[] norms(Side side, double k1, double b) {
    return norms.computeIfAbsent(new Rule(side, k1, b), this::workOut);
  }

  private FieldNorms[] workOut(Rule rule) {
    FieldNorms[] fields = new FieldNorms[TextFields.PIECES.size()];
    for (int piece = 0; piece < fields.length; piece++) {
      Norms exact = new Norms(rule.k1, rule.b, averages[rule.side.ordinal()][piece]);
      fields[piece] = new FieldNorms(exact, exact.ceiling());
    }
    return fields;
  }

  /** {@link TextFactor#discounts} for at least so many places, worked out once. */
  double[] discounts(int places, double focus) {
    double[] known = discounts.get(focus);
    if (known == null || known.length < places) {
      known = TextFactor.discounts(2 * places, focus);
      discounts.put(focus, known);
    }
    return known;
  }
}
