package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.text.Cutter;
import dev.gongxu.matcher.bench.text.PlainSearch;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to rank capabilities for one need of the sample market, from its text to
 * ten explained matches, against ten documents by BM25 over bigrams?
 *
 * <p>{@code matcher-bench/bin/bench jmh MatchBenchmark}, from the repository's top. One operation
 * goes once through all open needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class MatchBenchmark {
  private static final MatchOptions OPTIONS = MatchOptions.on(LocalDate.of(2026, 11, 24));

  private final List<Posting> needs = new ArrayList<>();
  private final Matcher matcher = Matcher.builder().inMemory();
  private @org.jspecify.annotations.Nullable PlainSearch bigrams;

  /** Loads the sample market into both. */
  @Setup
  public void prepare() throws IOException {
    List<Posting> capabilities = new ArrayList<>();
    DataFiles.in(Path.of(System.getProperty("matcher.data", "sample-data")))
        .read(
            entry -> {
              matcher.put(entry);
              if (entry instanceof Posting posting && posting.open()) {
                (posting.side() == Side.NEED ? needs : capabilities).add(posting);
              }
            });
    matcher.refresh();
    bigrams = new PlainSearch(capabilities, Cutter.cjkBigrams());
  }

  /** Closes the matcher. */
  @TearDown
  public void close() {
    matcher.close();
  }

  /** Ranks by all factors, with breakdowns and words. */
  @Benchmark
  public int explainedMatches() {
    int found = 0;
    for (Posting need : needs) {
      found += matcher.match(need, OPTIONS).matches().size();
    }
    return found;
  }

  /** Ranks by all factors, with breakdowns only. */
  @Benchmark
  public int matches() {
    int found = 0;
    for (Posting need : needs) {
      found += matcher.match(need, OPTIONS.withTerms(false)).matches().size();
    }
    return found;
  }

  /** The rival: ten documents by BM25. */
  @Benchmark
  public int plainBigrams() throws IOException {
    int found = 0;
    for (Posting need : needs) {
      found += java.util.Objects.requireNonNull(bigrams).search(need, 10).size();
    }
    return found;
  }
}
