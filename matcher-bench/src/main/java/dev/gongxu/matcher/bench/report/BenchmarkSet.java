package dev.gongxu.matcher.bench.report;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The named sets of JMH benchmarks: which classes, with which parameters, how long. */
public enum BenchmarkSet {
  /** A first answer within two minutes. */
  QUICK("ours against plain text search on a city, in two minutes"),
  /** One match. */
  MATCH("one match: kinds of needs, text weights, states of the index, all rivals"),
  /** Many at once. */
  BATCH("all open needs of a city on one thread and on two"),
  /** The other direction. */
  REVERSE("one capability against 100,000 stored needs"),
  /** Changes. */
  WORKLOAD("an order until it shows in the next match"),
  /** Reasons. */
  EXPLAIN("a pair explained, against a match"),
  /** Reading. */
  TEXT("reading texts, against HanLP and other analysers"),
  /** Writing, and scoring. */
  INDEX("taking postings in, and scoring them in full");

  private static final TimeValue ONE = TimeValue.seconds(1);
  private static final String[] TEXT_ONLY = {"bm25", "ours"};

  private final String about;

  BenchmarkSet(String about) {
    this.about = about;
  }

  /**
   * The set with this word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BenchmarkSet of(String word) {
    for (BenchmarkSet set : values()) {
      if (set.word().equals(word)) {
        return set;
      }
    }
    throw new IllegalArgumentException("there is no measurement " + word);
  }

  /** The word for it on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it measures. */
  public String about() {
    return about;
  }

  /** The runs of the set on a market, one after the other. */
  List<ChainedOptionsBuilder> runs(String market) {
    return switch (this) {
      case QUICK ->
          List.of(
              brief(one("MatchBenchmark", market))
                  .param("way", "bm25", "ours", "own-bm25", "function-score"),
              brief(one("WorkloadBenchmark", market)));
      case MATCH -> match(market);
      case BATCH -> List.of(one("BatchBenchmark", market));
      case REVERSE -> List.of(sampled(new OptionsBuilder().include(pattern("ReverseBenchmark"))));
      case WORKLOAD -> List.of(one("WorkloadBenchmark", market));
      case EXPLAIN -> List.of(one("ExplainBenchmark", market));
      case TEXT -> List.of(new OptionsBuilder().include(pattern("text\\..*")));
      case INDEX ->
          List.of(
              one("ScorerBenchmark", market).addProfiler(GCProfiler.class),
              // Chooses its own market.
              new OptionsBuilder().include(pattern("IndexingBenchmark")));
    };
  }

  private static List<ChainedOptionsBuilder> match(String market) {
    return List.of(
        sampled(one("MatchBenchmark", market))
            .param("kind", "topic", "dense")
            .param(
                "way",
                "bm25",
                "ours",
                "own-bm25",
                "function-score",
                "feature-field",
                "rescore-1000",
                "plain-collector"),
        sampled(one("MatchBenchmark", market))
            .param("kind", "one-term", "two-term", "long", "capability")
            .param("way", "bm25", "ours", "own-bm25"),
        sampled(one("MatchBenchmark", market))
            .param("kind", "topic", "dense")
            .param("textWeight", "0.4", "0.6", "0.8", "0.9")
            .param("way", TEXT_ONLY),
        sampled(one("MatchBenchmark", market))
            .param(
                "state",
                "segments8",
                "deleted30",
                "remote90",
                "grouped",
                "updated30-unmerged",
                "updated30-merged")
            .param("way", TEXT_ONLY),
        one("MatchFromTextBenchmark", market));
  }

  private static ChainedOptionsBuilder one(String name, String market) {
    return new OptionsBuilder().include(pattern(name)).param("market", market);
  }

  private static String pattern(String name) {
    return "\\." + name + (name.endsWith("*") ? "" : "\\.");
  }

  private static ChainedOptionsBuilder sampled(ChainedOptionsBuilder run) {
    return run.mode(Mode.SampleTime);
  }

  private static ChainedOptionsBuilder brief(ChainedOptionsBuilder run) {
    return run.mode(Mode.AverageTime)
        .forks(1)
        .warmupIterations(2)
        .warmupTime(ONE)
        .measurementIterations(5)
        .measurementTime(ONE);
  }
}
