package dev.gongxu.matcher.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that follow a number and its unit and belong to it: 以上, 以内, 左右. Immutable.
 *
 * @param end where they end
 * @param bound what they say about the number, null where nothing
 * @param strict whether they are the words of rules (以内), not of remarks (以上)
 * @param about whether the number is a round one
 */
record Tail(int end, @Nullable Bound bound, boolean strict, boolean about) {
  private static final List<String> LEAST = List.of("及以上", "或以上", "(含)以上", "以上", "起步", "起");
  private static final List<String> MOST = List.of("及以下", "或以下", "(含)以下", "以下");
  private static final List<String> WITHIN = List.of("以内", "之内");
  private static final List<String> ROUND = List.of("左右", "上下", "开外");

  /** The words after a quantity that ends at {@code at}. */
  static Tail read(String text, int at, String dimension) {
    int from = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    int end = after(text, from, LEAST);
    if (end > from) {
      return new Tail(end, Bound.AT_LEAST, false, false);
    }
    end = after(text, from, MOST);
    if (end > from) {
      return new Tail(end, Bound.AT_MOST, false, false);
    }
    end = after(text, from, WITHIN);
    boolean inside =
        dimension.equals(Unit.TIME) || dimension.equals("money") || dimension.equals("workday");
    if (end == from && inside && text.startsWith("内", from)) {
      end = from + 1;
    }
    if (end > from) {
      return new Tail(end, Bound.AT_MOST, true, false);
    }
    end = after(text, from, ROUND);
    return end > from ? new Tail(end, null, false, true) : new Tail(at, null, false, false);
  }

  private static int after(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return at;
  }
}
