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
      boolean partOfLineEnd = c == '\r' && i < text.length() && text.charAt(i) == '\n';
      if (c == '\n' && keepLines) {
        safe.append('\n');
      } else if (isBlank(c)) {
        // A carriage return before a line feed says nothing of its own.
        boolean wanted = keepLines ? !partOfLineEnd : !endsBlank(safe);
        safe.append(wanted ? " " : "");
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

  private static boolean endsBlank(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }

  private static boolean isBlank(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean turnsDirection(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      // The marks, which are strong characters without a shape.
      default -> c == 0x061C || c == 0x200E || c == 0x200F;
    };
  }
}
