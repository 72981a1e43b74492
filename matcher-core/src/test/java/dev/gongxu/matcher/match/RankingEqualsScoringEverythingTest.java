package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact top k against the oracle, in order and bit for bit, over random markets that change.
 *
 * <p>Thousands of markets: {@code mvn verify -Dtest.tags.excluded= -Dmatcher.worlds=3000}
 */
final class RankingEqualsScoringEverythingTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final RegionTree REGIONS = RegionTree.gb2260();

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void overAChangingMarket(long seed) {
    check(seed);
  }

  @Test
  @Tag("long")
  void overManyChangingMarkets() {
    int worlds = Integer.getInteger("matcher.worlds", 1000);
    for (long seed = 1000; seed < 1000 + worlds; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) {
    RandomMarket market = new RandomMarket(seed);
    Random random = market.random();
    Oracle oracle = new Oracle(ANALYSIS);
    try (PostingIndex index = PostingIndex.inMemory(ANALYSIS, REGIONS)) {
      MarketRecords records = records(index);
      for (int round = 0; round < 3; round++) {
        change(market, oracle, index, records);
        MarketRecords now = records;
        Ranker ranker = new Ranker(index, () -> now, REGIONS);
        for (int i = 0; i < 4; i++) {
          Posting subject = market.posting(random.nextBoolean() ? Side.NEED : Side.CAPABILITY, 500);
          MatchOptions options =
              new MatchOptions(
                  1 + random.nextInt(random.nextBoolean() ? 5 : 200),
                  RandomMarket.TODAY,
                  random.nextInt(3) == 0,
                  true);
          Profile profile = RandomProfile.of(random);
          String world =
              "seed %d round %d subject %s profile %s %s"
                  .formatted(seed, round, subject, profile, options);
          List<Oracle.Scored> expected = oracle.rank(subject, profile, options);
          compare(world, ranker.rank(subject, profile, options), expected);
          Subject read = Subject.of(subject, ANALYSIS, profile.text());
          compare(world, ranker.rankByBlocks(read, profile, options), expected);
        }
        // Records read back from the index must say what the live ones say.
        records = random.nextBoolean() ? records(index) : records;
      }
    }
  }

  private static MarketRecords records(PostingIndex index) {
    index.refresh();
    try (Snapshot snapshot = index.acquire()) {
      return new MarketRecords(index, snapshot, REGIONS);
    }
  }

  /**
   * Puts, replaces and deletes; refreshes now and then, so that segments of every size come about.
   */
  private static void change(
      RandomMarket market, Oracle oracle, PostingIndex index, MarketRecords records) {
    Random random = market.random();
    Set<String> changed = new HashSet<>();
    for (Side side : Side.values()) {
      for (int id : market.ids(60, 60)) {
        Posting posting = market.posting(side, id);
        index.put(posting);
        oracle.put(posting);
        changed.add(posting.id());
        if (random.nextInt(15) == 0) {
          index.refresh();
        }
      }
    }
    for (int i = random.nextInt(30); i > 0; i--) {
      MarketRecord record = market.around();
      oracle.put(record);
      try (Snapshot snapshot = index.acquire()) {
        switch (record) {
          case Provider provider -> {
            index.put(provider);
            records.put(provider, snapshot);
          }
          case Order order -> {
            index.put(order);
            records.put(order, snapshot);
          }
          case Accord accord -> {
            index.put(accord);
            records.put(accord);
          }
          case Block block -> {
            index.put(block);
            records.put(block);
          }
          case Posting posting -> throw new AssertionError(posting);
        }
      }
    }
    boolean everything = random.nextInt(10) == 0;
    for (String id : List.copyOf(oracle.postings.keySet())) {
      if (everything || random.nextInt(6) == 0) {
        index.deletePosting(id);
        oracle.postings.remove(id);
        changed.add(id);
      }
    }
    index.refresh();
    try (Snapshot snapshot = index.acquire()) {
      records.postingsChanged(changed, snapshot);
    }
  }

  private static void compare(String world, Ranking actual, List<Oracle.Scored> expected) {
    List<String> ids =
        actual.matches().stream()
            .map(match -> actual.subject().side() == Side.NEED ? match.capability() : match.need())
            .toList();
    assertThat(ids).as(world).isEqualTo(expected.stream().map(Oracle.Scored::id).toList());
    for (int i = 0; i < expected.size(); i++) {
      Match match = actual.matches().get(i);
      assertThat(match.breakdown()).as(world).isEqualTo(expected.get(i).breakdown());
      double sum = 0;
      for (Factor factor : Factor.ALL) {
        sum += match.breakdown().part(factor);
      }
      assertThat(Double.doubleToLongBits(match.score()))
          .as(world)
          .isEqualTo(Double.doubleToLongBits(sum));
      double terms = match.terms().stream().mapToDouble(MatchedTerm::part).sum();
      assertThat(terms).as(world).isCloseTo(match.breakdown().part(Factor.TEXT), within(1e-12));
    }
  }
}
