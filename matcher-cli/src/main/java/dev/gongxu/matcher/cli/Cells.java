package dev.gongxu.matcher.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many cells of a terminal a text fills: two for a Chinese character, none for an accent put on
 * another letter, two for an emoji made of several parts.
 *
 * <p>Widths follow Unicode's East Asian Width, wide and full-width being two and ambiguous one; a
 * grapheme cluster is as wide as its widest part. Stateless.
 */
final class Cells {
  private static final String ELLIPSIS = "…";
  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** First and last of each range that is wide, rising; emoji are asked for apart. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2329, 0x232A, 0x2630, 0x2637, 0x268A, 0x268F, 0x2E80, 0x303E, 0x3041, 0x3247,
    0x3250, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
    0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D356, 0x1D360,
    0x1D376, 0x1F200, 0x1F265, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
  };

  private Cells() {}

  /** The cells that a text on one line fills. */
  static int width(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    int width = 0;
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      width += clusterWidth(clusters.group());
    }
    return width;
  }

  /**
   * The beginning of a text that fills at most {@code cells}, with … where something is cut off.
   */
  static String cut(String text, int cells) {
    // Whoever prints the first words of a long text pays for these words only.
    int kept = 0;
    int width = 0;
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      width += clusterWidth(clusters.group());
      if (width > cells) {
        return cells <= 0 ? "" : text.substring(0, kept).stripTrailing() + ELLIPSIS;
      }
      if (width <= cells - 1) {
        kept = clusters.end();
      }
    }
    return text;
  }

  /** The text with blanks behind it, or before it, up to {@code cells}. */
  static String pad(String text, int cells, boolean toTheRight) {
    String blanks = " ".repeat(Math.max(0, cells - width(text)));
    return toTheRight ? blanks + text : text + blanks;
  }

  /**
   * The text in lines of at most {@code cells}, broken at blanks and beside wide characters; empty
   * for no text.
   */
  static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    // Where the line may end, in characters; 0 while it may not.
    int end = 0;
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      String cluster = clusters.group();
      int more = clusterWidth(cluster);
      if (more == 2) {
        end = line.length();
      }
      if (width + more > cells && !cluster.equals(" ")) {
        int cut = end > 0 ? end : line.length();
        lines.add(line.substring(0, cut).stripTrailing());
        line.delete(0, cut);
        width = width(line.toString());
        end = 0;
      }
      line.append(cluster);
      width += more;
      if (more == 2 || cluster.equals(" ")) {
        end = line.length();
      }
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int clusterWidth(String cluster) {
    int widest = 0;
    int flags = 0;
    for (int i = 0; i < cluster.length(); ) {
      int c = cluster.codePointAt(i);
      i += Character.charCount(c);
      flags += isRegionalIndicator(c) ? 1 : 0;
      if (c == EMOJI_SELECTOR || flags == 2) {
        return 2;
      }
      widest = Math.max(widest, width(c));
    }
    return widest;
  }

  private static boolean isRegionalIndicator(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static int width(int c) {
    if (c == SOFT_HYPHEN) {
      return 1;
    }
    int type = Character.getType(c);
    if (Character.isISOControl(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean emoji = Character.isEmojiPresentation(c) && !isRegionalIndicator(c);
    return emoji || isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= c; i += 2) {
      if (c <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
