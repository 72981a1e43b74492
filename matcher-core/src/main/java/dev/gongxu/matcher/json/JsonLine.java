package dev.gongxu.matcher.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One JSON object on one line, its fields in the order in which they were put.
 *
 * <p>Text is written as it is, in UTF-16; only quotes, backslashes, control characters, line and
 * paragraph separators and halves of surrogate pairs are escaped, so that the line stays one line
 * and can always be encoded as UTF-8. A double is printed so that reading it gives the same double.
 * Names are not checked for repetition. Not safe for use by several threads.
 */
public final class JsonLine {
  private final StringBuilder out = new StringBuilder("{");

  /** Starts with no fields. */
  public JsonLine() {}

  /** Adds a string. */
  public JsonLine put(String name, String value) {
    return name(name).text(quoted(value));
  }

  /** Adds a whole number. */
  public JsonLine put(String name, long value) {
    return name(name).text(Long.toString(value));
  }

  /**
   * Adds a number.
   *
   * @throws IllegalArgumentException when it is not finite, for JSON has no such numbers
   */
  public JsonLine put(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be finite");
    }
    return name(name).text(Double.toString(value));
  }

  /** Adds true or false. */
  public JsonLine put(String name, boolean value) {
    return name(name).text(Boolean.toString(value));
  }

  /** Adds an object as it is now; what is put into it later does not show. */
  public JsonLine put(String name, JsonLine value) {
    return name(name).text(value.toString());
  }

  /** Adds an array of strings. */
  public JsonLine putStrings(String name, List<String> values) {
    return name(name)
        .text(values.stream().map(JsonLine::quoted).collect(Collectors.joining(",", "[", "]")));
  }

  /** Adds an array of objects as they are now. */
  public JsonLine putObjects(String name, List<JsonLine> values) {
    return name(name)
        .text(values.stream().map(JsonLine::toString).collect(Collectors.joining(",", "[", "]")));
  }

  /** The object, without a line end. */
  @Override
  public String toString() {
    return out + "}";
  }

  private JsonLine name(String name) {
    if (out.length() > 1) {
      out.append(',');
    }
    out.append(quoted(name)).append(':');
    return this;
  }

  private JsonLine text(String json) {
    out.append(json);
    return this;
  }

  /** A JSON string. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            quoted.append(c).append(text.charAt(++i));
          } else if (Character.isISOControl(c)
              || Character.isSurrogate(c)
              || c == '\u2028'
              || c == '\u2029') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
