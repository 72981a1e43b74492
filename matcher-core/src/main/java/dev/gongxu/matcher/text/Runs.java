package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the runs of normalised text: what is cut into Han words, and what is a word as it stands.
 *
 * <p>A word run is made of letters and digits of any script but Han, with
 *
 * <ul>
 *   <li>one of {@code - _ / . + & ^ · ×} between two of them, {@code ^-} before a digit, and {@code
 *       :} between two digits;
 *   <li>combining marks after a letter, {@code % ‰ °} after a digit, and {@code °} before c or f;
 *   <li>one of {@code ≥ ≤ > < ± ≈} in front, if a digit follows;
 *   <li>up to two {@code +} at the end, or one {@code #} after a letter.
 * </ul>
 *
 * So LiFePO4, pH, 10kV, 1700℃, ≥3%, HTR-10, 3-5mm, C++, RTK/GNSS and m³/d are one run each. A run
 * longer than {@link Token#MAX_LENGTH} is cut after its last joiner that keeps a piece within the
 * limit, or hard where it has none. Everything else separates.
 */
final class Runs {

  private final String text;
  private final List<Run> runs = new ArrayList<>();

  private Runs(String text) {
    this.text = text;
  }

  /** The runs of a normalised text, in order. */
  static List<Run> of(String normalized) {
    Runs finder = new Runs(normalized);
    finder.find();
    return finder.runs;
  }

  private void find() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end;
      if (Characters.isHan(c)) {
        end = endOfHan(at);
        runs.add(new Run(at, end, true));
      } else if (beginsWord(at, c)) {
        end = endOfWord(at);
        addWord(at, end);
      } else {
        end = at + Character.charCount(c);
      }
      at = end;
    }
  }

  private int endOfHan(int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Characters.isHan(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private boolean beginsWord(int at, int c) {
    if (Characters.isLetterOrDigit(c)) {
      return true;
    }
    return c == '°' ? isDegreeLetter(at + 1) : isComparisonAt(at) && isDigit(at + 1);
  }

  private boolean isComparisonAt(int at) {
    return Characters.isComparison(text.charAt(at));
  }

  private int endOfWord(int start) {
    // What a run begins with is a word character or is followed by one.
    int at = start + Character.charCount(text.codePointAt(start));
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!continuesWord(at, c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return endOfSigns(at);
  }

  private boolean continuesWord(int at, int c) {
    if (Characters.isLetterOrDigit(c) || Normalizer.isMark(c)) {
      return true;
    }
    return switch (c) {
      case '%', '‰' -> isDigit(at - 1);
      case '°' -> isDigit(at - 1) || isDegreeLetter(at + 1);
      case ':' -> isDigit(at - 1) && isDigit(at + 1);
      case '^' -> isWordAt(at + 1) || (isHyphen(at + 1) && isDigit(at + 2));
      default -> c <= Character.MAX_VALUE && Characters.isJoiner((char) c) && isWordAt(at + 1);
    };
  }

  private boolean isWordAt(int at) {
    return at < text.length() && Characters.isLetterOrDigit(text.codePointAt(at));
  }

  private boolean isHyphen(int at) {
    return at < text.length() && text.charAt(at) == '-';
  }

  private int endOfSigns(int end) {
    int at = end;
    while (at < Math.min(end + 2, text.length()) && text.charAt(at) == '+') {
      at++;
    }
    boolean sharp =
        at == end
            && at < text.length()
            && text.charAt(at) == '#'
            && Character.isLetter(text.charAt(at - 1));
    return sharp ? at + 1 : at;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isDegreeLetter(int at) {
    return at < text.length()
        && (text.charAt(at) == 'c' || text.charAt(at) == 'f')
        && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
  }

  private void addWord(int start, int end) {
    int from = start;
    while (end - from > Token.MAX_LENGTH) {
      int limit = Characters.boundaryAtOrBefore(text, from + Token.MAX_LENGTH);
      int joiner = limit - 1;
      while (joiner > from && !Characters.isJoiner(text.charAt(joiner))) {
        joiner--;
      }
      if (joiner > from) {
        runs.add(new Run(from, joiner, false));
        from = joiner + 1;
      } else {
        runs.add(new Run(from, limit, false));
        from = limit;
      }
    }
    if (from < end) {
      runs.add(new Run(from, end, false));
    }
  }
}
