package dev.gongxu.matcher.text;

import java.io.Serial;

/**
 * A line of a lexicon or synonym file that was refused. Its message reads {@code SOURCE:LINE:
 * FIELD: VALUE: reason}, with a second line where there is a hint. Immutable.
 */
public final class LexiconException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  /** How much of a value the message repeats, in characters. */
  private static final int MAX_SHOWN = 80;

  private final String source;
  private final int line;
  private final String value;
  private final String reason;

  LexiconException(String source, int line, String field, String value, String reason) {
    super(source + ":" + line + ": " + field + ": " + visible(value) + ": " + reason);
    this.source = source;
    this.line = line;
    this.value = value;
    this.reason = reason;
  }

  /** The name the lines were given under, usually a file's. */
  public String source() {
    return source;
  }

  /** The number of the line, from 1. */
  public int line() {
    return line;
  }

  /** What was refused, as it was written. */
  public String value() {
    return value;
  }

  /** Why it was refused. */
  public String reason() {
    return reason;
  }

  /** Keeps a terminal safe from what the file has in it. */
  private static String visible(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(MAX_SHOWN)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return value.codePointCount(0, value.length()) > MAX_SHOWN ? shown + "…" : shown.toString();
  }
}
