package dev.gongxu.matcher.index;

import dev.gongxu.matcher.index.IndexException.Kind;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Looks at a folder before an index is opened there. Stateless. */
final class IndexFolder {
  private IndexFolder() {}

  /** The folder, made where it is missing, with an index or nothing in it. */
  static Directory madeOrExisting(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory) && !isEmpty(folder)) {
      throw new IndexException(
          Kind.FOREIGN, folder + " is not empty and holds no index; choose an empty folder");
    }
    return directory;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The folder with an index in it. */
  static Directory existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing("at", folder);
    }
    Directory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      throw missing("in", folder);
    }
    return directory;
  }

  private static IndexException missing(String where, Path folder) {
    return new IndexException(
        Kind.MISSING,
        "there is no index %s %s; build it: matcher index --data DIR --index %s"
            .formatted(where, folder, folder));
  }

  /** Before anything else is read or written: what was built otherwise may not even be readable. */
  static void check(String place, Directory directory, TextAnalysis analysis) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexFormat.check(place, reader.getIndexCommit().getUserData(), analysis.fingerprint());
    }
  }

  /** The lexicon of the index in a folder. */
  static Lexicon lexicon(Path folder) throws IOException {
    String place = folder.toString();
    try (Directory directory = existing(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> manifest = reader.getIndexCommit().getUserData();
      IndexFormat.checkFormat(place, manifest);
      return IndexFormat.lexicon(place, manifest);
    }
  }
}
