package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.eval.Resampling;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.text.Lexicon;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does the text factor rank better than BM25 over other analysers?
 *
 * <p>{@code matcher-bench/bin/bench quality FOLDER} prints, for every judged set in the folder,
 * each way's quality, the p-value of its difference to ours in nDCG@10 by a paired randomisation
 * test, and what a need costs: reading it and finding its ten best, on one thread, the median of
 * five passes over all needs after two that do not count. Quality is that of the best hundred. With
 * a day, {@link FullQuality} too.
 */
public final class TextQuality {
  private static final int TOP = 100;

  /** What a page shows, and so what is timed. */
  private static final int SHOWN = 10;

  private static final long SEED = 7;
  private static final int WARM_UP = 2;
  private static final int PASSES = 5;
  private static final double NANOS_PER_MILLI = 1e6;

  /** What a way of ranking found, and what a need cost it in milliseconds. */
  private record Found(Map<String, List<String>> rankings, double millis) {}

  /** Ranks for one need. */
  @FunctionalInterface
  private interface Way {
    List<String> rank(Posting need, int top) throws IOException;
  }

  private TextQuality() {}

  /**
   * Prints the tables of one folder.
   *
   * @param half 1 or 2 for half of the needs, 0 for all
   * @param day if not null, and the folder is a market, the full score of that day is measured too
   */
  public static void print(Path folder, int half, @Nullable LocalDate day, PrintStream out)
      throws IOException {
    for (JudgedSet all : JudgedSet.in(folder)) {
      JudgedSet set = half == 0 ? all : all.half(half);
      print(set, out);
      if (day != null && set.ofMarket()) {
        FullQuality.print(folder, set, day, out);
      }
    }
  }

  /** The analysers that ours is compared with, by name. */
  static Map<String, Cutter> rivals() {
    Map<String, Cutter> rivals = new LinkedHashMap<>();
    rivals.put("CJKAnalyzer", Cutter.cjkBigrams());
    rivals.put("StandardAnalyzer", Cutter.standard());
    rivals.put("smartcn", Cutter.smartcn());
    rivals.put("HanLP standard", Cutter.hanlp());
    rivals.put("HanLP index mode", Cutter.hanlpIndex());
    return rivals;
  }

  private static void print(JudgedSet set, PrintStream out) throws IOException {
    Found own;
    try (Matcher matcher = of(set, Lexicon.bundled())) {
      own = found(set, way(matcher));
    }
    Effectiveness ours = Effectiveness.of(set.judgements(), own.rankings);
    head(
        set.name()
            + ": "
            + set.capabilities().size()
            + " capabilities, "
            + ours.needs().size()
            + " needs",
        "text relevance",
        "ms a need",
        out);
    row("matcher", ours, "", millis(own), out);
    for (Map.Entry<String, Cutter> rival : rivals().entrySet()) {
      Found found = plain(set, rival.getValue());
      Effectiveness theirs = Effectiveness.of(set.judgements(), found.rankings);
      row(rival.getKey(), theirs, p(ours, theirs), millis(found), out);
    }
  }

  private static String millis(Found found) {
    return String.format(Locale.ROOT, "%.3f", found.millis);
  }

  /** The p-value of the difference between two rankings in nDCG@10, in four places. */
  static String p(Effectiveness one, Effectiveness other) {
    return String.format(
        Locale.ROOT,
        "%.4f",
        Resampling.pValue(one.values(Metric.NDCG_10), other.values(Metric.NDCG_10), SEED));
  }

  /** The head of a table, which {@link #row}s follow. */
  static void head(String caption, String what, String last, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%s%n%-24s %8s %8s %10s %10s %10s%n",
        caption,
        what,
        "nDCG@10",
        "MRR@10",
        "recall@100",
        "p",
        last);
  }

  static void row(String name, Effectiveness values, String p, String last, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-24s %8.4f %8.4f %10.4f %10s %10s%n",
        name,
        values.mean(Metric.NDCG_10),
        values.mean(Metric.MRR_10),
        values.mean(Metric.RECALL_100),
        p,
        last);
  }

  /** The ids that the matcher ranks for each need. */
  static Map<String, List<String>> matcher(JudgedSet set, Lexicon lexicon) throws IOException {
    try (Matcher matcher = of(set, lexicon)) {
      return rankings(set, way(matcher));
    }
  }

  private static Matcher of(JudgedSet set, Lexicon lexicon) {
    Matcher matcher = Matcher.builder().textOnly(true).lexicon(lexicon).inMemory();
    set.capabilities().forEach(matcher::put);
    matcher.refresh();
    return matcher;
  }

  private static Way way(Matcher matcher) {
    // Text alone asks no date, so any day will do.
    MatchOptions options = MatchOptions.on(LocalDate.EPOCH).withTerms(false);
    return (need, top) ->
        matcher.match(need, options.withTop(top)).matches().stream()
            .map(Match::capability)
            .toList();
  }

  private static Map<String, List<String>> rankings(JudgedSet set, Way way) throws IOException {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    for (Posting need : set.needs()) {
      rankings.put(need.id(), way.rank(need, TOP));
    }
    return rankings;
  }

  private static Found found(JudgedSet set, Way way) throws IOException {
    Map<String, List<String>> rankings = rankings(set, way);
    double[] millis = new double[PASSES];
    for (int pass = -WARM_UP; pass < PASSES; pass++) {
      long start = System.nanoTime();
      for (Posting need : set.needs()) {
        way.rank(need, SHOWN);
      }
      if (pass >= 0) {
        millis[pass] = (System.nanoTime() - start) / NANOS_PER_MILLI / set.needs().size();
      }
    }
    Arrays.sort(millis);
    return new Found(rankings, millis[PASSES / 2]);
  }

  private static Found plain(JudgedSet set, Cutter cutter) throws IOException {
    PlainSearch search = new PlainSearch(set.capabilities(), cutter);
    return found(set, search::search);
  }
}
