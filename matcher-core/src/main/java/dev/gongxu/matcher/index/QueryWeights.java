package dev.gongxu.matcher.index;

/**
 * A query's weights for bounds, rounded up, and what may be lost when they are summed. Immutable.
 */
final class QueryWeights {
  /** For each term, twice the share that may be lost when floats are added, and then taken away. */
  private static final float ROUNDING = 2.4e-7f;

  /** A weight too small for a float beside the largest would vanish, and postings with it. */
  private static final double LEAST_SHARE = 1e-20;

  private final float[] units;
  private final float rounding;

  QueryWeights(PreparedQuery query) {
    units = new float[query.size()];
    rounding = (units.length + 8) * ROUNDING;
    double least = query.weight(query.strongestFirst()[0]) * LEAST_SHARE;
    for (int term = 0; term < units.length; term++) {
      units[term] = TermBlocks.unit(Math.max(query.weight(term), least));
    }
  }

  /** A term's weight for {@link TermBlocks.Bounds}. */
  float unit(int term) {
    return units[term];
  }

  /** The share of a sum over all terms by which floats may have made it too small. */
  float rounding() {
    return rounding;
  }
}
