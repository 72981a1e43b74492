package dev.gongxu.matcher.index;

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
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records to index, those that are hard to keep among them. */
final class Sample {
  static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  static final RegionTree REGIONS = RegionTree.gb2260();
  static final Region DANLENG = REGIONS.of(511424);
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final TextRule RULE = new TextRule(1, 0.5, 0.25, 0.5, 12, 1, 1.2, 0.75, 0.5, 0.9, 3);

  /**
   * Strings that a store may cut, escape, fold or choke on. None has a blank, so each is an id too.
   */
  static final List<String> HOSTILE =
      List.of(
          "x",
          "null",
          "0",
          "-1",
          "\"'\\",
          "</td>&amp;",
          "a,b;c:d|e",
          "POSTING",
          "\ufeffbom",
          "zero\u200bwidth",
          "\u202eright-to-left",
          "e\u0301",
          "\u00e9",
          "ＦＵＬＬ",
          "需求①",
          "𠮷野家",
          "😀👩‍🌾",
          "\ufffd",
          "\uffff",
          "\udbff\udfff",
          "字".repeat(128),
          "𠮷".repeat(64));

  private Sample() {}

  static Posting capability(String id, String text) {
    return Posting.capability(id, Service.TECH_SERVICE)
        .text(text)
        .owner("P-1")
        .region(DANLENG)
        .build();
  }

  static Posting need(String id, String text) {
    return Posting.need(id, Service.TECH_SERVICE).text(text).region(DANLENG).build();
  }

  static Provider provider(String id, String name) {
    return new Provider(
        id, name, ProviderKind.EXPERT, DANLENG, Rank.SENIOR, List.of("柑橘"), true, 5);
  }

  /** A record of each kind, all with the same id. */
  static List<MarketRecord> oneOfEachKind(String id) {
    return List.of(
        need(id, "柑橘裂果怎么防治"),
        provider(id, "张三"),
        Order.open(id, "N", null, "P", DAY),
        new Accord(id, "协议", List.of(DANLENG, REGIONS.of(510131)), Set.of(), 0.9, null, null),
        new Block(id, "other", ""));
  }

  static void put(PostingIndex index, MarketRecord record) {
    switch (record) {
      case Posting posting -> index.put(posting);
      case Provider provider -> index.put(provider);
      case Order order -> index.put(order);
      case Accord accord -> index.put(accord);
      case Block block -> index.put(block);
    }
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> @Nullable T maybe(Random random, T value) {
    return random.nextBoolean() ? value : null;
  }

  private static Region region(Random random) {
    return any(random, REGIONS.regions());
  }

  /** Hostile strings one after the other, on several lines where {@code lines}. */
  static String text(Random random, int most, boolean lines) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(any(random, HOSTILE));
      text.append(any(random, lines ? List.of("", " ", "\n", "\t", "\r\n") : List.of("", " ")));
    }
    return text.toString();
  }

  static String cut(String text, int most) {
    int end = Math.min(text.length(), most);
    // Not between the halves of a pair.
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  static String id(Random random, int range) {
    return random.nextInt(3) == 0 ? any(random, HOSTILE) : "R-" + random.nextInt(range);
  }

  static Posting posting(Random random, String id) {
    Side side = any(random, List.of(Side.values()));
    List<String> keywords = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      keywords.add(any(random, HOSTILE));
    }
    return new Posting(
        id,
        side,
        any(random, List.of(Service.values())),
        cut(text(random, 5, true), Posting.TITLE_CHARACTERS),
        "字" + text(random, 12, true),
        keywords,
        region(random),
        maybe(random, id(random, 20)),
        random.nextBoolean(),
        side == Side.NEED ? 1 + random.nextInt(1_000) : 1,
        any(random, List.of(PostingStatus.values())),
        maybe(random, DAY.minusDays(random.nextInt(20_000))),
        maybe(random, random.nextInt(5) == 0 ? LocalDate.of(9999, 12, 31) : DAY.plusDays(1)));
  }

  static Provider provider(Random random, String id) {
    List<String> fields = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.add(cut(any(random, HOSTILE), 64));
    }
    return new Provider(
        id,
        "名" + cut(text(random, 3, false), 199),
        any(random, List.of(ProviderKind.values())),
        region(random),
        any(random, List.of(Rank.values())),
        fields,
        random.nextBoolean(),
        1 + random.nextInt(10_000));
  }

  static Order order(Random random, String id) {
    OrderStatus status = any(random, List.of(OrderStatus.values()));
    return new Order(
        id,
        id(random, 20),
        maybe(random, id(random, 20)),
        id(random, 20),
        maybe(random, id(random, 20)),
        status,
        DAY.minusDays(random.nextInt(20_000)),
        status == OrderStatus.OPEN ? null : maybe(random, DAY.plusDays(random.nextInt(9))),
        status == OrderStatus.DONE ? maybe(random, 1 + random.nextInt(5)) : null);
  }

  static Accord accord(Random random, String id) {
    List<Region> regions = new ArrayList<>(List.of(DANLENG, REGIONS.of(510131)));
    for (int i = random.nextInt(4); i > 0; i--) {
      regions.add(region(random));
    }
    Set<Service> services = EnumSet.noneOf(Service.class);
    for (int i = random.nextInt(5); i > 0; i--) {
      services.add(any(random, List.of(Service.values())));
    }
    return new Accord(
        id,
        "名" + cut(text(random, 3, false), 199),
        regions,
        services,
        random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble(),
        maybe(random, DAY.minusDays(random.nextInt(9))),
        maybe(random, DAY.plusDays(random.nextInt(9))));
  }

  static Block block(Random random) {
    String a = id(random, 9);
    String b = id(random, 9);
    return new Block(
        a, a.equals(b) ? b.charAt(0) == 'Z' ? "Y" : "Z" : b, cut(text(random, 3, false), 500));
  }
}
