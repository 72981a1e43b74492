package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.bench.arena.Agreement;
import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.arena.Way;
import dev.gongxu.matcher.bench.arena.Ways;
import dev.gongxu.matcher.bench.market.Query;
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
 * How long does one capability take against all stored needs, for the best hundred?
 *
 * <p>{@code matcher-bench/bin/bench reverse}, from the repository's top. One operation ranks needs
 * for the next of 300 capabilities, whose texts were read before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class ReverseBenchmark {
  private static final int SUBJECTS = 300;
  private static final int TOP = 100;

  /** How many needs are stored. */
  @Param("100000")
  public int needs = 100_000;

  /** Who is asked. */
  @Param({"ours", "bm25", "own-bm25", "plain-collector"})
  public String way = "ours";

  private @Nullable Arena arena;
  private @Nullable Way asked;
  private List<Asked> questions = List.of();
  private int next;

  /** Opens the index and checks the answers. */
  @Setup
  public void prepare() throws IOException {
    Arena opened = Stock.standard().open(Source.needs(needs, Given.SEED), Given.MERGED1);
    arena = opened;
    questions =
        opened.ask(Query.CAPABILITY, SUBJECTS, Asked.SHIPPED, false).stream()
            .map(one -> one.withTop(TOP))
            .toList();
    asked = Ways.of(way).in(opened);
    int differing = Agreement.differing(opened, questions);
    if (differing > 0) {
      throw new IllegalStateException(differing + " answers differ");
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
  public Way.Answer reverse() throws IOException {
    next = next + 1 < questions.size() ? next + 1 : 0;
    return requireNonNull(asked).search(questions.get(next));
  }
}
