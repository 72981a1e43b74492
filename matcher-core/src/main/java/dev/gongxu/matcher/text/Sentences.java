package dev.gongxu.matcher.text;

import java.util.HashSet;
import java.util.Set;

/** A text without the sentences that it has had before. */
public final class Sentences {
  private static final String ENDS = "。！？；!?;\n";

  private Sentences() {}

  /**
   * The text with only the first of equal sentences, which end with a full stop, question or
   * exclamation mark, semicolon or line; blanks around them do not matter. Forms that people fill
   * in have the same paragraph under several headings, which would count it twice.
   */
  public static String distinct(String text) {
    Set<String> seen = new HashSet<>();
    StringBuilder kept = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = from;
      while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
        to++;
      }
      String sentence = text.substring(from, to).strip();
      int next = Math.min(to + 1, text.length());
      if (sentence.isEmpty() || seen.add(sentence)) {
        kept.append(text, from, next);
      } else {
        // Words on both sides must not grow together.
        kept.append('\n');
      }
      from = next;
    }
    return kept.toString();
  }
}
