package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.PairScorer;
import dev.gongxu.matcher.index.SearchResult;
import dev.gongxu.matcher.index.Snapshot;

/** BM25 alone by the matcher's own search: the stricter yardstick. */
final class OwnBm25 implements Way {
  private final Arena arena;

  OwnBm25(Arena arena) {
    this.arena = arena;
  }

  @Override
  public Answer search(Asked asked) {
    try (Snapshot snapshot = arena.index().acquire()) {
      var prepared =
          snapshot.prepare(asked.subject().terms(), asked.searched(), asked.profile().text());
      SearchResult result =
          snapshot.search(
              prepared, new TextAlone(), asked.options().top(), asked.options().onePerProvider());
      return () -> result.hits().stream().map(hit -> new Found(hit.id(), hit.score())).toList();
    }
  }

  /** A posting scores its text, and nothing beside it. */
  private static final class TextAlone implements PairScorer {
    private static final double ROUNDING = 1e-9;

    @Override
    public double score(int leaf, Columns columns, int doc, double text) {
      return text;
    }

    @Override
    public double restOfStretch(Columns columns, int stretch) {
      return 0;
    }

    @Override
    public double restOf(Columns columns, int doc) {
      return 0;
    }

    @Override
    public double total(double text, double rest) {
      return text * (1 + ROUNDING);
    }

    @Override
    public double textNeeded(double score, double rest) {
      return score * (1 - ROUNDING);
    }
  }
}
