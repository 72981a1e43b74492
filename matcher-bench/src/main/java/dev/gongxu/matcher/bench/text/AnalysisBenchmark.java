package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many characters are read in a second, in the texts of the sample market, against HanLP alone
 * and other analysers?
 *
 * <p>{@code matcher-bench/bin/bench text}, from the repository's top. One operation reads all
 * texts, {@code characters} counts what was read; ours gives words, inner words, bigrams and
 * characters, the rivals one kind of term.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class AnalysisBenchmark {
  /** Who reads. */
  @Param({"matcher", "hanlp", "hanlp-index", "smartcn", "cjk-bigrams"})
  public String reader = "matcher";

  private final List<String> texts = new ArrayList<>();
  private Cutter cutter = text -> List.of();

  /** Reads the sample market and checks that everybody finds something in every text. */
  @Setup
  public void prepare() {
    Path postings = Path.of(System.getProperty("matcher.data", "sample-data"), "postings.jsonl");
    DataFiles.of(Map.of(DataFile.POSTINGS, postings))
        .read(posting -> texts.add(((Posting) posting).text()));
    cutter =
        switch (reader) {
          case "hanlp" -> Cutter.hanlp();
          case "hanlp-index" -> Cutter.hanlpIndex();
          case "smartcn" -> Cutter.smartcn();
          case "cjk-bigrams" -> Cutter.cjkBigrams();
          default -> ours();
        };
    if (texts.isEmpty() || texts.stream().anyMatch(text -> cutter.cut(text).isEmpty())) {
      throw new IllegalStateException(reader + " finds nothing in a text of " + postings);
    }
  }

  private static Cutter ours() {
    TextAnalysis analysis = Hanlp.analysis(Lexicon.bundled());
    return text -> analysis.of(text).of(Piece.WORD).stream().map(token -> token.term()).toList();
  }

  /** Counts beside operations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counts {
    /** Characters read. */
    public long characters;
  }

  /** Reads every text once. */
  @Benchmark
  public int read(Counts counts) {
    int terms = 0;
    for (String text : texts) {
      terms += cutter.cut(text).size();
      counts.characters += text.length();
    }
    return terms;
  }
}
