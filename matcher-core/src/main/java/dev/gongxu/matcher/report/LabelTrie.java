package dev.gongxu.matcher.report;

import dev.gongxu.matcher.text.WordTrie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds labels in texts: all of them in one pass, in time proportional to the text. Labels and
 * texts are compared folded, see {@link #fold}; a label that begins or ends with a letter or digit
 * of ASCII does not stand within a longer run of these (ai is not in rain). Immutable.
 */
final class LabelTrie {
  private final WordTrie words;
  private final Map<String, Integer> numbers;

  /** Takes what is found. */
  @FunctionalInterface
  interface Found {
    /** A label with its number, at the place where it begins. */
    void at(int place, int label);
  }

  private LabelTrie(Map<String, Integer> numbers) {
    this.words = WordTrie.of(numbers.keySet());
    this.numbers = numbers;
  }

  /**
   * Labels under numbers that count upwards.
   *
   * @param labels of two that are the same when folded the first counts; an empty one is never
   *     found
   * @param first the number of the first
   */
  static LabelTrie of(List<String> labels, int first) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      numbers.putIfAbsent(fold(labels.get(i)), first + i);
    }
    return new LabelTrie(numbers);
  }

  /** Hands on every label at every place. */
  void find(String text, Found found) {
    String folded = fold(text);
    for (int from = 0; from < folded.length(); from++) {
      int node = words.child(WordTrie.ROOT, folded.charAt(from));
      for (int to = from + 1; node != WordTrie.NONE; to++) {
        if (words.isWord(node) && isFree(folded, from, to)) {
          found.at(from, Objects.requireNonNull(numbers.get(folded.substring(from, to))));
        }
        node = to < folded.length() ? words.child(node, folded.charAt(to)) : WordTrie.NONE;
      }
    }
  }

  private static boolean isFree(String text, int from, int to) {
    boolean before = from > 0 && isAscii(text.charAt(from - 1)) && isAscii(text.charAt(from));
    boolean after = to < text.length() && isAscii(text.charAt(to - 1)) && isAscii(text.charAt(to));
    return !before && !after;
  }

  private static boolean isAscii(char folded) {
    return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
  }

  private static char fold(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c;
    return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + ('a' - 'A')) : narrow;
  }

  /** Full-width forms as their ASCII, and ASCII in lower case; everything else as it is. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }
}
