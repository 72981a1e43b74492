package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is found beyond a list is who would be by scoring everybody and taking prices off. */
final class BeyondTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final int POSTINGS = 1_200;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void areTheBestByScoreLessPrice(long seed) {
    RandomMarket market = new RandomMarket(seed);
    Random random = market.random();
    try (PostingIndex index = PostingIndex.inMemory(ANALYSIS, REGIONS)) {
      MarketRecords records = fill(market, index);
      Ranker ranker = new Ranker(index, () -> records, REGIONS);
      int found = 0;
      for (int i = 0; i < 60; i++) {
        Profile profile = RandomProfile.of(random);
        Posting drawn = market.posting(Side.NEED, 5_000);
        Subject read = Subject.of(drawn, ANALYSIS, profile.text());
        Subject need = random.nextInt(4) > 0 ? read.keeping() : read;
        MatchOptions all = new MatchOptions(100_000, RandomMarket.TODAY, true, false);
        // What a need keeps of a ranking has to hold when providers are free who were not.
        ranker.rank(need, profile, all.withTop(1 + random.nextInt(60)));
        change(market, index, records, random.nextInt(30));
        List<Match> everybody = ranker.rankByScoringEverything(read, profile, all).matches();
        Map<String, Double> prices = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Provider provider : records.providers()) {
          if (random.nextInt(5) > 0) {
            // Few different prices make ties; some pay for being taken.
            prices.put(provider.id(), (random.nextInt(6) - 1) / 8.0);
          }
          if (random.nextInt(4) == 0) {
            known.add(provider.id());
          }
        }
        double least = random.nextBoolean() ? 0 : random.nextDouble() / 2;
        double floor = random.nextDouble() - 0.5;
        int top = 1 + random.nextInt(40);
        List<Match> expected =
            everybody.stream()
                .filter(match -> known.stream().noneMatch(id -> id.equals(match.provider())))
                .filter(match -> prices.containsKey(String.valueOf(match.provider())))
                .filter(match -> match.score() >= least && worth(match, prices) >= floor)
                .sorted(
                    Comparator.comparingDouble((Match match) -> -worth(match, prices))
                        .thenComparing(
                            match -> match.capability().getBytes(StandardCharsets.UTF_8),
                            Arrays::compareUnsigned))
                .limit(top)
                .toList();
        List<Match> beyond =
            ranker.beyond(
                need, profile, all.withTop(top), new Prices(prices, index), known, least, floor);
        String what = "seed %d ranking %d %s %s".formatted(seed, i, drawn, profile);
        assertThat(beyond)
            .as(what)
            .extracting(Match::capability, Match::provider, Match::score)
            .containsExactlyElementsOf(
                expected.stream()
                    .map(match -> Tuple.tuple(match.capability(), match.provider(), match.score()))
                    .toList());
        found += beyond.size();
      }
      assertThat(found).isGreaterThan(100);
    }
  }

  private static double worth(Match match, Map<String, Double> prices) {
    return match.score() - prices.getOrDefault(String.valueOf(match.provider()), 0.0);
  }

  private static MarketRecords fill(RandomMarket market, PostingIndex index) {
    for (int i = 0; i < POSTINGS; i++) {
      index.put(market.posting(Side.CAPABILITY, i));
      if (i % 500 == 0) {
        index.refresh();
      }
    }
    index.refresh();
    MarketRecords records;
    try (Snapshot snapshot = index.acquire()) {
      records = new MarketRecords(index, snapshot, REGIONS);
    }
    change(market, index, records, 200);
    return records;
  }

  private static void change(
      RandomMarket market, PostingIndex index, MarketRecords records, int times) {
    try (Snapshot snapshot = index.acquire()) {
      for (int i = 0; i < times; i++) {
        market.around(records, snapshot);
      }
    }
  }
}
