package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes traditional Chinese script in simplified script, character for character, so that no
 * offset moves. Immutable and thread-safe. Text that is simplified already is left alone, but for
 * the few characters that only one script keeps apart.
 */
final class Simplified {

  static final String RESOURCE = "simplified.txt";

  /** What a character becomes, by character; most stay themselves. */
  private final char[] single;

  /** Phrases whose characters become something else than each for itself, by first character. */
  private final Map<Character, List<Phrase>> phrases;

  /** The characters some phrase begins with, to ask the map for few. */
  private final BitSet firsts;

  private record Phrase(String from, String to) {}

  private Simplified(char[] single, Map<Character, List<Phrase>> phrases) {
    this.single = single;
    this.phrases = phrases;
    firsts = new BitSet();
    phrases.keySet().forEach(firsts::set);
  }

  /** The table shipped with the library. */
  static Simplified bundled() {
    char[] single = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < single.length; c++) {
      single[c] = (char) c;
    }
    Map<Character, List<Phrase>> phrases = new HashMap<>();
    for (String line : Resources.lines(RESOURCE)) {
      int equals = line.indexOf('=');
      String from = line.substring(0, equals);
      String to = line.substring(equals + 1);
      if (from.length() != to.length()) {
        throw new IllegalStateException(RESOURCE + ": " + line + ": sides of different length");
      }
      if (from.length() == 1) {
        single[from.charAt(0)] = to.charAt(0);
      } else {
        phrases
            .computeIfAbsent(from.charAt(0), first -> new ArrayList<>())
            .add(new Phrase(from, to));
      }
    }
    return new Simplified(single, phrases);
  }

  /**
   * Replaces, in place, what is written in traditional script in the first {@code length} units.
   */
  void apply(char[] text, int length) {
    int at = 0;
    while (at < length) {
      int done = phraseAt(text, at, length);
      if (done == 0) {
        text[at] = single[text[at]];
        done = 1;
      }
      at += done;
    }
  }

  /** Replaces the phrase that begins here; its length, or 0 if none does. */
  private int phraseAt(char[] text, int at, int length) {
    if (!firsts.get(text[at])) {
      return 0;
    }
    for (Phrase phrase : phrases.getOrDefault(text[at], List.of())) {
      int size = phrase.from().length();
      if (size <= length - at && matches(phrase.from(), text, at)) {
        phrase.to().getChars(0, size, text, at);
        return size;
      }
    }
    return 0;
  }

  private static boolean matches(String phrase, char[] text, int at) {
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) != text[at + i]) {
        return false;
      }
    }
    return true;
  }
}
