package dev.gongxu.matcher.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds labels in texts: all of them in one pass, in time proportional to the text. Labels and
 * texts are compared folded, see {@link #fold}; a label that begins or ends with a letter or digit
 * of ASCII does not stand within a longer run of these (ai is not in rain). Immutable, so safe to
 * share between threads.
 */
public final class LabelTrie {
  private static final int NONE = -1;

  private final WordTrie words;

  /** By the node at which a label ends, its number; {@value #NONE} at others. */
  private final int[] numbers;

  /** Takes what is found. */
  @FunctionalInterface
  public interface Found {
    /** A label with its number, at the place where it begins. */
    void at(int place, int label);
  }

  private LabelTrie(WordTrie words, int[] numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * Labels under numbers that count upwards.
   *
   * @param labels of two that are the same when folded the first counts; an empty one is never
   *     found
   * @param first the number of the first, at least 0
   */
  public static LabelTrie of(List<String> labels, int first) {
    Map<String, Integer> byLabel = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      byLabel.putIfAbsent(fold(labels.get(i)), first + i);
    }
    WordTrie words = WordTrie.of(byLabel.keySet());
    int[] numbers = {NONE};
    for (Map.Entry<String, Integer> label : byLabel.entrySet()) {
      int node = WordTrie.ROOT;
      for (int i = 0; i < label.getKey().length(); i++) {
        node = words.child(node, label.getKey().charAt(i));
      }
      if (node >= numbers.length) {
        int known = numbers.length;
        numbers = Arrays.copyOf(numbers, Math.max(node + 1, 2 * known));
        Arrays.fill(numbers, known, numbers.length, NONE);
      }
      numbers[node] = node == WordTrie.ROOT ? NONE : label.getValue();
    }
    return new LabelTrie(words, numbers);
  }

  /** Hands on every label at every place. */
  public void find(String text, Found found) {
    int length = text.length();
    for (int from = 0; from < length; from++) {
      // Folded as it is read: nearly every Chinese text has a full-width comma, and none needs a
      // copy.
      int node = words.child(WordTrie.ROOT, fold(text.charAt(from)));
      for (int to = from + 1; node != WordTrie.NONE; to++) {
        if (words.isWord(node) && isFree(text, from, to)) {
          found.at(from, numbers[node]);
        }
        node = to < length ? words.child(node, fold(text.charAt(to))) : WordTrie.NONE;
      }
    }
  }

  private static boolean isFree(String text, int from, int to) {
    boolean before = from > 0 && isAscii(text, from - 1) && isAscii(text, from);
    boolean after = to < text.length() && isAscii(text, to - 1) && isAscii(text, to);
    return !before && !after;
  }

  private static boolean isAscii(String text, int place) {
    char folded = fold(text.charAt(place));
    return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
  }

  private static char fold(char c) {
    char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c;
    return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + ('a' - 'A')) : narrow;
  }

  /** Full-width forms as their ASCII, and ASCII in lower case; everything else as it is. */
  public static String fold(String text) {
    int same = 0;
    while (same < text.length() && fold(text.charAt(same)) == text.charAt(same)) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (int i = same; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }
}
