package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In markets of many blocks, what a search passes over would not have been found: order and bits
 * are those of scoring every posting.
 *
 * <p>More markets: {@code mvn verify -Dtest.tags.excluded= -Dmatcher.worlds=3000}. That scoring
 * every posting is right is held by {@link RankingEqualsScoringEverythingTest}.
 */
final class PassingOverChangesNothingTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final int RANGE = 1_500;

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void inALargeMarket(long seed) {
    check(seed);
  }

  @Test
  @Tag("long")
  void inManyLargeMarkets() {
    int worlds = Integer.getInteger("matcher.worlds", 1000) / 10;
    for (long seed = 1000; seed < 1000 + worlds; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) {
    RandomMarket market = new RandomMarket(seed);
    Random random = market.random();
    try (PostingIndex index = PostingIndex.inMemory(ANALYSIS, REGIONS)) {
      MarketRecords records = records(index);
      Ranker ranker = new Ranker(index, () -> records, REGIONS);
      for (int round = 0; round < 3; round++) {
        change(market, index, records);
        // Profiles return, so that their bounds follow the changes between rankings.
        List<Profile> profiles = List.of(RandomProfile.of(random), RandomProfile.of(random));
        for (int i = 0; i < 24; i++) {
          if (i % 4 == 0) {
            around(market, index, records);
          }
          Profile profile = profiles.get(i % 2);
          Side side = random.nextInt(3) > 0 ? Side.NEED : Side.CAPABILITY;
          Subject subject = Subject.of(subject(market, side), ANALYSIS, profile.text());
          int top = random.nextInt(3) == 0 ? 1 + random.nextInt(3_000) : 1 + random.nextInt(12);
          MatchOptions options =
              new MatchOptions(top, RandomMarket.TODAY, random.nextInt(3) == 0, false);
          compare(
              "seed %d round %d ranking %d %s %s %s"
                  .formatted(seed, round, i, subject.posting(), profile, options),
              ranker.rank(subject, profile, options),
              ranker.rankByScoringEverything(subject, profile, options));
        }
      }
    }
  }

  /** From a single word to a specification of hundreds of terms. */
  private static Posting subject(RandomMarket market, Side side) {
    Posting drawn = market.posting(side, 5_000);
    int words =
        switch (market.random().nextInt(4)) {
          case 0 -> 1;
          case 1 -> 100;
          default -> 6;
        };
    return Posting.of(drawn.id(), side, drawn.service())
        .text(words == 1 ? oneWord(market.word()) : market.text(words))
        .region(drawn.region())
        .owner(drawn.owner())
        .remote(drawn.remote())
        .status(drawn.status())
        .build();
  }

  private static String oneWord(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0)) ? word : "柑橘";
  }

  private static MarketRecords records(PostingIndex index) {
    index.refresh();
    try (Snapshot snapshot = index.acquire()) {
      return new MarketRecords(index, snapshot, REGIONS);
    }
  }

  private static void change(RandomMarket market, PostingIndex index, MarketRecords records) {
    Random random = market.random();
    int postings = 200 + random.nextInt(RANGE);
    int refreshes = random.nextInt(6);
    for (int i = 0; i < postings; i++) {
      index.put(
          market.posting(
              random.nextBoolean() ? Side.NEED : Side.CAPABILITY, random.nextInt(RANGE)));
      if (refreshes > 0 && i % (postings / refreshes + 1) == 0) {
        index.refresh();
      }
    }
    boolean everything = random.nextInt(12) == 0;
    for (int i = 0; i < RANGE; i++) {
      if (everything || random.nextInt(8) == 0) {
        index.deletePosting(market.posting(Side.CAPABILITY, i).id());
        index.deletePosting(market.posting(Side.NEED, i).id());
      }
    }
    if (random.nextInt(4) == 0) {
      index.merge(1);
    }
    index.refresh();
    around(market, index, records);
  }

  private static void around(RandomMarket market, PostingIndex index, MarketRecords records) {
    try (Snapshot snapshot = index.acquire()) {
      for (int i = market.random().nextInt(12); i > 0; i--) {
        market.around(records, snapshot);
      }
    }
  }

  private static void compare(String world, Ranking actual, Ranking expected) {
    assertThat(actual.matches()).as(world).isEqualTo(expected.matches());
    assertThat(actual.refused()).as(world).isEqualTo(expected.refused());
    assertThat(actual.statistics().scored())
        .as(world)
        .isLessThanOrEqualTo(expected.statistics().scored());
    assertThat(expected.statistics().visited())
        .as(world)
        .isEqualTo(expected.statistics().promising());
  }
}
