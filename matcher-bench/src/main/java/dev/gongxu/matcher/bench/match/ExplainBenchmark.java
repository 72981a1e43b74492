package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import java.io.IOException;
import java.util.ArrayList;
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
 * How long does it take to explain a pair, against only ranking for its need?
 *
 * <p>{@code matcher-bench/bin/bench explain}, from the repository's top. One operation reads the
 * text of the next of 300 needs and explains how its tenth match stands to it, which ranks too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class ExplainBenchmark {
  private static final int SUBJECTS = 300;
  private static final MatchOptions OPTIONS = MatchOptions.on(GeneratedMarket.DAY);

  /** The market's size, in the words of {@link dev.gongxu.matcher.bench.market.MarketSize}. */
  @Param("city")
  public String market = "city";

  /** What is done. */
  @Param({"match", "explain"})
  public String way = "explain";

  private @Nullable Matcher matcher;
  private final List<Posting> needs = new ArrayList<>();
  private final List<String> last = new ArrayList<>();
  private int next;

  /** Opens the market and ranks once. */
  @Setup
  public void prepare() throws IOException {
    Matcher opened =
        Matcher.builder()
            .openForReading(Stock.standard().index(Given.source(market), Given.MERGED1));
    matcher = opened;
    for (Posting need : Given.source(market).subjects(Query.TOPIC, SUBJECTS)) {
      List<Match> matches = opened.match(need, OPTIONS).matches();
      if (!matches.isEmpty()) {
        needs.add(need);
        last.add(matches.getLast().capability());
      }
    }
  }

  /** Closes it. */
  @TearDown
  public void close() {
    requireNonNull(matcher).close();
  }

  /** Explains the next pair, or ranks for its need. */
  @Benchmark
  public Object explain() {
    next = next + 1 < needs.size() ? next + 1 : 0;
    Matcher open = requireNonNull(matcher);
    return way.equals("match")
        ? open.match(needs.get(next), OPTIONS)
        : open.explain(needs.get(next), last.get(next), OPTIONS);
  }
}
