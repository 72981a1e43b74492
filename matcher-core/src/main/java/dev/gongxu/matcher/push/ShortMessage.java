package dev.gongxu.matcher.push;

/**
 * Messages within a length, counted in UTF-16 units as a short message service (SMS) does: 70 in
 * one message. Stateless.
 */
public final class ShortMessage {
  /** What one short message holds when it has Chinese in it. */
  public static final int USUAL = 70;

  private static final String MORE = "…";

  /** Less of a title says nothing. */
  private static final int LEAST = 6;

  private ShortMessage() {}

  /**
   * A message whose middle gives way when it is too long, and after that its end.
   *
   * @param length at most, 1 or more
   */
  public static String fit(String head, String middle, String tail, int length) {
    int room = length - head.length() - tail.length();
    return room >= Math.min(LEAST, middle.length())
        ? head + cut(middle, room) + tail
        : cut(head + middle + tail, length);
  }

  /**
   * The beginning of a text, with … where it was cut; never between the halves of a character.
   *
   * @param length at most, 0 or more
   */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - MORE.length();
    if (end < 0) {
      return "";
    }
    if (end > 0
        && Character.isHighSurrogate(text.charAt(end - 1))
        && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + MORE;
  }
}
