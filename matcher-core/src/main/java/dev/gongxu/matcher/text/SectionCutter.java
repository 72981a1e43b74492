package dev.gongxu.matcher.text;

/**
 * Cuts a long text into sections of at most {@value TextAnalysis#MAX_SECTION} UTF-16 units, so that
 * the memory of one step is bounded and the time of all steps is linear.
 *
 * <p>A section ends after the last sentence end in the second half of the limit; failing that,
 * after the last blank or comma within the limit; failing that, at the limit, but not inside a
 * surrogate pair nor before a combining mark. Only the last way can cut a word.
 */
final class SectionCutter {

  private SectionCutter() {}

  /** Where the section that begins at {@code from} ends, exclusive; greater than {@code from}. */
  static int end(String text, int from) {
    int limit = from + TextAnalysis.MAX_SECTION;
    if (limit >= text.length()) {
      return text.length();
    }
    for (int at = limit; at > limit - TextAnalysis.MAX_SECTION / 2; at--) {
      if (isSentenceEnd(text.charAt(at - 1), text.charAt(at)) && isFreeCut(text, at)) {
        return at;
      }
    }
    for (int at = limit; at > from; at--) {
      if (isGap(text.charAt(at - 1)) && isFreeCut(text, at)) {
        return at;
      }
    }
    for (int at = limit; at > limit - TextAnalysis.MAX_SECTION / 2; at--) {
      if (isFreeCut(text, at)) {
        return at;
      }
    }
    return Characters.boundaryAtOrBefore(text, limit);
  }

  private static boolean isSentenceEnd(char c, char next) {
    return switch (c) {
      case '。', '！', '？', '；', '!', '?', ';', '\n' -> true;
      case '.' -> Character.isWhitespace(next);
      default -> false;
    };
  }

  /** A full-width comma never joins digits, an ASCII one may: 2,4-D. */
  private static boolean isGap(char c) {
    return c == '，' || c == '、' || Character.isWhitespace(c);
  }

  private static boolean isFreeCut(String text, int at) {
    return at == Characters.boundaryAtOrBefore(text, at)
        && !Normalizer.isMark(text.codePointAt(at));
  }
}
