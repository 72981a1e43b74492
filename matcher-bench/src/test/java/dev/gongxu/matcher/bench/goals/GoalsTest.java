package dev.gongxu.matcher.bench.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.MarketSize;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of the table has a line with a value, and no answer is wrong. */
final class GoalsTest {
  private static final List<String> NAMES =
      List.of(
          "default weights / BM25",
          "ours, default weights / own BM25",
          "8 segments / BM25",
          "30 % deleted / BM25",
          "90 % remote / BM25",
          "grouped by provider / BM25",
          "text weight 0.8 / BM25",
          "text weight 0.9 / BM25",
          "dense needs / BM25",
          "one term, ms",
          "two terms, ms",
          "200 terms / BM25",
          "FunctionScoreQuery / ours",
          "best 1,000 rescored / ours",
          "best 1,000 rescored, recall of the true ten",
          "p99 / p50",
          "answers that differ from the oracle",
          "30 % updated, unmerged / merged",
          "reverse, top 100 / BM25",
          "reverse, top 100, ms",
          "batch, two threads / one",
          "batch, needs a second on two threads",
          "workload change to the end of the next match, ms on the clock",
          "allocation per match beyond the result, kB",
          "allocation in the scoring loop, bytes a posting",
          "index throughput / HanLP segmentation",
          "lexicon reload that touches 1 % / rebuild",
          "answers after a reload that differ",
          "assignments that differ from the optimum of rivals",
          "assignment S, JGraphT / ours");

  @TempDir private Path folder;

  @Test
  void everyFigureHasALine() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    Setting setting =
        new Setting(
            new Stock(folder),
            MarketSize.TINY,
            7,
            10,
            Contest.Length.SHORT,
            new PrintStream(progress, true, StandardCharsets.UTF_8));
    Figures figures =
        new Goals(setting, new PrintStream(out, true, StandardCharsets.UTF_8)).measure();
    assertThat(figures.values().keySet()).containsAll(NAMES);
    assertThat(figures.values()).containsEntry("answers that differ from the oracle", 0.0);
    assertThat(figures.values()).containsEntry("answers after a reload that differ", 0.0);
    assertThat(figures.values())
        .containsEntry("assignments that differ from the optimum of rivals", 0.0);
    assertThat(progress.toString(StandardCharsets.UTF_8))
        .contains("function-score answers that differ: 0");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSameSizeAs(figures.values().keySet())
        .allMatch(line -> line.matches("[^\t]+\t-?[0-9.]+\t(-|[<>]= [0-9.]+)\t(yes|no)"));
    assertThat(figures.table()).contains("| default weights / BM25 | ");
  }
}
