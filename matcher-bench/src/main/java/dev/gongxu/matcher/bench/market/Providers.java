package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.region.Region;
import java.util.ArrayList;
import java.util.List;

/** The providers of a market, each made from its number alone. Immutable. */
final class Providers {
  private static final double FULL_SHARE = 0.05;
  private static final double VERIFIED_SHARE = 0.6;
  private static final int MOST_FIELDS = 4;
  private static final int FEW = 5;

  private static final String[] SURNAMES = "李 王 张 刘 陈 杨 罗 周 邓 赵 何 唐 曾 蒋 彭 吴 黄 谢 冯 郑".split(" ", -1);
  private static final String[] GIVEN =
      "明 华 成 富 永 建 文 志 玉 晓 春 国 红 德 光 秀 云 海 平 勇 渊 敏 兰 学 世 林 万 正 英 杰".split(" ", -1);
  private static final String[] STUDIO = {"科创工作室", "专家工作室", "技术服务工作室"};
  private static final String[] ORGANIZATION = {"科技有限公司", "研究所", "协会", "技术推广站", "专业合作社"};

  private final long seed;
  private final Ward ward;
  private final Places places;
  private final FieldMix mix;

  Providers(long seed, Ward ward, Places places, FieldMix mix) {
    this.seed = seed;
    this.ward = ward;
    this.places = places;
    this.mix = mix;
  }

  /**
   * What other records need to know of a provider.
   *
   * @param place where it is at home
   * @param fields what it works in, its main field first, perhaps one twice
   * @param capacity how many orders it takes
   * @param open how many it has, from 0 to {@code capacity}
   */
  record Outline(int place, List<Integer> fields, ProviderKind kind, int capacity, int open) {
    boolean full() {
      return open == capacity;
    }

    /** One of its fields, mostly the main one. */
    int field(Dice dice) {
      return fields.get(dice.skewed(0, fields.size() - 1));
    }
  }

  Outline outline(int number) {
    return outline(number, Dice.of(seed, Dice.Purpose.PROVIDER, number));
  }

  private Outline outline(int number, Dice dice) {
    int place = places.draw(dice);
    int count = dice.skewed(1, MOST_FIELDS);
    int main = mix.draw(places.prefecture(place), dice);
    List<Integer> fields = new ArrayList<>(count);
    fields.add(main);
    while (fields.size() < count) {
      fields.add(mix.related(main, dice));
    }
    ProviderKind kind = kind(number, dice);
    int capacity =
        switch (kind) {
          case EXPERT -> dice.skewed(1, 6);
          case STUDIO -> dice.skewed(2, 12);
          case ORGANIZATION -> dice.skewed(3, 20);
          case HELPER -> dice.skewed(5, 20);
        };
    boolean full = dice.chance(FULL_SHARE);
    double load = dice.unit();
    return new Outline(
        place,
        fields,
        kind,
        capacity,
        full ? capacity : (int) (capacity * load * load * load * load * load));
  }

  private ProviderKind kind(int number, Dice dice) {
    double draw = dice.unit();
    if (ward.helper(number)) {
      return ProviderKind.HELPER;
    }
    if (ward.capabilities(number) >= FEW) {
      return draw < 0.6 ? ProviderKind.ORGANIZATION : ProviderKind.STUDIO;
    }
    if (draw < 0.65) {
      return ProviderKind.EXPERT;
    }
    return draw < 0.9 ? ProviderKind.STUDIO : ProviderKind.ORGANIZATION;
  }

  Provider provider(int number) {
    Dice dice = Dice.of(seed, Dice.Purpose.PROVIDER, number);
    Outline outline = outline(number, dice);
    Region region = places.region(outline.place);
    String field = mix.field(outline.fields.getFirst()).name();
    String name =
        switch (outline.kind) {
          case EXPERT, HELPER ->
              dice.one(SURNAMES) + dice.one(GIVEN) + (dice.chance(0.7) ? dice.one(GIVEN) : "");
          case STUDIO -> region.name() + field + dice.one(STUDIO);
          case ORGANIZATION -> region.name() + field + dice.one(ORGANIZATION);
        };
    List<String> labels = outline.fields.stream().map(f -> mix.field(f).name()).distinct().toList();
    return new Provider(
        Ids.provider(number),
        name,
        outline.kind,
        region,
        rank(outline.kind, dice),
        labels,
        dice.chance(VERIFIED_SHARE),
        outline.capacity);
  }

  private static Rank rank(ProviderKind kind, Dice dice) {
    double draw = dice.unit();
    if (kind != ProviderKind.EXPERT) {
      return Rank.NONE;
    }
    if (draw < 0.08) {
      return Rank.CHIEF;
    }
    if (draw < 0.28) {
      return Rank.SENIOR;
    }
    if (draw < 0.58) {
      return Rank.INTERMEDIATE;
    }
    return draw < 0.75 ? Rank.JUNIOR : Rank.NONE;
  }
}
