package dev.gongxu.matcher.bench.index;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.bench.arena.Agreement;
import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.match.Ranking;
import java.io.IOException;
import java.util.List;
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
 * How many postings are scored in full in a second, and what does one allocate?
 *
 * <p>{@code matcher-bench/bin/bench index}, from the repository's top. One operation scores every
 * posting that shares a term with the next of 300 needs; {@code scored} counts them, so that a
 * second divided by it is the time of one. The set runs with JMH's allocation profiler: bytes an
 * operation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class ScorerBenchmark {
  private static final int SUBJECTS = 300;
  private static final long SEED = 7;

  /** The market's size, in the words of {@link dev.gongxu.matcher.bench.market.MarketSize}. */
  @Param("city")
  public String market = "city";

  private @Nullable Arena arena;
  private List<Asked> questions = List.of();
  private int next;

  /** Counts beside operations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counts {
    /** Postings scored. */
    public long scored;
  }

  /** Opens the index and checks the answers. */
  @Setup
  public void prepare() throws IOException {
    Source source = Source.generated(Source.size(market), SEED);
    Arena opened = Stock.standard().open(source, dev.gongxu.matcher.bench.arena.State.MERGED1);
    arena = opened;
    questions = opened.ask(Query.TOPIC, SUBJECTS, Asked.SHIPPED, false);
    int differing = Agreement.differing(opened, questions);
    if (differing > 0) {
      throw new IllegalStateException(differing + " answers differ");
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    requireNonNull(arena).close();
  }

  /** Scores everything for the next need. */
  @Benchmark
  public Ranking everything(Counts counts) {
    next = next + 1 < questions.size() ? next + 1 : 0;
    Asked asked = questions.get(next);
    Ranking ranking =
        requireNonNull(arena)
            .ranker()
            .rankByScoringEverything(asked.subject(), asked.profile(), asked.options());
    counts.scored += ranking.statistics().scored();
    return ranking;
  }
}
