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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Does the text factor rank better than BM25 over other analysers?
 *
 * <p>{@code matcher-bench/bin/bench quality FOLDER} prints, for every judged set in the folder,
 * each way's quality and the p-value of its difference to ours in nDCG@10 by a paired randomisation
 * test.
 */
public final class TextQuality {
  private static final int TOP = 100;
  static final long SEED = 7;

  private TextQuality() {}

  /** Prints the tables of one folder. */
  public static void print(Path folder, PrintStream out) throws IOException {
    for (JudgedSet set : JudgedSet.in(folder)) {
      print(set, out);
    }
  }

  private static void print(JudgedSet set, PrintStream out) throws IOException {
    Effectiveness ours = Effectiveness.of(set.judgements(), matcher(set, Lexicon.bundled()));
    out.printf(
        Locale.ROOT,
        "%n%s: %d capabilities, %d needs%n%-24s %8s %8s %10s %10s%n",
        set.name(),
        set.capabilities().size(),
        ours.needs().size(),
        "text relevance",
        "nDCG@10",
        "MRR@10",
        "recall@100",
        "p");
    print("matcher", ours, "", out);
    Map<String, Cutter> rivals = new LinkedHashMap<>();
    rivals.put("CJKAnalyzer", Cutter.cjkBigrams());
    rivals.put("StandardAnalyzer", Cutter.standard());
    rivals.put("smartcn", Cutter.smartcn());
    rivals.put("HanLP standard", Cutter.hanlp());
    rivals.put("HanLP index mode", Cutter.hanlpIndex());
    for (Map.Entry<String, Cutter> rival : rivals.entrySet()) {
      Effectiveness theirs = Effectiveness.of(set.judgements(), plain(set, rival.getValue()));
      double p =
          Resampling.pValue(ours.values(Metric.NDCG_10), theirs.values(Metric.NDCG_10), SEED);
      print(rival.getKey(), theirs, String.format(Locale.ROOT, "%.4f", p), out);
    }
  }

  private static void print(String name, Effectiveness values, String p, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-24s %8.4f %8.4f %10.4f %10s%n",
        name,
        values.mean(Metric.NDCG_10),
        values.mean(Metric.MRR_10),
        values.mean(Metric.RECALL_100),
        p);
  }

  /** The ids that the matcher ranks for each need. */
  static Map<String, List<String>> matcher(JudgedSet set, Lexicon lexicon) {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    // Text alone asks no date, so any day will do.
    MatchOptions options = MatchOptions.on(LocalDate.EPOCH).withTop(TOP).withTerms(false);
    try (Matcher matcher = Matcher.builder().textOnly(true).lexicon(lexicon).inMemory()) {
      set.capabilities().forEach(matcher::put);
      matcher.refresh();
      for (Posting need : set.needs()) {
        rankings.put(
            need.id(),
            matcher.match(need, options).matches().stream().map(Match::capability).toList());
      }
    }
    return rankings;
  }

  private static Map<String, List<String>> plain(JudgedSet set, Cutter cutter) throws IOException {
    PlainSearch search = new PlainSearch(set.capabilities(), cutter);
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    for (Posting need : set.needs()) {
      rankings.put(need.id(), search.search(need, TOP));
    }
    return rankings;
  }
}
