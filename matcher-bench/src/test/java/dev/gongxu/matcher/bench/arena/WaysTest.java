package dev.gongxu.matcher.bench.arena;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is timed gives the answers that he should, or it is known how far off he is. */
final class WaysTest {
  private static final int SUBJECTS = 25;

  @TempDir private static Path folder;

  private static Stock stock;
  private static Source source;

  @BeforeAll
  static void prepare() {
    stock = new Stock(folder);
    source = Source.generated(MarketSize.TINY, 7);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void oursEqualsTheOracleInEveryState(State state) throws IOException {
    try (Arena arena = stock.open(source, state)) {
      for (Query kind : Query.values()) {
        assertThat(Agreement.differing(arena, arena.ask(kind, SUBJECTS, Asked.SHIPPED, false)))
            .as("%s, %s", state, kind)
            .isZero();
        assertThat(Agreement.differing(arena, arena.ask(kind, SUBJECTS, 0.9, true)))
            .as("%s, %s grouped at 0.9", state, kind)
            .isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"MERGED1", "SEGMENTS8", "UPDATED30_MERGED"})
  void exactRivalsAgreeWithinTheRoundingOfAFloat(State state) throws IOException {
    try (Arena arena = stock.open(source, state);
        Way ours = Ways.OURS.in(arena);
        Way function = Ways.FUNCTION_SCORE.in(arena);
        Way own = Ways.OWN_BM25.in(arena);
        Way bm25 = Ways.BM25.in(arena);
        Way collector = Ways.PLAIN_COLLECTOR.in(arena)) {
      for (Query kind : List.of(Query.TOPIC, Query.DENSE, Query.ONE_TERM, Query.LONG)) {
        List<Asked> questions = arena.ask(kind, SUBJECTS, Asked.SHIPPED, false);
        assertThat(Agreement.differing(ours, function, questions)).as("%s", kind).isZero();
        assertThat(Agreement.differing(own, bm25, questions)).as("%s", kind).isZero();
        assertThat(Agreement.differing(ours, collector, questions)).as("%s", kind).isZero();
      }
    }
  }

  @Test
  void inexactRivalsHaveARecall() throws IOException {
    try (Arena arena = stock.open(source, State.SEGMENTS8);
        Way ours = Ways.OURS.in(arena);
        Way rescoring = Ways.RESCORE_1000.in(arena);
        Way features = Ways.FEATURE_FIELD.in(arena)) {
      List<Asked> questions = arena.ask(Query.TOPIC, SUBJECTS, Asked.SHIPPED, false);
      // Of 303 capabilities hardly any is beyond the best 1,000.
      assertThat(Agreement.recall(ours, rescoring, questions)).isBetween(0.95, 1.0);
      assertThat(Agreement.recall(ours, features, questions)).isBetween(0.3, 1.0);
    }
  }

  @Test
  void statesAreWhatTheirNamesSay() throws IOException {
    try (Arena arena = stock.open(source, State.DELETED30);
        var reader = arena.reader()) {
      assertThat(reader.leaves()).hasSize(1);
      assertThat(reader.numDeletedDocs()).isBetween(250, 350);
    }
    try (Arena arena = stock.open(source, State.UPDATED30_UNMERGED);
        var reader = arena.reader()) {
      assertThat(reader.leaves().size()).isGreaterThan(1);
      assertThat(reader.numDeletedDocs()).isBetween(250, 350);
    }
    try (Arena arena = stock.open(source, State.UPDATED30_MERGED);
        var reader = arena.reader()) {
      assertThat(reader.leaves()).hasSize(1);
      assertThat(reader.hasDeletions()).isFalse();
    }
    try (Arena arena = stock.open(source, State.SEGMENTS8);
        var reader = arena.reader()) {
      assertThat(reader.leaves()).hasSize(8);
    }
  }

  @Test
  void anIndexThatIsBrokenIsBuiltAnew() throws IOException {
    Path index = stock.index(source, State.MERGED1);
    try (var files = java.nio.file.Files.list(index)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
        java.nio.file.Files.delete(file);
      }
    }
    try (var files = java.nio.file.Files.list(index)) {
      for (Path file : files.filter(path -> path.toString().contains("segments_")).toList()) {
        java.nio.file.Files.delete(file);
      }
    }
    try (Arena arena = stock.open(source, State.MERGED1)) {
      assertThat(arena.ask(Query.TOPIC, 1, Asked.SHIPPED, false)).hasSize(1);
      assertThat(arena.recipe()).startsWith("tiny-seed7 crc32c ");
    }
  }
}
