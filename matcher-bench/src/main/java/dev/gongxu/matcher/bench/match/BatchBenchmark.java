package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.arena.Stock;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * How long do all open needs of a market take on one thread and on two?
 *
 * <p>{@code matcher-bench/bin/bench batch}, from the repository's top. One operation matches all of
 * them from their texts; {@code needs} counts them, a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class BatchBenchmark {
  /** The market's size, in the words of {@link dev.gongxu.matcher.bench.market.MarketSize}. */
  @Param("city")
  public String market = "city";

  /** How many threads rank. */
  @Param({"1", "2"})
  public int threads = 1;

  private @Nullable Matcher matcher;
  private @Nullable Batch batch;

  /** Counts beside operations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counts {
    /** Needs matched. */
    public long needs;
  }

  /** Opens the market and reads its open needs. */
  @Setup
  public void prepare() throws IOException {
    matcher =
        Matcher.builder()
            .openForReading(Stock.standard().index(Given.source(market), Given.MERGED1));
    batch = Batch.of(requireNonNull(matcher));
  }

  /** Closes the market. */
  @TearDown
  public void close() {
    requireNonNull(matcher).close();
  }

  /** Matches all needs. */
  @Benchmark
  public long all(Counts counts) {
    Batch all = requireNonNull(batch);
    counts.needs += all.needs();
    return all.run(threads);
  }
}
