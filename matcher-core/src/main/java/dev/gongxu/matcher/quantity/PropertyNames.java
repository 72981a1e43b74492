package dev.gongxu.matcher.quantity;

import dev.gongxu.matcher.text.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names of properties mean the same, and which mean too little alone. Immutable. */
final class PropertyNames {
  private static final int LONGEST = 4;

  /** Names that engineers and traders use for one property. */
  private static final List<String> GROUPS =
      List.of(
          "含水率 含水量 水分 含水",
          "预算 费用 价格 报价 收费 总价 总费用 服务费",
          "耐温 耐热温度 耐热",
          "合格率 良品率 良率 成品率",
          "工期 交期 交货期 交付期",
          "精度 误差 偏差",
          "亩产 亩产量",
          "保质期 货架期",
          "处理能力 处理量 处理 产能",
          "ph ph值");

  /** Names of whole kinds of property: a wall has a temperature, and a kiln has another. */
  private static final Set<String> GENERIC =
      Set.of(
          ("预算 温度 时间 成本 含量 面积 长度 宽度 高度 厚度 深度 重量 产量 数量 比例 占比 浓度 价格 费用 精度 误差 偏差 压力 直径 粒径 "
                  + "容量 功率 电压 电流 周期 密度 强度 硬度 湿度 水分 距离 范围 规模 间距 流量 速度 效率 用量 损失 寿命 ph ph值 转速 频率 长 宽 高 厚 深 重")
              .split(" "));

  private static final Map<String, String> FIRST = new HashMap<>();

  static {
    for (String group : GROUPS) {
      String[] names = group.split(" ");
      for (String name : names) {
        FIRST.put(name, names[0]);
      }
    }
  }

  private final Lexicon lexicon;

  PropertyNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether two names mean the same. */
  boolean same(String one, String other) {
    return one.equals(other)
        || FIRST.getOrDefault(one, one).equals(FIRST.getOrDefault(other, other))
        || lexicon.expansions(one).contains(other)
        || lexicon.expansions(other).contains(one);
  }

  /**
   * The longest name of two characters and more, of those listed here, with which a text ends;
   * empty where there is none. Segmenters cut some of them (良 品率).
   */
  static String knownAtEndOf(String text) {
    for (int length = Math.min(LONGEST, text.length()); length >= 2; length--) {
      String end = text.substring(text.length() - length);
      if (GENERIC.contains(end) || FIRST.containsKey(end)) {
        return end;
      }
    }
    return "";
  }

  /**
   * Whether a name tells which property is meant only together with the words before it: what
   * contains so much water or salt may be the raw material or the product.
   */
  boolean isGeneric(String head) {
    return GENERIC.contains(head)
        || GENERIC.contains(FIRST.getOrDefault(head, head))
        || head.startsWith("含");
  }

  /** Whether a word of one list means the same as one of the other. */
  boolean share(List<String> some, List<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> same(one, other)));
  }
}
