package dev.gongxu.matcher.text;

import java.util.List;

/**
 * One numbered line of a lexicon or synonym file, for checking what it says. Immutable.
 *
 * @param source the name the lines were given under
 * @param number the number of the line, from 1
 * @param text the line without surrounding blanks
 */
record LexiconLine(String source, int number, String text) {

  /** What may stand between the parts of one word, beside what joins them anyway. */
  private static final String INSIDE_A_WORD = "-·/+.&'()^:";

  /**
   * The normalised form of a word.
   *
   * @throws LexiconException if it cannot be a word
   */
  String word(String field, String written) {
    if (written.codePoints().anyMatch(Character::isISOControl)) {
      throw refused(field, written, "has a control character in it");
    }
    if (written.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw refused(field, written, "has an unpaired surrogate in it");
    }
    String word = Normalizer.bundled().normalize(written);
    if (word.indexOf(' ') >= 0) {
      throw refused(field, written, "has a blank inside, so it would never be found");
    }
    if (word.length() > Token.MAX_LENGTH) {
      throw refused(field, written, "must have " + Token.MAX_LENGTH + " characters or fewer");
    }
    requireOneWord(field, written, word);
    return word;
  }

  /** Checks that reading the word gives runs with nothing between them that separates for good. */
  private void requireOneWord(String field, String written, String word) {
    List<Run> runs = Runs.of(word);
    if (runs.isEmpty()) {
      throw refused(field, written, "has no letter, digit or Han character");
    }
    if (runs.getFirst().start() > 0 || runs.getLast().end() < word.length()) {
      throw refused(field, written, "must begin and end with a letter, digit or Han character");
    }
    for (int i = 1; i < runs.size(); i++) {
      for (int at = runs.get(i - 1).end(); at < runs.get(i).start(); at++) {
        char c = word.charAt(at);
        if (INSIDE_A_WORD.indexOf(c) < 0 && !isCommaOfNumbers(word, at)) {
          throw refused(field, written, "has '" + c + "' inside, which separates words");
        }
      }
    }
  }

  /** As in 2,4-滴. */
  private static boolean isCommaOfNumbers(String word, int at) {
    return word.charAt(at) == ','
        && Character.isDigit(word.charAt(at - 1))
        && Character.isDigit(word.charAt(at + 1));
  }

  LexiconException refused(String field, String value, String reason) {
    return new LexiconException(source, number, field, value, reason);
  }

  /** Whether there is nothing on the line to read. */
  boolean isIdle() {
    return text.isEmpty() || text.startsWith("#");
  }

  static LexiconLine of(String source, int number, String line) {
    boolean marked = number == 1 && line.startsWith("\uFEFF");
    return new LexiconLine(source, number, (marked ? line.substring(1) : line).strip());
  }
}
