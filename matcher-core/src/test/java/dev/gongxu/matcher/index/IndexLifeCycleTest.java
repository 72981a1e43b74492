package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gongxu.matcher.index.IndexException.Kind;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index on disk from its making to its end, with readers, other writers and killed processes.
 */
final class IndexLifeCycleTest {
  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("index");
  }

  private static PostingIndex write(Path folder) {
    return PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS);
  }

  private static PostingIndex read(Path folder) {
    return PostingIndex.read(folder, Sample.ANALYSIS, Sample.REGIONS);
  }

  private static void put(PostingIndex index, String... ids) {
    for (String id : ids) {
      index.put(Sample.need(id, "柑橘裂果"));
    }
  }

  private static List<String> ids(PostingIndex index) {
    try (Snapshot snapshot = index.acquire()) {
      return snapshot.records().ids(Side.NEED, false);
    }
  }

  private static List<String> idsOnDisk(Path folder) {
    try (PostingIndex index = read(folder)) {
      return ids(index);
    }
  }

  @Test
  void aFreshIndexIsEmptyAndCanBeReadAtOnce() {
    try (PostingIndex index = write(folder().resolve("deep/er"))) {
      assertThat(ids(index)).isEmpty();
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.postings(Side.NEED)).isZero();
        assertThat(snapshot.records().posting("N-1")).isNull();
        assertThat(snapshot.records().providers()).isEmpty();
        assertThat(snapshot.records().orders()).isEmpty();
        assertThat(snapshot.records().accords()).isEmpty();
        assertThat(snapshot.records().blocks()).isEmpty();
      }
      assertThat(idsOnDisk(folder().resolve("deep/er"))).isEmpty();
    }
  }

  @Test
  void aChangeShowsAfterTheNextRefreshAndNotBefore() {
    try (PostingIndex index = write(folder())) {
      put(index, "N-1");
      assertThat(ids(index)).isEmpty();
      index.refresh();
      assertThat(ids(index)).containsExactly("N-1");
      index.put(Sample.need("N-1", "污水处理"));
      index.deletePosting("N-none");
      put(index, "N-2");
      index.refresh();
      assertThat(ids(index)).containsExactly("N-1", "N-2");
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.records().posting("N-1")).isEqualTo(Sample.need("N-1", "污水处理"));
      }
      index.deletePosting("N-1");
      assertThat(ids(index)).containsExactly("N-1", "N-2");
      index.refresh();
      assertThat(ids(index)).containsExactly("N-2");
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.records().posting("N-1")).isNull();
      }
    }
  }

  @Test
  void aPostingPutAndDeletedBeforeARefreshWasNeverThere() {
    try (PostingIndex index = write(folder())) {
      put(index, "N-1", "N-2");
      index.deletePosting("N-1");
      index.refresh();
      assertThat(ids(index)).containsExactly("N-2");
      index.deletePosting("N-2");
      put(index, "N-2");
      index.refresh();
      assertThat(ids(index)).containsExactly("N-2");
    }
  }

  @Test
  void whatWasCommittedIsThereAfterReopening() {
    try (PostingIndex index = write(folder())) {
      put(index, "N-1", "N-2", "N-3");
      index.commit();
    }
    assertThat(idsOnDisk(folder())).containsExactly("N-1", "N-2", "N-3");
    try (PostingIndex index = write(folder())) {
      assertThat(ids(index)).containsExactly("N-1", "N-2", "N-3");
      index.deletePosting("N-2");
      put(index, "N-4");
      index.commit();
    }
    assertThat(idsOnDisk(folder())).containsExactly("N-1", "N-3", "N-4");
  }

  @Test
  void whatWasNotCommittedIsGoneAfterClosing() {
    try (PostingIndex index = write(folder())) {
      put(index, "N-1");
      index.commit();
      put(index, "N-2");
      index.deletePosting("N-1");
      index.refresh();
      assertThat(ids(index)).containsExactly("N-2");
    }
    assertThat(idsOnDisk(folder())).containsExactly("N-1");
    try (PostingIndex index = write(folder())) {
      assertThat(ids(index)).containsExactly("N-1");
    }
  }

  @Test
  void anIndexInMemoryWorksAlike() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      put(index, "N-1");
      index.commit();
      index.refresh();
      assertThat(ids(index)).containsExactly("N-1");
    }
  }

  @Test
  void aReaderSeesACommitAfterItsOwnRefresh() {
    try (PostingIndex writer = write(folder())) {
      put(writer, "N-1");
      writer.commit();
      try (PostingIndex reader = read(folder())) {
        assertThat(ids(reader)).containsExactly("N-1");
        put(writer, "N-2");
        writer.refresh();
        reader.refresh();
        assertThat(ids(reader)).as("not committed").containsExactly("N-1");
        writer.commit();
        assertThat(ids(reader)).as("not refreshed").containsExactly("N-1");
        reader.refresh();
        assertThat(ids(reader)).containsExactly("N-1", "N-2");
        writer.deletePosting("N-1");
        writer.commit();
        reader.refresh();
        assertThat(ids(reader)).containsExactly("N-2");
      }
    }
  }

  @Test
  void aReaderOutlivesItsWriter() {
    PostingIndex writer = write(folder());
    put(writer, "N-1");
    writer.commit();
    try (PostingIndex reader = read(folder())) {
      writer.close();
      reader.refresh();
      assertThat(ids(reader)).containsExactly("N-1");
      try (PostingIndex next = write(folder())) {
        put(next, "N-2");
        next.commit();
        reader.refresh();
        assertThat(ids(reader)).containsExactly("N-1", "N-2");
      }
    }
  }

  @Test
  void aReadingIndexRefusesChanges() {
    write(folder()).close();
    try (PostingIndex reader = read(folder())) {
      String message = "the index at " + folder() + " was opened for reading only";
      for (MarketRecord record : Sample.oneOfEachKind("X")) {
        assertThatIllegalStateException()
            .isThrownBy(() -> Sample.put(reader, record))
            .withMessage(message);
      }
      assertThatIllegalStateException()
          .isThrownBy(() -> reader.deletePosting("X"))
          .withMessage(message);
      assertThatIllegalStateException().isThrownBy(reader::commit).withMessage(message);
    }
  }

  @Test
  void aSecondWriterIsRefusedUntilTheFirstIsClosed() {
    try (PostingIndex first = write(folder())) {
      put(first, "N-1");
      first.commit();
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(() -> write(folder()))
          .withMessage(
              folder()
                  + " is being written by another process or matcher; wait for it or choose another folder")
          .returns(Kind.LOCKED, IndexException::kind);
      put(first, "N-2");
      first.commit();
    }
    try (PostingIndex second = write(folder())) {
      assertThat(ids(second)).containsExactly("N-1", "N-2");
    }
  }

  @Test
  void aRefusedOpeningLeavesNoLockBehind() throws IOException {
    write(folder()).close();
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(
            () -> PostingIndex.write(folder(), IndexRefusalTest.OTHER_LEXICON, Sample.REGIONS));
    assertThatCode(() -> write(folder()).close()).doesNotThrowAnyException();
  }

  @Test
  void aKilledProcessLeavesExactlyTheCommittedState() throws IOException {
    try (PostingIndex index = write(folder())) {
      for (MarketRecord record : Sample.oneOfEachKind("X")) {
        Sample.put(index, record);
      }
      for (int i = 0; i < 50; i++) {
        put(index, "N-" + i);
      }
      index.commit();
      List<String> expected = idsOnDisk(folder());
      for (int i = 0; i < 40; i++) {
        index.deletePosting("N-" + i);
        put(index, "M-" + i);
        if (i % 10 == 0) {
          // Writes segments and deletions to the disk that no commit knows.
          index.refresh();
        }
      }
      index.put(Sample.provider("X", "改名"));
      index.put(Sample.need("X", "别的"));

      Path copy = copy(folder());

      assertThat(idsOnDisk(copy)).isEqualTo(expected);
      try (PostingIndex revived = write(copy)) {
        assertThat(ids(revived)).isEqualTo(expected);
        try (Snapshot snapshot = revived.acquire()) {
          List<MarketRecord> records = Sample.oneOfEachKind("X");
          assertThat(snapshot.records().posting("X")).isEqualTo(records.get(0));
          assertThat(snapshot.records().providers()).isEqualTo(records.subList(1, 2));
          assertThat(snapshot.records().orders()).isEqualTo(records.subList(2, 3));
          assertThat(snapshot.records().accords()).isEqualTo(records.subList(3, 4));
          assertThat(snapshot.records().blocks()).isEqualTo(records.subList(4, 5));
        }
        put(revived, "N-new");
        revived.commit();
      }
      assertThat(idsOnDisk(copy)).contains("N-new").hasSize(expected.size() + 1);
    }
  }

  @Test
  void everyCommitIsWhatAKilledProcessLeaves() throws IOException {
    try (PostingIndex index = write(folder())) {
      List<String> committed = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        assertThat(idsOnDisk(copy(folder()))).as("round " + round).isEqualTo(committed);
        put(index, "N-" + round);
        if (round % 2 == 0) {
          index.refresh();
        }
        assertThat(idsOnDisk(copy(folder()))).as("round " + round).isEqualTo(committed);
        index.commit();
        committed.add("N-" + round);
      }
    }
  }

  private Path copy(Path from) throws IOException {
    Path to = Files.createTempDirectory(temporary, "copy");
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  @Test
  void ownersKeepTheirNumbers() {
    try (PostingIndex index = write(folder())) {
      Posting posting = Sample.capability("C-1", "柑橘");
      index.put(posting);
      index.refresh();
      int number = index.owner("P-1");
      assertThat(index.owner(number)).isEqualTo("P-1");
      assertThat(index.owner(-1)).isNull();
      index.deletePosting("C-1");
      index.put(
          Posting.capability("C-2", posting.service())
              .text("柑橘")
              .owner("P-0")
              .region(Sample.DANLENG)
              .build());
      index.refresh();
      assertThat(index.owner("P-1")).isEqualTo(number);
      assertThat(index.owner("P-0")).isNotEqualTo(number).isEqualTo(index.findOwner("P-0"));
      assertThat(index.findOwner("P-9")).isNegative();
      assertThat(index.owner(index.owner("P-0"))).isEqualTo("P-0");
    }
  }
}
