package dev.gongxu.matcher.cli;

/**
 * Text from data files made safe to show: nothing in it moves the cursor, changes colours or turns
 * the direction of writing around. Stateless.
 */
final class SafeText {
  private static final String REPLACEMENT = "\uFFFD";

  private SafeText() {}

  /** The text on one line, runs of blanks and line breaks being one blank. */
  static String line(String text) {
    return clean(text, false);
  }

  /** The text with its line breaks. */
  static String block(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean keepLines) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' && keepLines) {
        safe.append('\n');
      } else if (c == '\r' && keepLines && i < text.length() && text.charAt(i) == '\n') {
        continue;
      } else if (isBlank(c)) {
        if (keepLines || safe.isEmpty() || safe.charAt(safe.length() - 1) != ' ') {
          safe.append(' ');
        }
      } else if (Character.getType(c) == Character.SURROGATE) {
        safe.append(REPLACEMENT);
      } else if (Character.isISOControl(c) || turnsDirection(c)) {
        safe.append(String.format("\\u%04x", c));
      } else {
        safe.appendCodePoint(c);
      }
    }
    return safe.toString();
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028
        || c == 0x2029;
  }

  private static boolean turnsDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
