package dev.gongxu.matcher.text;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Words that tell that somebody asks, not what about. Immutable and thread-safe. */
final class StopWords {

  static final String RESOURCE = "stopwords.txt";

  private static final StopWords BUNDLED = of(Resources.lines(RESOURCE));

  private final List<String> words;

  private StopWords(List<String> words) {
    this.words = words;
  }

  /** The list shipped with the library. */
  static StopWords bundled() {
    return BUNDLED;
  }

  static StopWords of(Collection<String> words) {
    TreeSet<String> normalized = new TreeSet<>();
    for (String word : words) {
      normalized.add(Normalizer.bundled().normalize(word));
    }
    return new StopWords(List.copyOf(normalized));
  }

  /** The words, normalised and sorted. */
  List<String> words() {
    return words;
  }
}
