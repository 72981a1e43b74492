package dev.gongxu.matcher.index;

import dev.gongxu.matcher.index.IndexException.Kind;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.LexiconException;
import dev.gongxu.matcher.text.TextAnalysis;
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
  private static final int FORMAT = 3;

  private static final String FORMAT_KEY = "matcher.format";
  private static final String LUCENE_KEY = "matcher.lucene";
  private static final String LEXICON_KEY = "matcher.lexicon";
  private static final String WORDS_KEY = "matcher.lexicon.words";
  private static final String SYNONYMS_KEY = "matcher.lexicon.synonyms";

  private IndexFormat() {}

  static Map<String, String> manifest(TextAnalysis analysis) {
    Map<String, String> manifest = new TreeMap<>();
    manifest.put(FORMAT_KEY, Integer.toString(FORMAT));
    manifest.put(LUCENE_KEY, Version.LATEST.toString());
    manifest.put(LEXICON_KEY, analysis.fingerprint());
    manifest.put(WORDS_KEY, String.join("\n", analysis.lexicon().words()));
    manifest.put(SYNONYMS_KEY, String.join("\n", analysis.lexicon().synonymLines()));
    return manifest;
  }

  /** The lexicon of an index that passes {@link #checkFormat}. */
  static Lexicon lexicon(String place, Map<String, String> found) {
    String words = found.get(WORDS_KEY);
    String synonyms = found.get(SYNONYMS_KEY);
    if (words == null || synonyms == null) {
      throw new IndexException(
          Kind.MISMATCH,
          "%s was built by a program that did not keep its lexicon; delete the folder and build it again: matcher index --data DIR --index %s"
              .formatted(place, place));
    }
    try {
      return Lexicon.empty()
          .withWords(place, words.lines().toList())
          .withSynonyms(place, synonyms.lines().toList());
    } catch (LexiconException e) {
      throw new IndexException(Kind.DAMAGED, "the kept lexicon: " + e.getMessage(), e);
    }
  }

  static void check(String place, Map<String, String> found, String lexicon) {
    checkFormat(place, found);
    checkLexicon(place, found, lexicon);
  }

  /** All but the lexicon. */
  static void checkFormat(String place, Map<String, String> found) {
    if (found.get(FORMAT_KEY) == null) {
      throw new IndexException(
          Kind.FOREIGN,
          place + " holds a Lucene index that is not a matcher's; choose another folder");
    }
    expect(place, "format", found.get(FORMAT_KEY), Integer.toString(FORMAT));
    expect(place, "Lucene version", found.get(LUCENE_KEY), Version.LATEST.toString());
  }

  private static void checkLexicon(String place, Map<String, String> found, String wanted) {
    String lexicon = found.get(LEXICON_KEY);
    if (!wanted.equals(lexicon)) {
      throw new IndexException(
          Kind.MISMATCH,
          "%s was built with lexicon %s, this program has %s; read what differs anew: matcher lexicon reload --index %s, with --lexicon and --synonyms as here, or delete the folder and build it again: matcher index --data DIR --index %s"
              .formatted(place, lexicon, wanted, place, place));
    }
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
