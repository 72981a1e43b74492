package dev.gongxu.matcher.text;

/** The classes of characters that decide what makes a word, on normalised text. */
final class Characters {

  private Characters() {}

  /** Whether this is a Han character, on any plane, or the sign that repeats one. */
  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || c == 0x3005
        || (c > 0x3005 && Character.isIdeographic(c));
  }

  /** Whether this is a letter or digit of any script but Han. */
  static boolean isLetterOrDigit(int c) {
    return !isHan(c) && Character.isLetterOrDigit(c);
  }

  /** Whether this joins the letters or digits on its both sides to one run. */
  static boolean isJoiner(char c) {
    return "-_/.+&^·×".indexOf(c) >= 0;
  }

  /** Whether this says how a number after it compares. */
  static boolean isComparison(char c) {
    return "≥≤><±≈".indexOf(c) >= 0;
  }

  /** The largest offset up to {@code at} that is not inside a surrogate pair. */
  static int boundaryAtOrBefore(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
