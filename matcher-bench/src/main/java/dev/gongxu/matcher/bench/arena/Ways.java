package dev.gongxu.matcher.bench.arena;

import java.io.IOException;

/** Who can be asked. */
public enum Ways {
  /** The matcher. */
  OURS("ours"),
  /** Lucene's BM25 alone. */
  BM25("bm25"),
  /** Lucene's {@code FunctionScoreQuery}; for needs. */
  FUNCTION_SCORE("function-score"),
  /** Lucene's {@code FeatureField}; for needs. */
  FEATURE_FIELD("feature-field"),
  /** The best 1,000 by BM25, scored again; for needs. */
  RESCORE_1000("rescore-1000"),
  /** Every posting that shares a term, scored by the matcher: the oracle. */
  PLAIN_COLLECTOR("plain-collector"),
  /** BM25 alone by the matcher's own search. */
  OWN_BM25("own-bm25");

  private final String word;

  Ways(String word) {
    this.word = word;
  }

  /** The word for it in parameters and tables. */
  public String word() {
    return word;
  }

  /** The way with this word. */
  public static Ways of(String word) {
    for (Ways way : values()) {
      if (way.word.equals(word)) {
        return way;
      }
    }
    throw new IllegalArgumentException("there is no way " + word);
  }

  /** Makes it ready to search an arena. */
  public Way in(Arena arena) throws IOException {
    return switch (this) {
      case OURS -> new OwnRanking(arena, false);
      case PLAIN_COLLECTOR -> new OwnRanking(arena, true);
      case OWN_BM25 -> new OwnBm25(arena);
      case BM25 -> new PlainBm25(arena);
      case FUNCTION_SCORE -> new FunctionScore(arena);
      case RESCORE_1000 -> new Rescoring(arena);
      case FEATURE_FIELD -> new FeatureClauses(arena);
    };
  }
}
