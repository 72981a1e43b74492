package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.bench.arena.Agreement;
import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.arena.Way;
import dev.gongxu.matcher.bench.arena.Ways;
import dev.gongxu.matcher.bench.market.Query;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
 * How long does one match take, on average and at worst, against other ways to search the same
 * index?
 *
 * <p>{@code matcher-bench/bin/bench match}, from the repository's top. One operation finds the best
 * ten for the next of 300 subjects, whose texts were read before.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class MatchBenchmark {
  private static final int SUBJECTS = 300;

  /** The market's size, in the words of {@link dev.gongxu.matcher.bench.market.MarketSize}. */
  @Param("city")
  public String market = "city";

  /** What is asked for. */
  @Param("topic")
  public String kind = "topic";

  /** The weight of the text factor, or {@code shipped}. */
  @Param("shipped")
  public String textWeight = "shipped";

  /** What the index has been through: a state's word, {@code remote90} or {@code grouped}. */
  @Param("merged1")
  public String state = "merged1";

  /** Who is asked. */
  @Param({"ours", "bm25"})
  public String way = "ours";

  private @Nullable Arena arena;
  private @Nullable Way asked;
  private List<Asked> questions = List.of();
  private int next;

  /** Opens the index and checks the answers. */
  @Setup
  public void prepare() throws IOException {
    Arena opened = Given.arena(Stock.standard(), market, state);
    double weight = textWeight.equals("shipped") ? Asked.SHIPPED : Double.parseDouble(textWeight);
    Query query = Query.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    arena = opened;
    questions = opened.ask(query, SUBJECTS, weight, state.equals("grouped"));
    asked = Ways.of(way).in(opened);
    check(opened, requireNonNull(asked));
  }

  /** Nobody is timed who gives other answers than he should. */
  private void check(Arena opened, Way rival) throws IOException {
    int differing = Agreement.differing(opened, questions);
    if (way.equals("function-score") && Given.sameStatistics(state)) {
      differing += Agreement.differing(Ways.OURS.in(opened), rival, questions);
    } else if (way.equals("own-bm25") && Given.sameStatistics(state)) {
      try (Way bm25 = Ways.BM25.in(opened)) {
        differing += Agreement.differing(rival, bm25, questions);
      }
    } else if (way.equals("rescore-1000") || way.equals("feature-field")) {
      double recall = Agreement.recall(Ways.OURS.in(opened), rival, questions);
      System.out.printf(Locale.ROOT, "recall of the true ten: %.3f%n", recall);
    }
    if (differing > 0) {
      throw new IllegalStateException(differing + " answers of " + way + " differ");
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    requireNonNull(asked).close();
    requireNonNull(arena).close();
  }

  /** Asks the next question. */
  @Benchmark
  public Way.Answer match() throws IOException {
    next = next + 1 < questions.size() ? next + 1 : 0;
    return requireNonNull(asked).search(questions.get(next));
  }
}
