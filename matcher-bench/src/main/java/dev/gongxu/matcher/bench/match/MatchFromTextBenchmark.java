package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Ranking;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one match take from a text that has not been read yet?
 *
 * <p>{@code matcher-bench/bin/bench match}, from the repository's top. One operation reads the text
 * of the next of 300 needs and ranks for it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class MatchFromTextBenchmark {
  private static final int SUBJECTS = 300;

  /** The market's size, in the words of {@link dev.gongxu.matcher.bench.market.MarketSize}. */
  @Param("city")
  public String market = "city";

  /** Whether matches carry the words that they share. */
  @Param({"false", "true"})
  public boolean words;

  private @Nullable Matcher matcher;
  private List<Posting> needs = List.of();
  private MatchOptions options = MatchOptions.on(GeneratedMarket.DAY);
  private int next;

  /** Opens the market. */
  @Setup
  public void prepare() throws IOException {
    needs = Given.source(market).subjects(Query.TOPIC, SUBJECTS);
    options = options.withTerms(words);
    matcher =
        Matcher.builder()
            .openForReading(Stock.standard().index(Given.source(market), Given.MERGED1));
  }

  /** Closes it. */
  @TearDown
  public void close() {
    requireNonNull(matcher).close();
  }

  /** Matches the next need. */
  @Benchmark
  public Ranking match() {
    next = next + 1 < needs.size() ? next + 1 : 0;
    return requireNonNull(matcher).match(needs.get(next), options);
  }
}
