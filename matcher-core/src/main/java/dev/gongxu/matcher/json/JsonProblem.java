package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says where a text stops being JSON, in words for the person who wrote it. Stateless. */
final class JsonProblem {
  private static final int BEFORE = 24;
  private static final int SHOWN = 40;

  // What the parser adds about its own settings means nothing to somebody with a file.
  private static final Pattern CODE = Pattern.compile(" \\(code [^)]*\\)");
  private static final List<String> TAILS =
      List.of(
          " (JSON String",
          " (start marker at",
          " (for Object starting",
          " (for Array starting",
          ": enable `",
          " (not recognized",
          " (from `");

  private JsonProblem() {}

  /** A problem at a place of the text, in characters from 0. */
  static InvalidFieldException at(String text, int offset, String reason) {
    return new InvalidFieldException(
        JsonText.FIELD, around(text, offset), place(text, offset) + reason);
  }

  /** A problem that the parser found. */
  static InvalidFieldException of(String text, JacksonException problem) {
    TokenStreamLocation location = problem.getLocation();
    String message = problem.getOriginalMessage().replace(", from `", ") (from `");
    message = message.replace("was expecting (JSON String", "expected a value (JSON String");
    for (String tail : TAILS) {
      int start = message.indexOf(tail);
      message = start < 0 ? message : message.substring(0, start);
    }
    message = CODE.matcher(message).replaceAll("");
    message = message.isEmpty() ? "is not JSON" : lowerFirst(message);
    return location == null || location.getCharOffset() < 0
        ? new InvalidFieldException(JsonText.FIELD, text.strip(), message)
        : at(text, (int) location.getCharOffset(), message);
  }

  /** A name that comes from a file, shortened and without control characters. */
  static String printable(String name) {
    return new InvalidFieldException("name", name, "").value();
  }

  private static String lowerFirst(String message) {
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String place(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    String column = "column " + (Math.min(offset, text.length()) - lineStart + 1) + ": ";
    return text.indexOf('\n') < 0 ? column : "line " + line + ", " + column;
  }

  private static String around(String text, int offset) {
    int from = Math.max(0, Math.min(offset, text.length()) - BEFORE);
    int to = Math.min(text.length(), from + SHOWN);
    from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
