package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.eval.Resampling;
import dev.gongxu.matcher.index.Experience;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What learning from accepted pairs is worth: the judged needs are drawn into two halves, and each
 * is ranked with and without the pairs of the other.
 *
 * <p>{@code matcher-bench/bin/bench learning FOLDER} prints nDCG@10 over all needs, over those that
 * an accepted capability suits, and over the others, each with the p-value of its difference.
 */
public final class LearningQuality {
  private static final int TOP = 100;
  private static final long SEED = 7;

  private final JudgedSet set;
  private final Map<String, Posting> capabilities = new HashMap<>();
  private final Map<String, List<String>> before = new TreeMap<>();
  private final Map<String, List<String>> after = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private int pairs;

  private LearningQuality(JudgedSet set) {
    this.set = set;
    set.capabilities().forEach(capability -> capabilities.put(capability.id(), capability));
  }

  /** Prints the tables of one folder. */
  public static void print(Path folder, PrintStream out) throws IOException {
    for (JudgedSet set : JudgedSet.in(folder)) {
      new LearningQuality(set).print(out);
    }
  }

  private void print(PrintStream out) {
    List<Posting> needs = new ArrayList<>(set.needs());
    Collections.shuffle(needs, new Random(SEED));
    int half = needs.size() / 2;
    try (Matcher matcher = Matcher.builder().textOnly(true).inMemory()) {
      set.capabilities().forEach(matcher::put);
      matcher.refresh();
      rank(matcher, needs.subList(0, half), needs.subList(half, needs.size()));
      rank(matcher, needs.subList(half, needs.size()), needs.subList(0, half));
    }
    out.printf(
        Locale.ROOT,
        "%n%s: %d accepted pairs in two halves%n%-34s %6s %8s %8s %8s %8s%n",
        set.name(),
        pairs,
        "nDCG@10",
        "needs",
        "without",
        "with",
        "change",
        "p");
    row("all", Metric.NDCG_10, id -> true, out);
    row("a capability accepted before", Metric.NDCG_10, seen::contains, out);
    row("none accepted before", Metric.NDCG_10, id -> !seen.contains(id), out);
    row("recall@100, all", Metric.RECALL_100, id -> true, out);
  }

  private void row(String name, Metric metric, Predicate<String> which, PrintStream out) {
    Effectiveness without = Effectiveness.of(set.judgements(), before);
    double[] old = chosen(without, metric, which);
    double[] learnt = chosen(Effectiveness.of(set.judgements(), after), metric, which);
    if (old.length > 0) {
      out.printf(
          Locale.ROOT,
          "%-34s %6d %8.4f %8.4f %+8.4f %8.4f%n",
          name,
          old.length,
          mean(old),
          mean(learnt),
          mean(learnt) - mean(old),
          Resampling.pValue(learnt, old, SEED));
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private double[] chosen(Effectiveness values, Metric metric, Predicate<String> which) {
    double[] all = values.values(metric);
    List<Double> kept = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (before.containsKey(values.needs().get(i)) && which.test(values.needs().get(i))) {
        kept.add(all[i]);
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void rank(Matcher matcher, List<Posting> past, List<Posting> asked) {
    List<Experience.Pair> accepted = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Posting need : past) {
      set.judgements()
          .grades(need.id())
          .forEach(
              (id, grade) -> {
                Posting capability = capabilities.get(id);
                if (grade > 0 && capability != null) {
                  accepted.add(new Experience.Pair(need, capability));
                  known.add(id);
                }
              });
    }
    pairs += accepted.size();
    matcher.learn(List.of());
    asked.forEach(need -> before.put(need.id(), ranked(matcher, need)));
    matcher.learn(accepted);
    asked.forEach(need -> after.put(need.id(), ranked(matcher, need)));
    for (Posting need : asked) {
      boolean any =
          set.judgements().grades(need.id()).entrySet().stream()
              .anyMatch(entry -> entry.getValue() > 0 && known.contains(entry.getKey()));
      if (any) {
        seen.add(need.id());
      }
    }
  }

  private static List<String> ranked(Matcher matcher, Posting need) {
    // Text alone asks no date, so any day will do.
    MatchOptions options = MatchOptions.on(LocalDate.EPOCH).withTop(TOP).withTerms(false);
    return matcher.match(need, options).matches().stream().map(Match::capability).toList();
  }
}
