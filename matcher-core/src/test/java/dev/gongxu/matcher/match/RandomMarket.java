package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a small, skewed market from a seed: few words and regions are common, many
 * scores tie.
 */
final class RandomMarket {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final List<String> WORDS =
      List.of(
          "柑橘", "裂果", "病虫害", "防治", "春见", "耙耙柑", "技术", "指导", "溃疡病", "红蜘蛛", "打药", "植保", "烂根", "根腐病",
          "污水处理", "设备", "故障诊断", "机器老是停", "轴承", "振动", "LiFePO4", "正极材料", "pH", "1700℃", "耐火材料",
          "RFID", "干扰", "干扰素", "小程序", "开发", "科普讲座", "鸡蛋", "土豆", "学校", "高血压", "社区", "光伏", "逆变器",
          "m³/d", "检测", "的", "怎么", "请问", "我们", "柑橘園", "𠮷", "😀", "C++", "５００亩", "不知火", "深度学习",
          "提标改造");
  private static final List<String> REGIONS =
      List.of(
          "511424", "511424", "511424", "511402", "511402", "511423", "510131", "510703", "511400",
          "510000", "110101", "429004", "500101", "441900", "659001");

  private final Random random;
  private final RegionTree regions = RegionTree.gb2260();
  private final boolean ties;

  RandomMarket(long seed) {
    this.random = new Random(seed);
    this.ties = random.nextInt(3) == 0;
  }

  Random random() {
    return random;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String word() {
    // The square pushes towards the front of the list: a few words are in most postings.
    double skewed = random.nextDouble() * random.nextDouble();
    return WORDS.get((int) (skewed * (ties ? 6 : WORDS.size())));
  }

  String text(int words) {
    if (random.nextInt(20) == 0) {
      return "请问怎么";
    }
    StringBuilder text = new StringBuilder(any(List.of("", "请问", "我这里")));
    for (int i = 0; i < words; i++) {
      text.append(word()).append(any(List.of("", "", "", "，", "。", " ", "\n")));
    }
    return text + "果";
  }

  private Region region() {
    return regions.resolve(any(REGIONS));
  }

  private String providerId() {
    return "P-" + random.nextInt(12);
  }

  private @Nullable LocalDate maybe(LocalDate date, int oneIn) {
    return random.nextInt(oneIn) == 0 ? date : null;
  }

  Posting posting(Side side, int id) {
    String prefix = side == Side.NEED ? "N-" : "C-";
    // Ids beyond the basic plane order by code point, not by UTF-16 unit.
    String name = prefix + id + (id % 17 == 0 ? "𠮷" : id % 19 == 0 ? "\uff5e" : "");
    return Posting.of(
            name,
            side,
            any(List.of(Service.TECH_SERVICE, Service.TECH_SERVICE, Service.ACHIEVEMENT)))
        .title(random.nextBoolean() ? text(2) : "")
        .text(text(ties ? 1 + random.nextInt(2) : 1 + random.nextInt(12)))
        .keywords(random.nextInt(3) == 0 ? List.of(word() + "a", word() + "1") : List.of())
        .region(region())
        .owner(
            random.nextInt(9) == 0
                ? null
                : side == Side.NEED && random.nextInt(4) > 0
                    ? "U-" + random.nextInt(9)
                    : providerId())
        .remote(random.nextInt(4) == 0)
        .status(random.nextInt(8) == 0 ? PostingStatus.CLOSED : PostingStatus.OPEN)
        .expiresOn(maybe(TODAY.plusDays(random.nextInt(5) - 2), 4))
        .build();
  }

  MarketRecord around() {
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Provider(
              providerId(),
              "某某",
              any(List.of(ProviderKind.values())),
              region(),
              any(List.of(Rank.values())),
              random.nextInt(4) == 0 ? List.of() : List.of(word() + "x", word(), word()),
              random.nextBoolean(),
              1 + random.nextInt(3));
      case 2, 3 -> order();
      case 4 ->
          new Accord(
              "A-" + random.nextInt(3),
              "协议",
              List.of(
                  regions.resolve("511400"),
                  regions.resolve(any(List.of("510131", "510703", "110101"))),
                  regions.resolve("511424")),
              random.nextBoolean() ? Set.of() : Set.of(Service.TECH_SERVICE),
              random.nextInt(11) / 10.0,
              maybe(TODAY.plusDays(random.nextInt(3) - 1), 2),
              maybe(TODAY.plusDays(1 + random.nextInt(3)), 2));
      default -> new Block("U-" + random.nextInt(9), providerId(), "");
    };
  }

  /** Draws a record around the postings and has records take it in. */
  MarketRecord around(MarketRecords records, Snapshot snapshot) {
    MarketRecord drawn = around();
    switch (drawn) {
      case Provider provider -> records.put(provider, snapshot);
      case Order order -> records.put(order, snapshot);
      case Accord accord -> records.put(accord);
      case Block block -> records.put(block);
      case Posting posting -> throw new AssertionError(posting);
    }
    return drawn;
  }

  Order order() {
    OrderStatus status =
        any(List.of(OrderStatus.OPEN, OrderStatus.DONE, OrderStatus.DONE, OrderStatus.CANCELLED));
    return new Order(
        "O-" + random.nextInt(30),
        "N-" + random.nextInt(40),
        random.nextBoolean() ? "C-" + random.nextInt(40) : null,
        providerId(),
        null,
        status,
        TODAY.minusDays(9),
        status == OrderStatus.OPEN ? null : TODAY,
        status == OrderStatus.DONE && random.nextInt(3) > 0 ? 1 + random.nextInt(5) : null);
  }

  /** Up to {@code most} ids to touch, drawn from a range in which they repeat. */
  List<Integer> ids(int most, int range) {
    List<Integer> ids = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      ids.add(random.nextInt(range));
    }
    return ids;
  }
}
