package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.report.EnvironmentCard;
import dev.gongxu.matcher.bench.report.Options;
import dev.gongxu.matcher.bench.report.ResultsPage;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Reach;
import dev.gongxu.matcher.match.StandingNeeds;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which standing needs does a new capability reach, beside ranking every need anew?
 *
 * <p>{@code matcher-bench/bin/bench push}, from the repository's top. Capabilities come one by one:
 * each is put, shown and asked with. At the end every need is ranked once, which is what answering
 * without standing needs costs for one capability, and all answers are asked for again and have to
 * be those of the ranking, in order and bit for bit.
 */
public final class Push {
  private static final double MEGA = 1e6;

  private Push() {}

  /** Measures as the options say. */
  public static void main(List<String> arguments, PrintStream out) throws IOException {
    Options options =
        Options.of(arguments, List.of("--needs", "--new", "--top", "--seed"), List.of("--write"));
    int needs = (int) options.number("--needs", 100_000);
    int coming = (int) options.number("--new", 200);
    int top = (int) options.number("--top", MatchOptions.DEFAULT_TOP);
    MarketSize size = size(needs);
    GeneratedMarket market = GeneratedMarket.of(size, options.number("--seed", Given.SEED));
    try (Matcher matcher = Matcher.builder().inMemory()) {
      int there = fill(matcher, market, needs);
      String table = measure(matcher, market, there, coming, top);
      String content = table + "\n" + EnvironmentCard.here(List.of()).sentence() + "\n";
      out.println(content);
      if (options.has("--write")) {
        ResultsPage.standard().replace("push", content);
      }
    }
  }

  private static MarketSize size(int needs) {
    for (MarketSize size : MarketSize.values()) {
      // Some capabilities must be left to come.
      if (size.needs() > needs + needs / 10) {
        return size;
      }
    }
    throw new IllegalArgumentException("no market has " + needs + " needs");
  }

  /** Puts the first needs, and capabilities in proportion; returns how many capabilities. */
  private static int fill(Matcher matcher, GeneratedMarket market, int needs) {
    int[] count = new int[Side.values().length];
    MarketSize size = market.size();
    int capabilities = (int) ((long) needs * size.capabilities() / size.needs());
    market.forEach(
        record -> {
          if (record instanceof Posting posting) {
            int limit = posting.side() == Side.NEED ? needs : capabilities;
            if (count[posting.side().ordinal()]++ >= limit) {
              return;
            }
          }
          matcher.put(record);
        });
    matcher.merge();
    return capabilities;
  }

  private static String measure(
      Matcher matcher, GeneratedMarket market, int there, int coming, int top) {
    MatchOptions options = MatchOptions.on(GeneratedMarket.DAY).withTop(top).withTerms(false);
    StandingNeeds standing = matcher.standing(options);
    long start = System.nanoTime();
    standing.settle();
    double settled = (System.nanoTime() - start) / 1e9;
    System.err.printf(Locale.ROOT, "%,d needs stand after %.1f s%n", standing.size(), settled);
    List<String> ids = new ArrayList<>();
    long[] shown = new long[coming];
    long[] asked = new long[coming];
    long reached = 0;
    long most = 0;
    long ranked = standing.ranked();
    for (int i = 0; i < coming; i++) {
      Posting capability = market.posting(Side.CAPABILITY, there + i);
      ids.add(capability.id());
      long began = cpu();
      matcher.put(capability);
      matcher.refresh();
      long between = cpu();
      int found = standing.reachedBy(capability.id()).size();
      asked[i] = cpu() - between;
      shown[i] = between - began;
      reached += found;
      most = Math.max(most, found);
    }
    ranked = standing.ranked() - ranked;
    start = cpu();
    Map<String, List<Match>> oracle = rankEvery(matcher, ids, options);
    double every = (cpu() - start) / MEGA;
    int differing = 0;
    for (String id : ids) {
      differing += same(standing.reachedBy(id), oracle.getOrDefault(id, List.of())) ? 0 : 1;
    }
    int stood = standing.size();
    long held = heap();
    standing.close();
    double memory = (held - heap()) / MEGA;
    double mean = Arrays.stream(asked).average().orElse(0) / MEGA;
    return String.format(
        Locale.ROOT,
        """
        | figure | value |
        |---|---:|
        | standing needs | %,d |
        | capabilities before | %,d |
        | capabilities that came, one by one | %,d |
        | ask: mean ms | %.1f |
        | ask: p50 ms | %.1f |
        | ask: p99 ms | %.1f |
        | put and show, standing needs brought up to date: p50 ms | %.1f |
        | put and show: p99 ms | %.1f |
        | needs reached: mean | %.1f |
        | needs reached: most | %,d |
        | needs ranked anew: mean | %.1f |
        | ranking every need once: ms | %,.0f |
        | ranking every need / ask | %,.0f |
        | answers that differ from ranking every need | %d of %d |
        | making all needs stand, ranked once: s on the clock | %.1f |
        | memory of the standing needs: MB | %.0f |
        """,
        stood,
        there,
        coming,
        mean,
        quantile(asked, 0.5),
        quantile(asked, 0.99),
        quantile(shown, 0.5),
        quantile(shown, 0.99),
        (double) reached / coming,
        most,
        (double) ranked / coming,
        every,
        every / mean,
        differing,
        coming,
        settled,
        memory);
  }

  /** By capability, in no order: its matches in the rankings of all open needs. */
  private static Map<String, List<Match>> rankEvery(
      Matcher matcher, List<String> capabilities, MatchOptions options) {
    Map<String, List<Match>> found = new HashMap<>();
    capabilities.forEach(id -> found.put(id, new ArrayList<>()));
    for (String need : matcher.openPostings(Side.NEED)) {
      Posting posting = matcher.posting(need);
      if (posting != null) {
        for (Match match : matcher.match(posting, options).matches()) {
          List<Match> of = found.get(match.capability());
          if (of != null) {
            of.add(match);
          }
        }
      }
    }
    return found;
  }

  private static boolean same(List<Reach> answer, List<Match> oracle) {
    Map<String, Match> byNeed = new HashMap<>();
    oracle.forEach(match -> byNeed.put(match.need(), match));
    double last = Double.POSITIVE_INFINITY;
    for (Reach reach : answer) {
      Match match = byNeed.remove(reach.match().need());
      if (match == null
          || match.rank() != reach.place()
          || !match.breakdown().equals(reach.match().breakdown())
          || reach.match().score() > last) {
        return false;
      }
      last = reach.match().score();
    }
    return byNeed.isEmpty();
  }

  /** The milliseconds that this share of some nanoseconds stayed within. */
  private static double quantile(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / MEGA;
  }

  /** Of this thread, in nanoseconds: other work on the machine disturbs it little. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** What is reachable, in bytes. */
  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
