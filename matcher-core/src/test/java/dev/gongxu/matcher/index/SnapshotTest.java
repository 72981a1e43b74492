package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.TextRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {
  @TempDir private Path folder;

  /** Everything a snapshot answers, to compare before and after. */
  private record Answers(
      List<String> ids, List<Posting> postings, List<Found> found, int scored, double reference) {}

  private record Found(String id, double score, double text) {}

  private static Answers answers(Snapshot snapshot) {
    PreparedQuery query =
        snapshot.prepare(
            TextQuery.of(Sample.need("Q", "柑橘裂果防治"), Sample.ANALYSIS, Sample.RULE),
            Side.CAPABILITY,
            Sample.RULE);
    SearchResult result = snapshot.search(query, (leaf, columns, doc, text) -> text, 100, false);
    List<String> ids = snapshot.records().ids(Side.CAPABILITY, false);
    return new Answers(
        ids,
        ids.stream().map(id -> Objects.requireNonNull(snapshot.records().posting(id))).toList(),
        result.hits().stream().map(hit -> new Found(hit.id(), hit.score(), hit.text())).toList(),
        result.statistics().scored(),
        query.reference());
  }

  private static void fill(PostingIndex index, int from, int to, String text) {
    for (int i = from; i < to; i++) {
      index.put(Sample.capability("C-" + i, text + i));
    }
  }

  @Test
  void itStaysAsItWasWhileTheWriterGoesOn() {
    try (PostingIndex index = PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS)) {
      fill(index, 0, 60, "柑橘裂果");
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        Answers before = answers(snapshot);
        assertThat(before.ids).hasSize(60);
        for (int round = 0; round < 10; round++) {
          fill(index, 5 * round, 5 * round + 30, "污水处理");
          index.deletePosting("C-" + round);
          index.refresh();
          index.commit();
          assertThat(answers(snapshot)).isEqualTo(before);
        }
        try (Snapshot later = index.acquire()) {
          assertThat(answers(later)).isNotEqualTo(before);
        }
      }
    }
  }

  @Test
  void itStaysUsableAfterTheIndexIsClosed() {
    for (PostingIndex index :
        List.of(
            PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS),
            PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS))) {
      fill(index, 0, 60, "柑橘裂果");
      index.refresh();
      fill(index, 60, 70, "柑橘裂果");
      index.deletePosting("C-3");
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        Answers before = answers(snapshot);
        assertThat(before.ids).hasSize(69);
        index.close();
        assertThat(answers(snapshot)).isEqualTo(before);
      }
    }
  }

  @Test
  void aSnapshotOfAReadingIndexStaysUsableToo() {
    try (PostingIndex writer = PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS)) {
      fill(writer, 0, 30, "柑橘裂果");
      writer.commit();
      PostingIndex reader = PostingIndex.read(folder, Sample.ANALYSIS, Sample.REGIONS);
      try (Snapshot snapshot = reader.acquire()) {
        Answers before = answers(snapshot);
        fill(writer, 0, 30, "污水处理");
        writer.commit();
        reader.refresh();
        reader.close();
        assertThat(answers(snapshot)).isEqualTo(before);
      }
    }
  }

  @Test
  void aClosedIndexGivesNoSnapshots() {
    PostingIndex written = PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS);
    written.close();
    assertThatIllegalStateException()
        .isThrownBy(written::acquire)
        .withMessage("the index at " + folder + " is closed");
    PostingIndex inMemory = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS);
    inMemory.close();
    assertThatIllegalStateException()
        .isThrownBy(inMemory::acquire)
        .withMessage("the index at memory is closed");
    PostingIndex read = PostingIndex.read(folder, Sample.ANALYSIS, Sample.REGIONS);
    read.close();
    assertThatIllegalStateException()
        .isThrownBy(read::acquire)
        .withMessage("the index at " + folder + " is closed");
  }

  @Test
  void aHitOfOnePostingHasTheScoreThatTheSearchGivesIt() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      fill(index, 0, 20, "柑橘裂果防治");
      index.refresh();
      fill(index, 20, 40, "柑橘园裂果");
      index.put(Sample.capability("C-none", "zzz"));
      index.put(Sample.need("N-1", "柑橘裂果"));
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        PreparedQuery query =
            snapshot.prepare(
                TextQuery.of(Sample.need("Q", "柑橘裂果"), Sample.ANALYSIS, Sample.RULE),
                Side.CAPABILITY,
                Sample.RULE);
        SearchResult result =
            snapshot.search(query, (leaf, columns, doc, text) -> text, 100, false);
        assertThat(result.hits()).hasSize(40);
        assertThat(result.statistics().scored()).isEqualTo(40);
        for (Hit hit : result.hits()) {
          Hit one = Objects.requireNonNull(snapshot.hit(query, hit.id()));
          assertThat(one.text()).isEqualTo(hit.text());
          assertThat(one.leaf()).isEqualTo(hit.leaf());
          assertThat(one.doc()).isEqualTo(hit.doc());
          double sum = 0;
          for (double score : snapshot.termScores(query, List.of(hit))[0]) {
            sum += score;
          }
          assertThat(sum).isEqualTo(hit.text());
        }
        Hit without = Objects.requireNonNull(snapshot.hit(query, "C-none"));
        assertThat(without.text()).as("no word in common").isZero();
        assertThat(snapshot.hit(query, "N-1")).as("on the other side").isNull();
        assertThat(snapshot.hit(query, "C-99")).as("not there").isNull();
      }
    }
  }

  @Test
  void theScoreIsBm25OverTheSidesOwnCounts() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      // Latin words: one token each, no characters.
      index.put(Sample.capability("C-1", "alpha alpha beta"));
      index.put(Sample.capability("C-2", "beta gamma delta"));
      index.put(Sample.capability("C-3", "gamma delta epsilon"));
      // The other side has its own counts.
      index.put(Sample.need("N-1", "alpha alpha alpha"));
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        TextRule wordsOnly = new TextRule(1, 0, 0, 0, 12, 0, 1.2, 0.75, 0.5, 0, 3);
        PreparedQuery query =
            snapshot.prepare(
                TextQuery.of(Sample.need("Q", "alpha beta"), Sample.ANALYSIS, wordsOnly),
                Side.CAPABILITY,
                wordsOnly);
        // alpha: 1 of 3, beta: 2 of 3; every posting has 3 words, so len = avg.
        double alpha = Math.log(1 + 2.5 / 1.5);
        double beta = Math.log(1 + 1.5 / 2.5);
        SearchResult result = snapshot.search(query, (leaf, columns, doc, text) -> text, 10, false);
        assertThat(result.hits()).extracting(Hit::id).containsExactly("C-1", "C-2");
        // tf 2 and 1: alpha · 2 / 3.2 + beta · 1 / 2.2
        assertThat(result.hits().get(0).text())
            .isEqualTo(alpha * 2 / 3.2 + beta / 2.2, within(1e-12));
        assertThat(result.hits().get(1).text()).isEqualTo(beta / 2.2, within(1e-12));
        // f = 0: the sum of both for an average posting that holds each once
        assertThat(query.reference()).isEqualTo((alpha + beta) / 2.2, within(1e-12));
        assertThat(query.weight(0)).isEqualTo(Bm25.idf(3, 1));
      }
    }
  }

  @Test
  void postingsThatHoldAllWordsOfALabelAreFound() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      index.put(Sample.need("N-1", "alpha beta"));
      index.put(Sample.need("N-2", "beta gamma"));
      index.refresh();
      index.put(Sample.need("N-3", "gamma alpha beta"));
      index.put(Sample.capability("C-1", "alpha beta"));
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        assertThat(holding(snapshot, Set.of("alpha", "beta"))).containsExactly("N-1", "N-3");
        assertThat(holding(snapshot, Set.of("gamma"))).containsExactly("N-2", "N-3");
        assertThat(holding(snapshot, Set.of("gamma", "nowhere"))).isEmpty();
        assertThat(holding(snapshot, Set.of())).as("a label without words").isEmpty();
      }
    }
  }

  private static List<String> holding(Snapshot snapshot, Set<String> words) {
    PostingSet set = snapshot.words().holdingAll(Side.NEED, words);
    PreparedQuery all =
        snapshot.prepare(
            TextQuery.of(
                Posting.need("Q", Service.PROJECT)
                    .text("alpha beta gamma")
                    .region(Sample.DANLENG)
                    .build(),
                Sample.ANALYSIS,
                Sample.RULE),
            Side.NEED,
            Sample.RULE);
    return snapshot.records().ids(Side.NEED, false).stream()
        .filter(
            id -> {
              Hit hit = Objects.requireNonNull(snapshot.hit(all, id));
              return set.contains(hit.leaf(), hit.doc());
            })
        .toList();
  }
}
