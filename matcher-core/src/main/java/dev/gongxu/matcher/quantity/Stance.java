package dev.gongxu.matcher.quantity;

import java.util.List;

/**
 * Whether a number is wanted, or is how things are; told by the words of its sentence before it.
 */
enum Stance {
  /** It is to become so: 要求, 目标, 降到. */
  DEMAND,
  /** It is or was so: 目前, 原来, 较. */
  BACKGROUND,
  /** Nothing is said. */
  OPEN;

  /** How many UTF-16 units before a number are looked at. */
  private static final int REACH = 30;

  private static final List<String> DEMANDS =
      List.of(
          "要求 目标 指标 需要 必须 希望 确保 保证 控制 力争 要达到 要在 应不 应在 应达 应为 寻求 求购 急需 降到 降至 降低到 降低至 减到 压到 压至"
              .split(" "));
  private static final List<String> MORE_DEMANDS =
      List.of("缩短到 缩短至 提高到 提高至 提升到 提升至 升到 延长到 延长至 验收 合格标准 允许 不得 务必 想要 想把".split(" "));
  private static final List<String> BACKGROUNDS =
      List.of("目前 现在 现有 现状 眼下 当前 如今 原来 原先 原有 过去 以往 往年 去年 前年 曾 常规 传统 由原 较 相比 对照".split(" "));

  /**
   * The stance of what begins at {@code at}.
   *
   * @param from where the text before it begins that may be looked at
   */
  static Stance of(String text, int from, int at) {
    int begin = Math.max(from, at - REACH);
    for (int i = at - 1; i >= begin; i--) {
      if ("。;!?".indexOf(text.charAt(i)) >= 0) {
        begin = i + 1;
      }
    }
    String before = text.substring(begin, at);
    int demand = Math.max(last(before, DEMANDS), last(before, MORE_DEMANDS));
    int background = last(before, BACKGROUNDS);
    if (demand < 0 && background < 0) {
      return OPEN;
    }
    return demand > background ? DEMAND : BACKGROUND;
  }

  private static int last(String text, List<String> words) {
    int last = -1;
    for (String word : words) {
      last = Math.max(last, text.lastIndexOf(word));
    }
    return last;
  }
}
