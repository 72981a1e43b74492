package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
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
  private final List<Set<String>> labels = new ArrayList<>();

  private FieldLabels() {}

  /**
   * Reads labels; a label that many providers have is read and kept once. Safe for many threads.
   */
  static final class Reader {
    private final TextAnalysis analysis;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

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

    private Set<String> words(String field) {
      Set<String> words = new LinkedHashSet<>();
      for (Token token : analysis.of(field).of(Piece.WORD)) {
        if (!token.inner()) {
          words.add(token.term());
        }
      }
      return Collections.unmodifiableSet(words);
    }
  }

  /** A bit for each field, the first lowest, in which a need with these words lies. */
  long fields(Set<String> words) {
    long fields = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).isEmpty() && words.containsAll(labels.get(i))) {
        fields |= 1L << i;
      }
    }
    return fields;
  }

  /** The words of each label, in the order of the bits. */
  List<Set<String>> words() {
    return labels;
  }
}
