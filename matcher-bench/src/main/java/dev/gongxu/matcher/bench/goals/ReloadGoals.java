package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.text.Lexicon;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The figure of going over to a lexicon that touches one posting in a hundred, against indexing all
 * of them with it, on disk and with a commit both times; answers are compared.
 *
 * <p>On a market of {@link MarketSize#LARGE_CITY}, or a smaller one where that is measured.
 */
final class ReloadGoals {
  private static final double SHARE = 0.01;
  private static final int MOST_ROUNDS = 3;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Setting setting;
  private final Figures figures;

  ReloadGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure() throws IOException {
    MarketSize size =
        setting.size().compareTo(MarketSize.LARGE_CITY) < 0
            ? setting.size()
            : MarketSize.LARGE_CITY;
    List<MarketRecord> market = new ArrayList<>();
    GeneratedMarket.of(size, setting.seed()).forEach(market::add);
    List<Posting> asked = setting.source().subjects(Query.TOPIC, setting.subjects());
    Path folder = Files.createTempDirectory("reload-");
    try (Matcher matcher = built(market, Lexicon.bundled(), folder.resolve("kept"))) {
      Lexicon other = touching(matcher);
      double[] reloads = new double[Math.min(MOST_ROUNDS, setting.length().leastRounds())];
      double[] rebuilds = new double[reloads.length];
      int differing = 0;
      Matcher.Reload last = null;
      for (int round = 0; round < reloads.length; round++) {
        Lexicon next = round % 2 == 0 ? other : Lexicon.bundled();
        long start = THREADS.getCurrentThreadCpuTime();
        last = matcher.reload(next);
        matcher.commit();
        long between = THREADS.getCurrentThreadCpuTime();
        reloads[round] = between - start;
        try (Matcher rebuilt = built(market, next, folder.resolve("rebuilt" + round))) {
          rebuilds[round] = THREADS.getCurrentThreadCpuTime() - between;
          differing += differing(matcher, rebuilt, asked);
        }
        setting.say("reload", last + ", ms on the processor " + reloads[round] / 1e6);
        setting.say("rebuild, ms on the processor", rebuilds[round] / 1e6);
      }
      Arrays.sort(reloads);
      Arrays.sort(rebuilds);
      figures.add(
          "lexicon reload that touches 1 % / rebuild",
          reloads[reloads.length / 2] / rebuilds[rebuilds.length / 2], Goal.atMost(0.05));
      figures.add(
          "share of postings the reload touched",
          last == null ? 0 : (double) last.reread() / last.postings(),
          Goal.NONE);
      figures.add("answers after a reload that differ", differing, Goal.atMost(0));
    } finally {
      delete(folder);
    }
  }

  private static Matcher built(List<MarketRecord> market, Lexicon lexicon, Path folder) {
    Matcher matcher = Matcher.builder().lexicon(lexicon).open(folder);
    market.forEach(matcher::put);
    matcher.refresh();
    matcher.commit();
    return matcher;
  }

  /** The shipped lexicon without as many words, drawn at random, as touch the share wanted. */
  private Lexicon touching(Matcher matcher) {
    Lexicon all = Lexicon.bundled();
    TreeSet<String> single = new TreeSet<>(all.words());
    single.removeAll(Lexicon.empty().withSynonyms("shipped", all.synonymLines()).words());
    List<String> order = new ArrayList<>(single);
    Collections.shuffle(order, new Random(setting.seed()));
    int few = 0;
    int many = 1;
    while (many < order.size() && share(matcher, without(all, order.subList(0, many))) <= SHARE) {
      few = many;
      many = Math.min(order.size(), 2 * many);
    }
    while (many - few > 1) {
      int middle = (few + many) >>> 1;
      if (share(matcher, without(all, order.subList(0, middle))) <= SHARE) {
        few = middle;
      } else {
        many = middle;
      }
    }
    return without(all, order.subList(0, Math.max(1, few)));
  }

  /** What of the postings going over from the shipped lexicon touches. */
  private static double share(Matcher matcher, Lexicon other) {
    Matcher.Reload reload = matcher.reload(other);
    matcher.reload(Lexicon.bundled());
    return (double) reload.reread() / reload.postings();
  }

  private static Lexicon without(Lexicon all, List<String> words) {
    TreeSet<String> left = new TreeSet<>(all.words());
    left.removeAll(words);
    return Lexicon.empty().withWords("shipped", left).withSynonyms("shipped", all.synonymLines());
  }

  private static int differing(Matcher one, Matcher other, List<Posting> asked) {
    int differing = 0;
    for (Posting need : asked) {
      Ranking a = one.match(need, MatchOptions.on(DAY));
      Ranking b = other.match(need, MatchOptions.on(DAY));
      differing += a.matches().equals(b.matches()) ? 0 : 1;
    }
    return differing;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
