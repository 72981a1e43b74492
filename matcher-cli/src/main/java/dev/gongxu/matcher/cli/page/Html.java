package dev.gongxu.matcher.cli.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes elements, whatever their texts hold: markup is escaped, and characters that would move,
 * hide or turn around what stands beside them are shown by their numbers. What is written is well
 * formed, also as XML. Not safe for use by several threads.
 */
public final class Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** The elements of HTML that cannot hold anything. */
  private static final Set<String> VOID = Set.of("br", "hr", "meta", "wbr");

  /** A character with more marks than this is none that people write. */
  private static final int LONGEST_CLUSTER = 32;

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts with nothing. */
  public Html() {}

  /** Begins an element; attributes as name and value in turn. */
  public Html open(String tag, String... attributes) {
    begin(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /**
   * Ends an element.
   *
   * @throws IllegalStateException when it is not the one that was begun last
   */
  public Html close(String tag) {
    if (!tag.equals(open.peek())) {
      throw new IllegalStateException(tag + " is closed, open are " + open);
    }
    open.pop();
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element that holds a text. */
  public Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** An element that holds nothing. */
  public Html empty(String tag, String... attributes) {
    begin(tag, attributes);
    // Of other elements browsers take a slash for a slip, and leave them open.
    out.append(VOID.contains(tag) ? "/>" : "></" + tag + ">");
    return this;
  }

  /** Adds text. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /**
   * An element that holds a text of at most so many characters, with the whole of it as a title
   * where it is longer.
   */
  public Html cut(String tag, String text, int most, String... attributes) {
    String shown = beginning(text, most);
    if (shown.length() == text.length()) {
      return leaf(tag, text, attributes);
    }
    String[] titled = Arrays.copyOf(attributes, attributes.length + 2);
    titled[attributes.length] = "title";
    titled[attributes.length + 1] = text;
    return leaf(tag, shown + "…", titled);
  }

  /** The first characters of a text, none cut apart. */
  static String beginning(String text, int most) {
    int end = 0;
    Matcher clusters = CLUSTER.matcher(text);
    for (int i = 0; i < most && clusters.find(); i++) {
      if (clusters.end() - clusters.start() > LONGEST_CLUSTER) {
        break;
      }
      end = clusters.end();
    }
    return text.substring(0, end);
  }

  /** The style sheet of the page, which is the program's own and is not escaped. */
  Html style(String css) {
    if (css.contains("<") || css.contains("&")) {
      throw new IllegalArgumentException("a style sheet must do without < and &");
    }
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  private void begin(String tag, String... attributes) {
    out.append('<').append(name(tag));
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(tag + ": the last attribute has no value");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(name(attributes[i])).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of an element or attribute: " + name);
    }
    return name;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append((char) c);
        case '\r' -> out.append(' ');
        default -> {
          if (Character.getType(c) == Character.SURROGATE || isNoCharacter(c)) {
            out.append('\uFFFD');
          } else if (Character.isISOControl(c) || turnsDirection(c)) {
            out.append(String.format("\\u%04x", c));
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    }
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** Embeddings, overrides, isolates and marks of direction. */
  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F;
  }

  /** Takes out what has been written since the last time, for a page larger than memory. */
  public String drain() {
    String written = out.toString();
    out.setLength(0);
    return written;
  }

  /**
   * The rest of what has been written.
   *
   * @throws IllegalStateException when elements are still open
   */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return drain();
  }
}
