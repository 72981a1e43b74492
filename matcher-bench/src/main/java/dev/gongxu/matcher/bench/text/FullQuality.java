package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.TextFactor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does the full score rank better with our text factor than with that of another analyser?
 *
 * <p>A rival's score is ours with one factor exchanged: its BM25, brought to 0 to 1 by the same
 * {@link TextFactor}, at that of several {@code half}s which suits it best on these very
 * judgements. Region, expertise, workload and gates are the same. Pairs that a rule refuses on the
 * day are left out of the judgements.
 */
final class FullQuality {
  private static final int TOP = 100;
  private static final double[] HALVES = {0.05, 0.1, 0.15, 0.2, 0.3, 0.45};

  private final JudgedSet set;
  private final Matcher matcher;
  private final MatchOptions options;
  private final Map<String, Map<String, Breakdown>> allowed = new LinkedHashMap<>();
  private final Map<String, List<String>> own = new LinkedHashMap<>();
  private final Judgements judgements;

  private FullQuality(JudgedSet set, Matcher matcher, LocalDate day) {
    this.set = set;
    this.matcher = matcher;
    this.options = MatchOptions.on(day).withTop(TOP).withTerms(false);
    List<String> all = set.capabilities().stream().map(Posting::id).toList();
    Map<String, Set<String>> refused = new LinkedHashMap<>();
    for (Posting need : set.needs()) {
      Profile profile = profile(need);
      own.put(
          need.id(),
          matcher.match(need, options).matches().stream().map(Match::capability).toList());
      Set<String> out = matcher.refused(need, all, profile, options);
      refused.put(need.id(), out);
      Map<String, Breakdown> parts = new LinkedHashMap<>();
      for (String id : all) {
        if (!out.contains(id)) {
          parts.put(id, matcher.explain(need, id, options).pair().breakdown());
        }
      }
      allowed.put(need.id(), parts);
    }
    judgements = set.judgements().without(refused);
  }

  /** Prints the table of a data folder, whose providers, orders and accords count. */
  static void print(Path folder, JudgedSet set, LocalDate day, PrintStream out) throws IOException {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      DataFiles.in(folder).read(matcher::put);
      matcher.refresh();
      new FullQuality(set, matcher, day).print(out);
    }
  }

  private Profile profile(Posting need) {
    return matcher.profile(need.service());
  }

  private void print(PrintStream out) throws IOException {
    Effectiveness ours = Effectiveness.of(judgements, own);
    TextQuality.head(
        set.name() + ", full score on " + options.on() + ": " + ours.needs().size() + " needs",
        "text factor",
        "half",
        out);
    TextQuality.row("matcher", ours, "", "", out);
    for (Map.Entry<String, Cutter> rival : TextQuality.rivals().entrySet()) {
      PlainSearch search = new PlainSearch(set.capabilities(), rival.getValue());
      Effectiveness best = null;
      double half = 0;
      for (double tried : HALVES) {
        Effectiveness found = Effectiveness.of(judgements, rankings(search, tried));
        if (best == null || found.mean(Metric.NDCG_10) > best.mean(Metric.NDCG_10)) {
          best = found;
          half = tried;
        }
      }
      if (best != null) {
        TextQuality.row(rival.getKey(), best, TextQuality.p(ours, best), "" + half, out);
      }
    }
  }

  private Map<String, List<String>> rankings(PlainSearch search, double half) throws IOException {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    for (Posting need : set.needs()) {
      double reference = search.reference(need, profile(need).text().focus());
      Map<String, Breakdown> parts = allowed.getOrDefault(need.id(), Map.of());
      Map<String, Double> scores = new LinkedHashMap<>();
      for (PlainSearch.Found found : search.found(need, set.capabilities().size())) {
        Breakdown breakdown = parts.get(found.id());
        if (breakdown != null) {
          double text = TextFactor.value(found.score(), half, reference);
          double rest = breakdown.total() - breakdown.part(Factor.TEXT);
          scores.put(found.id(), rest + breakdown.weight(Factor.TEXT) * text);
        }
      }
      rankings.put(
          need.id(),
          scores.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(TOP)
              .map(Map.Entry::getKey)
              .toList());
    }
    return rankings;
  }
}
