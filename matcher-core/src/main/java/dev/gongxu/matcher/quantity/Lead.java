package dev.gongxu.matcher.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that lead from the name of a quantity to its number: 不低于, 控制在, 约, 降到. Immutable.
 *
 * @param start where they begin: the name ends there
 * @param bound what they say about the number
 * @param strict whether they are the words of rules (≥, 不低于), not of remarks (高于)
 * @param about whether the number is a round one
 * @param background whether they tell of how things are or were (由, 不到, 跌到)
 * @param below whether the number is below zero
 */
record Lead(
    int start, Bound bound, boolean strict, boolean about, boolean background, boolean below) {
  private static final int LONGEST = 5;

  /** More words than this nobody puts before one number. */
  private static final int MOST = 8;

  private enum Kind {
    LINK,
    ABOUT,
    BACKGROUND,
    BELOW,
    AT_LEAST,
    OVER,
    AT_MOST,
    UNDER,
    SHORT_OF,
    UP_TO,
    DOWN_TO,
    TOLERANCE
  }

  private static final Map<String, Kind> WORDS = new HashMap<>();

  static {
    add(
        Kind.LINK,
        "为 是 在 达 到 至 于 有 可 要 需 共 都 均 就 按 的 以 : = ( 达到 达成 可达 能达 能达到 需要 要求 必须 须 应为 应在 应达 应达到 应当 应该"
            + " 可以 能够 控制在 控制到 保持在 维持在 稳定在 做到 降到 降至 降低到 降低至 下降到 减到 减少到 压到 压至 压缩到 缩短到 缩短至 提高到"
            + " 提高至 提升到 提升至 提到 升到 升至 增加到 增至 延长到 延长至 延到 合计 共计 总计 均为 设为 定为 得 应 不应");
    add(Kind.ABOUT, "约 大约 约为 大概 近 将近 接近 上下 左右");
    add(Kind.BACKGROUND, "由 从 自 只有 仅有 仅 才 高达 多达 掉到 跌到 落到 涨到 已达 已有 现有");
    add(Kind.BELOW, "零下");
    add(
        Kind.AT_LEAST,
        "≥ > >= 不低于 不少于 不小于 不短于 不得低于 不得少于 不得小于 不应低于 不应少于 不应小于 不能低于 不能少于 至少 大于等于 大于或等于");
    add(Kind.OVER, "超过 超 大于 高于 多于 长于 优于");
    add(
        Kind.AT_MOST,
        "≤ < <= 不超过 不超 不高于 不大于 不多于 不长于 不得超过 不得高于 不得大于 不应超过 不应高于 不应大于 不能超过 不能高于 至多 小于等于" + " 小于或等于");
    add(Kind.UNDER, "低于 小于 少于 短于");
    add(Kind.SHORT_OF, "不到 不足 不及");
    add(Kind.UP_TO, "最高 最大 最多 最长 上限 最高可达 最大可达");
    add(Kind.DOWN_TO, "最低 最小 最少 最短 下限");
    add(Kind.TOLERANCE, "±");
  }

  private static void add(Kind kind, String words) {
    for (String word : words.split(" ")) {
      WORDS.put(word, kind);
    }
  }

  /**
   * The words before a number.
   *
   * @param from where they begin at the earliest
   * @param at where the number begins
   */
  static Lead read(String text, int from, int at) {
    Lead lead = new Lead(at, Bound.EXACT, false, false, false, false);
    for (int words = 0; words < MOST; words++) {
      int end = lead.start;
      while (end > from && text.charAt(end - 1) == ' ') {
        end--;
      }
      int start = end;
      Kind kind = null;
      for (int length = Math.min(LONGEST, end - from); length > 0 && kind == null; length--) {
        kind = WORDS.get(text.substring(end - length, end));
        start = end - length;
      }
      if (kind == null) {
        return lead.at(end);
      }
      lead = lead.with(kind, start);
    }
    return lead;
  }

  private Lead at(int end) {
    return new Lead(end, bound, strict, about, background, below);
  }

  private Lead with(Kind kind, int begin) {
    Bound said = bound(kind);
    // The word nearest to the number counts: 最高不超过.
    Bound next = said != null && bound == Bound.EXACT ? said : bound;
    boolean rule = kind == Kind.AT_LEAST || kind == Kind.AT_MOST;
    return new Lead(
        begin,
        next,
        strict || rule,
        about || kind == Kind.ABOUT,
        background || kind == Kind.BACKGROUND || kind == Kind.SHORT_OF,
        below || kind == Kind.BELOW);
  }

  private static @Nullable Bound bound(Kind kind) {
    return switch (kind) {
      case AT_LEAST, OVER -> Bound.AT_LEAST;
      case AT_MOST, UNDER, SHORT_OF -> Bound.AT_MOST;
      case UP_TO -> Bound.UP_TO;
      case DOWN_TO -> Bound.DOWN_TO;
      case TOLERANCE -> Bound.TOLERANCE;
      case LINK, ABOUT, BACKGROUND, BELOW -> null;
    };
  }
}
