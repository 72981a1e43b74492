package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a reload the market is as if it had been indexed with the new lexicon from the start. */
final class ReloadEqualsRebuildTest {
  private static final int SEEDS = 5;
  private static final int RELOADS = 3;
  private static final int IDS = 40;

  private static final List<String> WORDS =
      List.of(
          "柑橘裂果",
          "果",
          "裂果柑橘",
          "病虫害防治",
          "技术指导",
          "请问怎么",
          "怎么",
          "我们",
          "园",
          "柑橘园",
          "虫害",
          "LiFePO4正极材料",
          "机器老是停轴承",
          "C++",
          "𠮷果",
          "不知火",
          "深度学习",
          "干扰",
          "果防治",
          "1700℃耐火材料",
          "我这里柑橘",
          "的",
          "鸡蛋",
          "社区",
          "m³/d检测",
          "打药植保",
          "植保",
          "亩",
          "500亩",
          "提标");

  private static final List<String> SYNONYMS =
      List.of("打药 => 植保", "柑橘裂果, 果园病", "土豆, 鸡蛋", "技术 => 指导, 科普讲座", "果 => 柑橘");

  @Test
  void randomLexiconsOverRandomMarkets() {
    check(0, SEEDS);
  }

  @Test
  @Tag("long")
  void manyRandomLexiconsOverRandomMarkets() {
    check(1000, Integer.getInteger("matcher.worlds", 200));
  }

  private static void check(long first, int seeds) {
    for (long seed = first; seed < first + seeds; seed++) {
      Random random = new Random(seed);
      RandomMarket market = new RandomMarket(seed);
      Map<String, MarketRecord> records = new LinkedHashMap<>();
      try (Matcher matcher = Matcher.builder().lexicon(lexicon(random)).inMemory()) {
        for (int round = 0; round < RELOADS; round++) {
          change(market, records, matcher, random);
          if (random.nextBoolean()) {
            matcher.refresh();
            change(market, records, matcher, random);
          }
          Lexicon next = lexicon(random);
          Matcher.Reload reload = matcher.reload(next);
          assertThat(reload.reread()).isLessThanOrEqualTo(reload.looked());
          if (random.nextBoolean()) {
            change(market, records, matcher, random);
            matcher.refresh();
          }
          try (Matcher rebuilt = Matcher.builder().lexicon(next).inMemory()) {
            records.values().forEach(rebuilt::put);
            rebuilt.refresh();
            assertThat(matcher.lexicon().fingerprint()).isEqualTo(next.fingerprint());
            for (MarketRecord record : records.values()) {
              if (record instanceof Posting posting) {
                assertThat(answer(matcher, posting))
                    .as("seed %d, reload %d, %s", seed, round, posting)
                    .isEqualTo(answer(rebuilt, posting));
              }
            }
          }
        }
      }
    }
  }

  private static void change(
      RandomMarket market, Map<String, MarketRecord> records, Matcher matcher, Random random) {
    List<MarketRecord> changes = new ArrayList<>();
    for (int id : market.ids(2 * IDS, IDS)) {
      changes.add(market.posting(random.nextBoolean() ? Side.NEED : Side.CAPABILITY, id));
      changes.add(market.around());
    }
    for (MarketRecord record : changes) {
      String key = key(record);
      // What came last comes last when it is put in order, too.
      records.remove(key);
      records.put(key, record);
      matcher.put(record);
    }
  }

  private static String key(MarketRecord record) {
    return record.getClass().getSimpleName()
        + switch (record) {
          case Posting posting -> posting.id();
          case Provider provider -> provider.id();
          case Order order -> order.id();
          default -> record.toString();
        };
  }

  private static Lexicon lexicon(Random random) {
    return Lexicon.empty()
        .withWords("random words", some(WORDS, random).toList())
        .withSynonyms("random synonyms", some(SYNONYMS, random).toList());
  }

  private static Stream<String> some(List<String> all, Random random) {
    // Drawn one by one, so that a stream's laziness does not change what is drawn.
    return all.stream().filter(one -> random.nextInt(3) == 0).toList().stream();
  }

  private static List<String> answer(Matcher matcher, Posting subject) {
    MatchOptions options = MatchOptions.on(RandomMarket.TODAY).withTop(2 * IDS);
    Ranking ranking = matcher.match(subject, options);
    List<String> answer = new ArrayList<>();
    for (Match match : ranking.matches()) {
      answer.add(
          match.need()
              + match.capability()
              + Long.toHexString(Double.doubleToLongBits(match.breakdown().total()))
              + match.breakdown()
              + Arrays.toString(match.terms().toArray()));
    }
    answer.add(ranking.refused().toString());
    return answer;
  }
}
