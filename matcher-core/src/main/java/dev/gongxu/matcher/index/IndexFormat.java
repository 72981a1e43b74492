package dev.gongxu.matcher.index;

import dev.gongxu.matcher.index.IndexException.Kind;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself in every commit, and the check that it fits the program that opens
 * it.
 */
final class IndexFormat {
  /** Raised whenever documents are written otherwise than before. */
  private static final int FORMAT = 2;

  private static final String FORMAT_KEY = "matcher.format";
  private static final String LUCENE_KEY = "matcher.lucene";
  private static final String LEXICON_KEY = "matcher.lexicon";

  private IndexFormat() {}

  static Map<String, String> manifest(String lexicon) {
    Map<String, String> manifest = new TreeMap<>();
    manifest.put(FORMAT_KEY, Integer.toString(FORMAT));
    manifest.put(LUCENE_KEY, Version.LATEST.toString());
    manifest.put(LEXICON_KEY, lexicon);
    return manifest;
  }

  static void check(String place, Map<String, String> found, String lexicon) {
    if (found.get(FORMAT_KEY) == null) {
      throw new IndexException(
          Kind.FOREIGN,
          place + " holds a Lucene index that is not a matcher's; choose another folder");
    }
    expect(place, "format", found.get(FORMAT_KEY), Integer.toString(FORMAT));
    expect(place, "Lucene version", found.get(LUCENE_KEY), Version.LATEST.toString());
    expect(place, "lexicon", found.get(LEXICON_KEY), lexicon);
  }

  private static void expect(String place, String what, @Nullable String found, String wanted) {
    if (!wanted.equals(found)) {
      throw new IndexException(
          Kind.MISMATCH,
          "%s was built with %s %s, this program has %s; delete the folder and build it again: matcher index --data DIR --index %s"
              .formatted(place, what, found, wanted, place));
    }
  }
}
