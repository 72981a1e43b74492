package dev.gongxu.matcher.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * JMH's results as a Markdown table: those of one case below each other, the baseline first, each
 * with its spread and its ratio to the baseline. A difference within the spreads is none.
 */
final class ResultsTable {
  /** By the parameter that says who is measured: whom the others are held against. */
  private static final Map<String, String> BASELINES =
      Map.of("way", "bm25 two-matches match", "threads", "1", "reader", "hanlp", "words", "false");

  private static final double HALF = 50;
  private static final double TAIL = 99;

  private ResultsTable() {}

  /** One measured entrant of a case. */
  private record Line(String entrant, boolean baseline, RunResult result) {}

  static String of(Collection<RunResult> results) {
    Map<String, List<Line>> cases = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      Map<String, String> rest = new TreeMap<>();
      String who = "";
      boolean baseline = false;
      for (String name : params.getParamsKeys()) {
        String value = params.getParam(name);
        String against = BASELINES.get(name);
        if (against == null) {
          rest.put(name, value);
        } else {
          who = name.equals("way") || name.equals("reader") ? value : name + " " + value;
          baseline = List.of(against.split(" ", -1)).contains(value);
        }
      }
      String method = params.getBenchmark();
      String type = method.substring(0, method.lastIndexOf('.'));
      String question = type.substring(type.lastIndexOf('.') + 1).replace("Benchmark", "");
      String key = question + " " + String.join(", ", rest.values());
      cases
          .computeIfAbsent(key.strip(), missing -> new ArrayList<>())
          .add(new Line(who, baseline, result));
    }
    StringBuilder table =
        new StringBuilder(
            """
            | case | who | score | spread | p50 | p99 | against baseline | beside |
            |---|---|---:|---:|---:|---:|---:|---|
            """);
    cases.forEach((name, lines) -> add(table, name, lines));
    return table.toString();
  }

  private static void add(StringBuilder table, String name, List<Line> lines) {
    Line base = lines.stream().filter(Line::baseline).findFirst().orElse(lines.getFirst());
    lines.sort((a, b) -> Boolean.compare(b.equals(base), a.equals(base)));
    for (Line line : lines) {
      Result<?> result = line.result.getPrimaryResult();
      Statistics statistics = result.getStatistics();
      boolean sampled = result.getSampleCount() > MOST_ITERATIONS;
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s %s | ± %s | %s | %s | %s | %s |%n",
              name,
              line.entrant,
              number(result.getScore()),
              result.getScoreUnit(),
              percent(result),
              sampled ? number(statistics.getPercentile(HALF)) : "",
              sampled ? number(statistics.getPercentile(TAIL)) : "",
              line.equals(base) ? "baseline" : against(result, base.result.getPrimaryResult()),
              beside(line.result)));
    }
  }

  /** More samples than iterations in all forks, so that they are of single operations. */
  private static final int MOST_ITERATIONS = 1_000;

  private static String percent(Result<?> result) {
    double error = result.getScoreError();
    return Double.isNaN(error)
        ? "?"
        : String.format(Locale.ROOT, "%.1f %%", 100 * error / result.getScore());
  }

  private static String against(Result<?> result, Result<?> base) {
    double apart = Math.abs(result.getScore() - base.getScore());
    String ratio = String.format(Locale.ROOT, "%.3f ×", result.getScore() / base.getScore());
    return apart <= error(result) + error(base) ? "no difference (" + ratio + ")" : ratio;
  }

  private static double error(Result<?> result) {
    return Double.isNaN(result.getScoreError()) ? 0 : result.getScoreError();
  }

  private static String beside(RunResult result) {
    List<String> beside = new ArrayList<>();
    result
        .getSecondaryResults()
        .forEach(
            (name, value) -> {
              boolean allocation = name.endsWith("gc.alloc.rate.norm");
              if (allocation || !name.contains("gc.")) {
                beside.add(
                    (allocation ? "allocates" : name)
                        + " "
                        + number(value.getScore())
                        + " "
                        + value.getScoreUnit());
              }
            });
    return String.join("; ", beside);
  }

  private static String number(double value) {
    return value >= 1000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
