package dev.gongxu.matcher.text;

import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Writes text the one way it is compared: compatibility forms folded, lower case, simplified
 * script. Immutable and thread-safe; the same text always gives the same answer.
 *
 * <ul>
 *   <li>Unicode NFKC and lower case without a locale, character by character together with the
 *       combining marks after it: ＡＢＣ and ABC become abc, ℃ becomes °c, m³ becomes m3, LiFePO₄
 *       becomes lifepo4, Ⅲ becomes iii.
 *   <li>A superscript after a digit gets a caret, so that 10³ (10^3) is not 103; a circled or
 *       bracketed number and a fraction keep apart from the digits beside them.
 *   <li>Traditional script becomes simplified script, see {@link Simplified}.
 *   <li>Dashes within words and tildes become a hyphen, middle dots one middle dot, fraction
 *       slashes a slash, ≧ and ≦ become ≥ and ≤. The em dash stays: it separates sentences.
 *   <li>Invisible characters (zero width, direction, variation selectors, soft hyphen, enclosing
 *       marks) vanish, so that a word copied from a page with them in it is the same word.
 *   <li>Control characters, blanks of any kind and unpaired surrogates become a space, so that they
 *       separate words and yield no token.
 * </ul>
 */
final class Normalizer {

  /** How many combining marks belong to one character at most; the rest is folded on its own. */
  private static final int MAX_MARKS = 16;

  private static final Normalizer BUNDLED = new Normalizer(Simplified.bundled());

  private final Simplified script;

  private Normalizer(Simplified script) {
    this.script = script;
  }

  /** The normaliser of this library. */
  static Normalizer bundled() {
    return BUNDLED;
  }

  /** The normalised form of a whole text. */
  String normalize(String text) {
    return normalize(text, 0, text.length()).text();
  }

  /**
   * The normalised form of a part of a text, with offsets into the whole.
   *
   * @param from where the part begins, not inside a surrogate pair
   * @param to where it ends, exclusive, not inside a surrogate pair
   */
  Normalized normalize(String text, int from, int to) {
    Normalized.Builder out = new Normalized.Builder(to - from);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      boolean alone = at + 1 == to || !mayBeMark(text.charAt(at + 1));
      if (alone && c < 0x80) {
        out.add(ascii(c), at, at + 1);
        at++;
      } else if (alone && c >= 0x4E00 && c <= 0x9FFF) {
        out.add(c, at, at + 1);
        at++;
      } else {
        at = fold(text, at, to, out);
      }
    }
    return out.build(script);
  }

  private static char ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 'a' - 'A');
    }
    return tidy(c);
  }

  /** Folds the character at an offset with its marks; the offset of the next one. */
  private static int fold(String text, int at, int to, Normalized.Builder out) {
    int c = text.codePointAt(at);
    int end = at + Character.charCount(c);
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      out.add(' ', at, end);
      return end;
    }
    if (vanishes(c)) {
      return end;
    }
    StringBuilder group = new StringBuilder().appendCodePoint(c);
    for (int marks = 0; end < to && marks < MAX_MARKS; marks++) {
      int mark = text.codePointAt(end);
      if (!isMark(mark)) {
        break;
      }
      if (!vanishes(mark)) {
        group.appendCodePoint(mark);
      }
      end += Character.charCount(mark);
    }
    String folded = fold(group.toString());
    boolean standsAlone =
        Character.getType(c) == Character.OTHER_NUMBER
            && !isSuperscript(c)
            && !isSubscript(c)
            && !folded.contentEquals(group);
    if (standsAlone) {
      out.add(' ', at, end);
    } else if (isSuperscript(c)
        && out.endsWithDigit()
        && !isSuperscript(text.charAt(Math.max(0, at - 1)))) {
      out.add('^', at, end);
    }
    for (int i = 0; i < folded.length(); i++) {
      out.add(tidy(folded.charAt(i)), at, end);
    }
    if (standsAlone) {
      out.add(' ', at, end);
    }
    return end;
  }

  private static String fold(String group) {
    // A ring above and the ordinal o stand for the degree sign in typed text; NFKC would make them
    // a blank and a letter.
    String degrees = group.replace('\u02DA', '°').replace('\u00BA', '°');
    String lower = java.text.Normalizer.normalize(degrees, Form.NFKC).toLowerCase(Locale.ROOT);
    return java.text.Normalizer.normalize(lower, Form.NFKC);
  }

  private static char tidy(char c) {
    return switch (c) {
      case '~', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\u223C', '\u301C' -> '-';
      case '\u2027', '\u2219', '\u22C5', '\u30FB' -> '·';
      case '\u2044', '\u2215' -> '/';
      case '≧' -> '≥';
      case '≦' -> '≤';
      default ->
          Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)
              ? ' '
              : c;
    };
  }

  /** Quickly excludes what follows most characters: ASCII, Han and the usual punctuation. */
  private static boolean mayBeMark(char c) {
    return c >= 0x300
        && (c < 0x4E00 || c > 0x9FFF)
        && (c < 0x3000 || c > 0x3029)
        && (c < 0xFF01 || c > 0xFF5E);
  }

  /** Whether a character belongs to the one before it, and must not be cut from it. */
  static boolean isMark(int c) {
    if (c < 0x300) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      // The voicing marks of narrow kana, and the vowels and finals of taken-apart hangul.
      default -> c == 0xFF9E || c == 0xFF9F || (c >= 0x1160 && c <= 0x11FF);
    };
  }

  private static boolean vanishes(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.ENCLOSING_MARK -> true;
      // What Unicode calls default ignorable without making it a format character.
      default ->
          c == 0x034F
              || c == 0x115F
              || c == 0x1160
              || (c >= 0x180B && c <= 0x180F)
              || c == 0x3164
              || (c >= 0xFE00 && c <= 0xFE0F)
              || c == 0xFFA0
              || (c >= 0xE0000 && c <= 0xE0FFF);
    };
  }

  /** Whether this is a superscript digit or sign. */
  private static boolean isSuperscript(int c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x207B);
  }

  private static boolean isSubscript(int c) {
    return c >= 0x2080 && c <= 0x2089;
  }
}
