package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;

/** The turns of phrase by which needs ask and capabilities offer. */
final class Phrases {
  private static final String[] NEED_OPENINGS = {
    "请问",
    "请教一下",
    "我们这里的",
    "我想咨询",
    "希望请专家指导",
    "想问一下",
    "我家的",
    "我司的",
    "急求",
    "麻烦各位老师看看，",
    "最近发现",
    "今年我们的",
    "目前遇到的问题是",
    "",
  };
  private static final String[] NEED_CLOSINGS = {
    "，怎么办？",
    "，该怎么处理？",
    "，希望有专家到现场看看。",
    "，请帮忙解答，谢谢！",
    "，有没有好的办法？",
    "，咋个办？",
    "，需要技术指导。",
    "，求推荐合适的团队。",
    "。",
    "。谢谢！",
  };
  private static final String[] NEED_TITLES = {"", "", "怎么办", "求助", "如何解决？", "技术需求", "咨询", "请专家指导"};
  private static final String[] CAPABILITY_OPENINGS = {
    "团队长期从事", "我们提供", "本工作室擅长", "可以为企业和农户提供", "多年经验，主要做", "主要方向是", "专业解决", "面向全省开展",
  };
  private static final String[] CAPABILITY_CLOSINGS = {
    "，可到现场服务。", "，提供技术培训与指导。", "，已在多地推广应用。", "，欢迎咨询合作。", "，先看现场再定方案。", "，效果稳定，成本低。", "。",
  };
  private static final String[] CAPABILITY_TITLES = {"", "技术", "服务", "方案", "技术服务", "解决方案", "指导与培训"};

  private static final String[] LINKS = {"的", "和", "、", "与", "及", "的", "、", "，"};

  /** What postings of a service add, needs and capabilities, in the order of {@link Service}. */
  private static final String[][][] BY_SERVICE = {
    {{"想找懂技术的专家，", "希望尽快上门，"}, {"可上门诊断，", "提供现场技术服务，"}},
    {{"想引进成熟的科研成果，", "寻求成果转让或许可，"}, {"成果已获发明专利，可转让或许可，", "已完成中试，寻求转化，"}},
    {{"拟联合申报科研项目，", "寻找合作团队，"}, {"可牵头申报科研项目，", "团队具备项目研究条件，"}},
    {{"想请老师来做科普讲座，", "希望组织科普活动，"}, {"可开展科普讲座和展览，", "面向学校和社区做科普，"}},
  };

  /** Words of these phrases that most capabilities have at least one of. */
  private static final String[] COMMON = {
    "技术", "服务", "提供", "解决", "方案", "团队", "经验", "现场", "培训", "专业", "推广", "应用", "指导", "企业",
  };

  private Phrases() {}

  static String opening(Side side, Dice dice) {
    return dice.one(side == Side.NEED ? NEED_OPENINGS : CAPABILITY_OPENINGS);
  }

  static String closing(Side side, Dice dice) {
    return dice.one(side == Side.NEED ? NEED_CLOSINGS : CAPABILITY_CLOSINGS);
  }

  static String ofService(Side side, Service service, Dice dice) {
    return dice.one(BY_SERVICE[service.ordinal()][side.ordinal()]);
  }

  static String titleEnding(Side side, Dice dice) {
    return dice.one(side == Side.NEED ? NEED_TITLES : CAPABILITY_TITLES);
  }

  static String link(Dice dice) {
    return dice.one(LINKS);
  }

  static String common(Dice dice) {
    return dice.one(COMMON);
  }
}
