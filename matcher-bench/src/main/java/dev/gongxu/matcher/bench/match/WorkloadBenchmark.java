package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.MatchOptions;
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
 * How long does it take until an order that a provider takes shows in a match?
 *
 * <p>{@code matcher-bench/bin/bench workload}, from the repository's top. One operation ranks for a
 * need, lets the best provider take an order, ranks again and checks that the order shows; a rival
 * without the order only ranks twice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class WorkloadBenchmark {
  private static final int SUBJECTS = 300;

  /** The market's size, in the words of {@link dev.gongxu.matcher.bench.market.MarketSize}. */
  @Param("city")
  public String market = "city";

  /** Whether an order comes between the two matches. */
  @Param({"two-matches", "order-between"})
  public String way = "order-between";

  private @Nullable Matcher matcher;
  private @Nullable TakenOrders orders;
  private List<Posting> needs = List.of();
  private int next;

  /** Opens the market for writing; nothing is ever committed. */
  @Setup
  public void prepare() throws IOException {
    matcher = Matcher.builder().open(Stock.standard().index(Given.source(market), Given.MERGED1));
    needs = Given.source(market).subjects(Query.TOPIC, SUBJECTS);
    orders = new TakenOrders(requireNonNull(matcher), needs);
  }

  /** Closes it. */
  @TearDown
  public void close() {
    requireNonNull(matcher).close();
  }

  /** Ranks, changes, ranks. */
  @Benchmark
  public long change() {
    if (way.equals("order-between")) {
      return requireNonNull(orders).takeAndMatch();
    }
    next = next + 1 < needs.size() ? next + 1 : 0;
    MatchOptions options = MatchOptions.on(GeneratedMarket.DAY).withTerms(false);
    Matcher open = requireNonNull(matcher);
    return (long) open.match(needs.get(next), options).matches().size()
        + open.match(needs.get(next), options).matches().size();
  }
}
