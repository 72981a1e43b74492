package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gongxu.matcher.index.IndexException.Kind;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opening what is not there, not ours, not of this version or broken: what is said, what is left.
 */
final class IndexRefusalTest {
  static final TextAnalysis OTHER_LEXICON =
      Hanlp.analysis(Lexicon.bundled().withWords("test", List.of("提灌站扬程")));

  @TempDir private Path folder;

  private static PostingIndex write(Path folder) {
    return PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS);
  }

  private static PostingIndex read(Path folder) {
    return PostingIndex.read(folder, Sample.ANALYSIS, Sample.REGIONS);
  }

  private static void refused(ThrowingCallable opening, Kind kind, String message) {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(opening)
        .withMessage(message)
        .returns(kind, IndexException::kind);
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void assertUntouched(Path folder, Map<String, byte[]> before) throws IOException {
    Map<String, byte[]> after = files(folder);
    after.keySet().removeIf(name -> name.equals("write.lock"));
    Map<String, byte[]> expected = new TreeMap<>(before);
    expected.keySet().removeIf(name -> name.equals("write.lock"));
    assertThat(after.keySet()).isEqualTo(expected.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
  }

  @Test
  void readingWhereNothingIsSaysHowToBuildOne() {
    Path nowhere = folder.resolve("nowhere");
    refused(
        () -> read(nowhere),
        Kind.MISSING,
        "there is no index at %s; build it: matcher index --data DIR --index %s"
            .formatted(nowhere, nowhere));
    assertThat(nowhere).doesNotExist();
    refused(
        () -> read(folder),
        Kind.MISSING,
        "there is no index in %s; build it: matcher index --data DIR --index %s"
            .formatted(folder, folder));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderWithOtherFilesIsNotWrittenInto() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "柑橘");
    refused(
        () -> write(folder),
        Kind.FOREIGN,
        folder + " is not empty and holds no index; choose an empty folder");
    refused(
        () -> read(folder),
        Kind.MISSING,
        "there is no index in %s; build it: matcher index --data DIR --index %s"
            .formatted(folder, folder));
    assertThat(files(folder)).containsOnlyKeys("thesis.txt");
  }

  @Test
  void aFileInPlaceOfTheFolderIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("index"), "柑橘");
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> write(file))
        .withMessageStartingWith(file.toString());
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> read(file))
        .withMessageContaining(file.toString());
    assertThat(file).hasContent("柑橘");
  }

  /** An index by plain Lucene with some commit data, as another program or version leaves it. */
  private void makeIndex(Map<String, String> manifest) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new TextField("body", "hello world", Field.Store.YES));
      writer.addDocument(document);
      writer.setLiveCommitData(manifest.entrySet());
      writer.commit();
    }
  }

  private static Map<String, String> manifestBut(String key, String value) {
    Map<String, String> manifest = new HashMap<>();
    manifest.put("matcher.format", "3");
    manifest.put("matcher.lucene", Version.LATEST.toString());
    manifest.put("matcher.lexicon", Sample.ANALYSIS.fingerprint());
    manifest.put(key, value);
    return manifest;
  }

  private void refusedBothWays(Kind kind, String message) throws IOException {
    Map<String, byte[]> before = files(folder);
    refused(() -> write(folder), kind, message);
    refused(() -> read(folder), kind, message);
    assertUntouched(folder, before);
  }

  @Test
  void aLuceneIndexOfAnotherProgramIsForeign() throws IOException {
    makeIndex(Map.of("made.by", "another program"));
    refusedBothWays(
        Kind.FOREIGN,
        folder + " holds a Lucene index that is not a matcher's; choose another folder");
  }

  @Test
  void anotherFormatIsAMismatch() throws IOException {
    makeIndex(manifestBut("matcher.format", "0"));
    refusedBothWays(Kind.MISMATCH, mismatch("format 0, this program has 3"));
  }

  @Test
  void anotherLuceneVersionIsAMismatch() throws IOException {
    makeIndex(manifestBut("matcher.lucene", "10.0.0"));
    refusedBothWays(
        Kind.MISMATCH, mismatch("Lucene version 10.0.0, this program has " + Version.LATEST));
  }

  @Test
  void aCommitThatThisLuceneCannotReadIsAMismatch() throws IOException {
    makeIndex(manifestBut("another.entry", "does not matter"));
    Path commit = folder.resolve("segments_1");
    byte[] bytes = Files.readAllBytes(commit);
    // After a magic number of four bytes, a length of one and the name "segments" stands the
    // version, in four bytes.
    int version = 4 + 1 + "segments".length();
    bytes[version + 3] = 99;
    Files.write(commit, bytes);
    refusedBothWays(
        Kind.MISMATCH,
        folder + " was built with another Lucene version; delete the folder and build it again");
  }

  @Test
  void aManifestWithTheRightEntriesIsOpened() throws IOException {
    makeIndex(manifestBut("another.entry", "does not matter"));
    try (PostingIndex index = read(folder);
        Snapshot snapshot = index.acquire()) {
      assertThat(snapshot.postings(Side.NEED)).isZero();
    }
  }

  @Test
  void aManifestWithoutItsLexiconCannotGoOverToAnother() throws IOException {
    makeIndex(manifestBut("another.entry", "does not matter"));
    refused(
        () -> PostingIndex.lexicon(folder),
        Kind.MISMATCH,
        "%s was built by a program that did not keep its lexicon; delete the folder and build it again: matcher index --data DIR --index %s"
            .formatted(folder, folder));
  }

  @Test
  void anotherLexiconIsAMismatchAndTheIndexStaysUsableWithItsOwn() throws IOException {
    try (PostingIndex index = write(folder)) {
      index.put(Sample.need("N-1", "柑橘"));
      index.commit();
    }
    String message =
        "%s was built with lexicon %s, this program has %s; read what differs anew: matcher lexicon reload --index %s, with --lexicon and --synonyms as here, or delete the folder and build it again: matcher index --data DIR --index %s"
            .formatted(
                folder, Sample.ANALYSIS.fingerprint(), OTHER_LEXICON.fingerprint(), folder, folder);
    Map<String, byte[]> before = files(folder);
    refused(
        () -> PostingIndex.write(folder, OTHER_LEXICON, Sample.REGIONS), Kind.MISMATCH, message);
    refused(() -> PostingIndex.read(folder, OTHER_LEXICON, Sample.REGIONS), Kind.MISMATCH, message);
    assertUntouched(folder, before);
    try (PostingIndex index = write(folder);
        Snapshot snapshot = index.acquire()) {
      assertThat(snapshot.records().ids(Side.NEED, true)).containsExactly("N-1");
    }
  }

  private String mismatch(String what) {
    return "%s was built with %s; delete the folder and build it again: matcher index --data DIR --index %s"
        .formatted(folder, what, folder);
  }

  @Test
  void aTruncatedFileIsDamage() throws IOException {
    make300Postings();
    for (String name : files(folder).keySet()) {
      Path file = folder.resolve(name);
      byte[] good = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, good.length / 2, good.length - 1}) {
        if (length < good.length) {
          Files.write(file, Arrays.copyOf(good, length));
          damaged(name + " of " + length + " bytes");
        }
      }
      Files.write(file, good);
    }
    assertWhole();
  }

  @Test
  void aFileWhoseContentIsOverwrittenIsDamage() throws IOException {
    make300Postings();
    for (String name : files(folder).keySet()) {
      // Lucene checks the sums of these when it opens them; those of the large files only on
      // demand.
      if (name.endsWith(".cfs") || name.equals("write.lock")) {
        continue;
      }
      Path file = folder.resolve(name);
      byte[] good = Files.readAllBytes(file);
      for (int at = good.length / 3; at < good.length; at += 1 + good.length / 5) {
        byte[] bad = good.clone();
        bad[at] ^= 0x55;
        Files.write(file, bad);
        damaged(name + " at " + at);
      }
      Files.write(file, good);
    }
    assertWhole();
  }

  @Test
  void aMissingSegmentIsDamage() throws IOException {
    make300Postings();
    for (String name : files(folder).keySet()) {
      if (name.endsWith(".si") || name.endsWith(".cfs") || name.endsWith(".cfe")) {
        byte[] good = Files.readAllBytes(folder.resolve(name));
        Files.delete(folder.resolve(name));
        damaged("without " + name);
        Files.write(folder.resolve(name), good);
      }
    }
    assertWhole();
  }

  private void make300Postings() throws IOException {
    try (PostingIndex index = write(folder)) {
      for (int i = 0; i < 300; i++) {
        index.put(Sample.need("N-" + i, "柑橘裂果防治" + i));
      }
      index.commit();
      for (int i = 0; i < 50; i++) {
        index.deletePosting("N-" + i);
      }
      index.commit();
    }
    Files.delete(folder.resolve("write.lock"));
  }

  private void damaged(String what) {
    for (ThrowingCallable opening :
        List.<ThrowingCallable>of(() -> write(folder), () -> read(folder))) {
      assertThatExceptionOfType(IndexException.class)
          .as(what)
          .isThrownBy(opening)
          .withMessageStartingWith(folder + " is damaged; delete the folder and build it again: ")
          .returns(Kind.DAMAGED, IndexException::kind);
    }
  }

  private void assertWhole() {
    try (PostingIndex index = write(folder);
        Snapshot snapshot = index.acquire()) {
      assertThat(snapshot.postings(Side.NEED)).isEqualTo(250);
    }
  }
}
