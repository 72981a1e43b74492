package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.Experience;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With pairs that were accepted, rankings are those of scoring every posting by the formula: order
 * and bits.
 *
 * <p>More markets: {@code mvn verify -Dtest.tags.excluded= -Dmatcher.worlds=3000}.
 */
final class LearningTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final int RANGE = 400;
  private static boolean broughtAnything;

  static LongStream seeds() {
    return LongStream.range(0, 6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rankingsAreThoseOfScoringEverything(long seed) {
    check(seed);
  }

  @Test
  @Tag("long")
  void inManyMarkets() {
    int worlds = Integer.getInteger("matcher.worlds", 1000) / 10;
    for (long seed = 1000; seed < 1000 + worlds; seed++) {
      check(seed);
    }
  }

  /** Else the worlds would say nothing of words that pairs bring. */
  @AfterAll
  static void wordsWereBrought() {
    assertThat(broughtAnything).isTrue();
  }

  private static void check(long seed) {
    RandomMarket market = new RandomMarket(seed);
    Random random = market.random();
    Oracle oracle = new Oracle(ANALYSIS);
    try (PostingIndex index = PostingIndex.inMemory(ANALYSIS, REGIONS)) {
      fill(market, index, oracle, RANGE);
      MarketRecords records = records(market, index, oracle);
      Ranker ranker = new Ranker(index, () -> records, REGIONS);
      for (int round = 0; round < 3; round++) {
        List<Experience.Pair> pairs = pairs(market, random.nextInt(120));
        Experience experience = Experience.of(pairs, ANALYSIS);
        broughtAnything |= experience.words() > 0;
        index.learn(experience);
        oracle.learn(pairs);
        for (int i = 0; i < 8; i++) {
          Profile profile = RandomProfile.of(random);
          Side side = random.nextInt(4) > 0 ? Side.NEED : Side.CAPABILITY;
          Posting subject = market.posting(side, 5_000);
          MatchOptions options =
              new MatchOptions(
                  1 + random.nextInt(random.nextBoolean() ? 5 : 600),
                  RandomMarket.TODAY,
                  random.nextInt(3) == 0,
                  false);
          String what = "seed %d round %d %d %s %s".formatted(seed, round, i, subject, profile);
          Subject read = Subject.of(subject, ANALYSIS, profile.text());
          List<Match> found = ranker.rank(read, profile, options).matches();
          assertThat(ranker.rankByBlocks(read, profile, options).matches())
              .as(what)
              .isEqualTo(found);
          List<Oracle.Scored> expected = oracle.rank(subject, profile, options);
          boolean forward = side == Side.NEED;
          assertThat(found)
              .as(what)
              .extracting(match -> forward ? match.capability() : match.need())
              .containsExactlyElementsOf(expected.stream().map(Oracle.Scored::id).toList());
          for (int j = 0; j < found.size(); j++) {
            assertThat(found.get(j).score())
                .as(what)
                .isEqualTo(expected.get(j).breakdown().total());
          }
          explained(ranker, subject, profile, options, found, what);
        }
        Set<String> changed = fill(market, index, oracle, 60);
        try (Snapshot snapshot = index.acquire()) {
          records.postingsChanged(changed, snapshot);
        }
      }
    }
  }

  /** What is said of one pair is what it was ranked by. */
  private static void explained(
      Ranker ranker,
      Posting subject,
      Profile profile,
      MatchOptions options,
      List<Match> found,
      String what) {
    if (!found.isEmpty() && subject.side() == Side.NEED) {
      Match last = found.getLast();
      Explanation explanation =
          ranker.explain(subject, last.capability(), profile, options.withOnePerProvider(false));
      assertThat(explanation.pair().score()).as(what).isEqualTo(last.score());
    }
  }

  private static List<Experience.Pair> pairs(RandomMarket market, int count) {
    List<Experience.Pair> pairs = new ArrayList<>();
    Map<String, Posting> known = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Posting need = market.posting(Side.NEED, market.random().nextInt(300));
      // Few capabilities, so that some are accepted often; some have left the market. Half of them
      // are chosen by a word of the need, so that words go together.
      int word = need.text().charAt(Math.max(0, need.text().length() - 2));
      int capability = market.random().nextBoolean() ? market.random().nextInt(60) : word % 8;
      Posting offered = market.posting(Side.CAPABILITY, capability);
      pairs.add(
          new Experience.Pair(
              known.computeIfAbsent(need.id(), id -> need),
              known.computeIfAbsent(offered.id(), id -> offered)));
    }
    return pairs;
  }

  private static Set<String> fill(
      RandomMarket market, PostingIndex index, Oracle oracle, int postings) {
    Set<String> changed = new HashSet<>();
    for (int i = 0; i < postings; i++) {
      Posting posting =
          market.posting(
              market.random().nextInt(3) > 0 ? Side.CAPABILITY : Side.NEED,
              market.random().nextInt(RANGE));
      index.put(posting);
      oracle.put(posting);
      changed.add(posting.id());
      if (i % 150 == 149) {
        index.refresh();
      }
    }
    for (int i = 0; i < RANGE; i++) {
      if (market.random().nextInt(12) == 0) {
        String id = market.posting(Side.CAPABILITY, i).id();
        index.deletePosting(id);
        oracle.postings.remove(id);
        changed.add(id);
      }
    }
    index.refresh();
    return changed;
  }

  private static MarketRecords records(RandomMarket market, PostingIndex index, Oracle oracle) {
    try (Snapshot snapshot = index.acquire()) {
      MarketRecords records = new MarketRecords(index, snapshot, REGIONS);
      for (int i = 0; i < 100; i++) {
        oracle.put(market.around(records, snapshot));
      }
      return records;
    }
  }
}
