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
import dev.gongxu.matcher.score.TextRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Does the full score rank better with our text factor than with that of another analyser?
 *
 * <p>A rival's score is ours with one factor exchanged: its BM25, brought to 0 to 1 by the same
 * {@link TextFactor}, at that of several {@code half}s and steepnesses which suits it best on these
 * very judgements. Region, expertise, workload and gates are the same. Pairs that a rule refuses on
 * the day are left out of the judgements.
 */
final class FullQuality {
  private static final int TOP = 100;
  private static final double[] HALVES = {0.05, 0.1, 0.15, 0.2, 0.3, 0.45};
  private static final double[] STEEPNESSES = {1, 2, 3, 4};

  private final JudgedSet set;
  private final Matcher matcher;
  private final MatchOptions options;
  private final Map<String, Map<String, Breakdown>> allowed = new LinkedHashMap<>();
  private final Map<String, List<String>> own = new LinkedHashMap<>();
  private final Map<String, Set<String>> refused = new LinkedHashMap<>();
  private final Map<String, List<Found>> rivals = new LinkedHashMap<>();

  /** What a rival finds for a need. */
  private record Found(Posting need, double reference, List<PlainSearch.Found> postings) {}

  private FullQuality(JudgedSet set, Matcher matcher, LocalDate day) throws IOException {
    this.set = set;
    this.matcher = matcher;
    this.options = MatchOptions.on(day).withTop(TOP).withTerms(false);
    List<String> all = set.capabilities().stream().map(Posting::id).toList();
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
    for (Map.Entry<String, Cutter> rival : TextQuality.rivals().entrySet()) {
      PlainSearch search = new PlainSearch(set.capabilities(), rival.getValue());
      List<Found> found = new ArrayList<>();
      for (Posting need : set.needs()) {
        double reference = search.reference(need, profile(need).text().focus());
        found.add(new Found(need, reference, search.found(need, set.capabilities().size())));
      }
      rivals.put(rival.getKey(), found);
    }
  }

  /** Prints the table of a data folder, whose providers, orders and accords count. */
  static void print(Path folder, JudgedSet set, LocalDate day, PrintStream out) throws IOException {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      DataFiles.in(folder).read(matcher::put);
      matcher.refresh();
      FullQuality quality = new FullQuality(set, matcher, day);
      quality.print("judged by texts", set.judgements(), out);
      Path whole = folder.resolve("judged-whole.tsv");
      if (Files.exists(whole)) {
        quality.print("judged as a whole", Judgements.read(whole), out);
      }
    }
  }

  private Profile profile(Posting need) {
    return matcher.profile(need.service());
  }

  private void print(String how, Judgements judged, PrintStream out) {
    Judgements judgements = judged.without(refused).only(own.keySet());
    Effectiveness ours = Effectiveness.of(judgements, own);
    TextQuality.head(
        String.format(
            Locale.ROOT,
            "%s, full score on %s, %s: %d needs",
            set.name(),
            options.on(),
            how,
            ours.needs().size()),
        "text factor",
        "half, n",
        out);
    TextQuality.row("matcher", ours, "", "", out);
    rivals.forEach(
        (rival, found) -> {
          Effectiveness best = null;
          String numbers = "";
          for (double half : HALVES) {
            for (double steepness : STEEPNESSES) {
              Effectiveness one = Effectiveness.of(judgements, rankings(found, half, steepness));
              if (best == null || one.mean(Metric.NDCG_10) > best.mean(Metric.NDCG_10)) {
                best = one;
                numbers = String.format(Locale.ROOT, "%s, %.0f", half, steepness);
              }
            }
          }
          if (best != null) {
            TextQuality.row(rival, best, TextQuality.p(ours, best), numbers, out);
          }
        });
  }

  private Map<String, List<String>> rankings(List<Found> rival, double half, double steepness) {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    for (Found one : rival) {
      Posting need = one.need;
      TextRule rule = profile(need).text().withSigmoid(half, steepness);
      Map<String, Breakdown> parts = allowed.getOrDefault(need.id(), Map.of());
      Map<String, Double> scores = new LinkedHashMap<>();
      for (PlainSearch.Found found : one.postings) {
        Breakdown breakdown = parts.get(found.id());
        if (breakdown != null) {
          double text = TextFactor.value(found.score(), rule, one.reference);
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
