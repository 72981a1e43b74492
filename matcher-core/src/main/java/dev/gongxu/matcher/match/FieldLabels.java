package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The labels of a provider's fields as words, so that a need can be told to lie in a field.
 *
 * <p>A need lies in a field when it has all words of the label. Immutable.
 */
final class FieldLabels {
  /** Lists, for going through a list by number makes no objects, and rankings ask often. */
  private final List<List<String>> labels = new ArrayList<>();

  private FieldLabels() {}

  /**
   * Reads labels; a label that many providers have is read and kept once. Safe for many threads.
   */
  static final class Reader {
    private final TextAnalysis analysis;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Reader(TextAnalysis analysis) {
      this.analysis = analysis;
    }

    FieldLabels of(Provider provider) {
      FieldLabels read = new FieldLabels();
      for (String field : provider.fields()) {
        read.labels.add(known.computeIfAbsent(field, this::words));
      }
      return read;
    }

    private List<String> words(String field) {
      return analysis.of(field).of(Piece.WORD).stream()
          .filter(token -> !token.inner())
          .map(Token::term)
          .distinct()
          .toList();
    }
  }

  /** A bit for each field, the first lowest, in which a need with these words lies. */
  long fields(Set<String> words) {
    long fields = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (areIn(words, labels.get(i))) {
        fields |= 1L << i;
      }
    }
    return fields;
  }

  private static boolean areIn(Set<String> words, List<String> label) {
    for (int i = 0; i < label.size(); i++) {
      if (!words.contains(label.get(i))) {
        return false;
      }
    }
    return !label.isEmpty();
  }

  /** The different words of each label, in the order of the bits. */
  List<List<String>> words() {
    return labels;
  }
}
