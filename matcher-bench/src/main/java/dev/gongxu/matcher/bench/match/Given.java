package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.arena.Stock;
import java.io.IOException;

/** What benchmarks are given, by the words of their parameters. */
final class Given {
  static final long SEED = 7;
  static final State MERGED1 = State.MERGED1;

  private static final double MOSTLY_REMOTE = 0.9;

  private Given() {}

  /** The index of a market in a state; {@code grouped} is one of how to ask. */
  static Arena arena(Stock stock, String market, String state) throws IOException {
    return switch (state) {
      case "remote90" ->
          stock.open(Source.remote(Source.size(market), SEED, MOSTLY_REMOTE), State.MERGED1);
      case "grouped" -> stock.open(source(market), State.MERGED1);
      default -> stock.open(source(market), State.of(state));
    };
  }

  static Source source(String market) {
    return Source.generated(Source.size(market), SEED);
  }

  /**
   * Whether Lucene counts the same documents as the matcher: not where some are deleted, which
   * Lucene goes on counting, so that scores differ; nor has it groups.
   */
  static boolean sameStatistics(String state) {
    return !state.equals("deleted30")
        && !state.equals("updated30-unmerged")
        && !state.equals("grouped");
  }
}
