package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** All open needs of a market, to be matched at once from their texts. Immutable. */
public final class Batch {
  private static final MatchOptions OPTIONS = MatchOptions.on(GeneratedMarket.DAY).withTerms(false);

  private final Matcher matcher;
  private final List<Posting> needs;

  private Batch(Matcher matcher, List<Posting> needs) {
    this.matcher = matcher;
    this.needs = needs;
  }

  /** Reads the needs, so that a batch does not wait for the disk. */
  public static Batch of(Matcher matcher) {
    List<Posting> needs = new ArrayList<>();
    for (String id : matcher.openPostings(Side.NEED)) {
      Posting need = matcher.posting(id);
      if (need != null) {
        needs.add(need);
      }
    }
    return new Batch(matcher, List.copyOf(needs));
  }

  /** How many needs there are. */
  public int needs() {
    return needs.size();
  }

  /** Matches all of them; gives how many matches there are. */
  public long run(int threads) {
    AtomicInteger number = new AtomicInteger();
    long[] found = {0};
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(task, "batch-" + number.incrementAndGet()))) {
      matcher.matchAll(
          needs.iterator(),
          OPTIONS,
          workers,
          threads,
          ranking -> found[0] += ranking.matches().size());
    }
    return found[0];
  }

  /** The seconds on the clock that a run takes. */
  public double seconds(int threads) {
    long start = System.nanoTime();
    if (run(threads) < 0) {
      throw new AssertionError();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
