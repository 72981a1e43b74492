package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who is to be brought together, and who must not be. */
final class Agreements {
  private static final int BLOCKS = 2;

  private Agreements() {}

  /** Five accords between prefectures of Sichuan; one is for one service, one is over. */
  static List<Accord> accords() {
    LocalDate day = GeneratedMarket.DAY;
    Set<Service> all = Set.of();
    return List.of(
        accord(1, "成德眉资协作", all, 0.6, day.plusYears(4), "成都", "德阳", "眉山", "资阳"),
        accord(2, "内自协作", all, 0.7, day.plusYears(2), "内江", "自贡"),
        accord(3, "川南协作", all, 0.55, day.plusYears(1), "宜宾", "泸州", "内江", "自贡"),
        accord(4, "绵广服务协作", Set.of(Service.TECH_SERVICE), 0.65, day.plusYears(3), "绵阳", "广元"),
        accord(5, "达巴协作", all, 0.6, day.minusMonths(2), "达州", "巴中"));
  }

  private static Accord accord(
      int number,
      String name,
      Set<Service> services,
      double strength,
      LocalDate to,
      String... cities) {
    return new Accord(
        Ids.of('A', number),
        name,
        Arrays.stream(cities).map(city -> RegionTree.gb2260().resolve("四川" + city)).toList(),
        services,
        strength,
        GeneratedMarket.DAY.minusYears(3),
        to);
  }

  /** The two blocks of a ward: a requester and a provider of it. */
  static List<Block> blocks(long seed, int ward) {
    Dice dice = Dice.of(seed, Dice.Purpose.BLOCK, ward);
    Block[] blocks = new Block[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
      String requester = Ward.requester(ward, dice);
      int provider = ward * Ward.PROVIDERS + dice.below(Ward.PROVIDERS);
      blocks[i] = new Block(requester, Ids.provider(provider), "合作有争议");
    }
    return List.of(blocks);
  }
}
