package dev.gongxu.matcher.cli;

/**
 * How text is made to stand out.
 *
 * @param terminal whether it is shown on a terminal that takes escape sequences
 */
record Style(boolean terminal) {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /** Bold where that can be, else as it is. */
  String bold(String text) {
    return terminal ? BOLD + text + PLAIN : text;
  }

  /** Bold where that can be, else in brackets. */
  String marked(String text) {
    return terminal ? bold(text) : "【" + text + "】";
  }
}
