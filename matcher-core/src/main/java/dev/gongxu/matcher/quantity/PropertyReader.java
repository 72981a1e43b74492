package dev.gongxu.matcher.quantity;

import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a number is an amount of, in the words directly before it, or else directly after it.
 * Immutable and thread-safe; looks at a bounded stretch of text.
 */
final class PropertyReader {
  /** How many UTF-16 units a name may have. */
  static final int REACH = 14;

  private static final int MOST_MODIFIERS = 2;

  /** Words that say nothing about which of two is meant. */
  private static final Set<String> IDLE =
      words("使用 工作 运行 额定 设计 实际 平均 产品 最高 最大 最低 最小 最多 最少 最长 最短 可 能 其 本 该 整体 综合 总 单 左右 日均");

  /** Words between who wants something and what is wanted. */
  private static final Set<String> DEMANDS = words("要求 目标 指标 确保 保证 控制 需要 希望 达到 降低 提高");

  private static final List<String> CHANGES =
      List.of(
          "降低", "下降", "减少", "提高", "提升", "增加", "增长", "增产", "减产", "节约", "节省", "缩短", "上升", "降幅", "增幅",
          "节水", "节能", "节电", "减排", "高出", "降", "升", "省", "增", "减");

  private final TextAnalysis analysis;

  PropertyReader(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The stretch of a text that may name what the number after it is an amount of. */
  static int startOfName(String text, int from, int end) {
    int start = end;
    while (start > from && end - start < REACH && belongs(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the words begin that lead to a property's first word and say nothing of their own. */
  static int startOfIdle(String name, int at) {
    int start = at;
    for (int words = 0; words < MOST_MODIFIERS; words++) {
      String before = name.substring(0, start);
      for (String word : IDLE) {
        if (word.length() > 1 && before.endsWith(word)) {
          start = before.length() - word.length();
          break;
        }
      }
    }
    return start;
  }

  private static boolean belongs(char c) {
    return c == '·' || c == '_' || c == '/' || Character.isLetterOrDigit(c);
  }

  /** What a name says. */
  Property before(String name) {
    String rest = name;
    boolean change = false;
    for (String word : CHANGES) {
      if (!change && rest.endsWith(word)) {
        change = true;
        rest = rest.substring(0, rest.length() - word.length());
      }
    }
    String known = PropertyNames.knownAtEndOf(rest);
    if (!known.isEmpty()) {
      int at = rest.length() - known.length();
      List<Token> words = read(rest.substring(0, at));
      return new Property(known, modifiers(words, words.size(), at), true, change);
    }
    List<Token> words = read(rest);
    int last = words.size() - 1;
    while (last >= 0 && isIdle(words.get(last).term())) {
      last--;
    }
    if (last < 0) {
      return new Property("", List.of(), true, change);
    }
    String head = words.get(last).term();
    if (head.length() == 1 && last > 0 && words.get(last - 1).end() == words.get(last).start()) {
      last--;
      head = words.get(last).term() + head;
    }
    return new Property(head, modifiers(words, last, words.get(last).start()), true, change);
  }

  /** The words right before a place, of those before {@code end} in a list. */
  private static List<String> modifiers(List<Token> words, int end, int at) {
    List<String> modifiers = new ArrayList<>();
    int next = at;
    for (int i = end - 1; i >= 0 && modifiers.size() < MOST_MODIFIERS; i--) {
      if (words.get(i).end() != next || DEMANDS.contains(words.get(i).term())) {
        break;
      }
      next = words.get(i).start();
      if (!IDLE.contains(words.get(i).term())) {
        modifiers.add(words.get(i).term());
      }
    }
    return modifiers;
  }

  /** What the text after a number says. */
  Property after(String text, int at) {
    int from = text.startsWith("的", at) ? at + 1 : at;
    int end = from;
    while (end < text.length() && end - from < REACH && belongs(text.charAt(end))) {
      end++;
    }
    List<Token> words = read(text.substring(from, end));
    if (words.isEmpty() || words.getFirst().start() > 0 || words.getFirst().term().length() < 2) {
      return Property.NONE;
    }
    return new Property(words.getFirst().term(), List.of(), false, false);
  }

  private static boolean isIdle(String word) {
    return IDLE.contains(word) || DEMANDS.contains(word);
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  private List<Token> read(String text) {
    return analysis.tokens(text, Piece.WORD).stream().filter(token -> !token.inner()).toList();
  }
}
