package dev.gongxu.matcher.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether districts are judged by what they do, and not by what they are given. */
final class CaseMixTest {
  private static final DistrictRanking.Measure MEASURE = DistrictRanking.Measure.COMPLETED;
  private static final Parts PARTS =
      new Parts(new MarketFacts(RegionTree.gb2260()), Grouping.FIELD);

  private static final int DISTRICTS = 40;
  private static final int KINDS = 12;

  /** Districts with cases of kinds that succeed more or less often, whoever has them. */
  private static final class World {
    final double[] difficulty = new double[DISTRICTS];
    final double[] quality = new double[DISTRICTS];
    final CaseMix mix = new CaseMix();

    World(long seed, int cases, double spread) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int d = 0; d < DISTRICTS; d++) {
        double hard = random.nextDouble();
        quality[d] = 1 + spread * (2 * random.nextDouble() - 1);
        for (int i = 0; i < cases; i++) {
          int kind = Math.min(KINDS - 1, (int) (KINDS * (0.7 * hard + 0.3 * random.nextDouble())));
          double chance = 0.9 - 0.75 * kind / KINDS;
          difficulty[d] += (1 - chance) / cases;
          boolean hit = random.nextDouble() < Math.min(1, quality[d] * chance);
          mix.add(key(d), kind, kind / 3, hit);
        }
      }
    }

    static String key(int district) {
      return "d%02d".formatted(district);
    }
  }

  private static double correlation(double[] of, DistrictRanking ranking, boolean raw) {
    Map<String, Integer> places = new HashMap<>();
    for (DistrictPlace place : ranking.places()) {
      places.put(place.part().key(), raw ? place.rawPlace() : place.place());
    }
    double[] byDistrict = new double[DISTRICTS];
    for (int d = 0; d < DISTRICTS; d++) {
      byDistrict[d] = places.getOrDefault(World.key(d), -1);
    }
    return new SpearmansCorrelation().correlation(of, byDistrict);
  }

  @Test
  void aHardMarketIsNotBlamedOnItsDistrict() {
    double sum = 0;
    for (long seed = 0; seed < 20; seed++) {
      World world = new World(seed, 200, 0);
      DistrictRanking ranking = world.mix.ranking(MEASURE, PARTS);
      assertThat(correlation(world.difficulty, ranking, true))
          .as("raw, seed %d", seed)
          .isGreaterThan(0.85);
      sum += correlation(world.difficulty, ranking, false);
    }
    assertThat(sum / 20).as("adjusted").isBetween(-0.15, 0.15);
  }

  @Test
  void whatADistrictDoesBetterIsSeen() {
    for (long seed = 0; seed < 5; seed++) {
      World world = new World(seed, 300, 0.4);
      DistrictRanking ranking = world.mix.ranking(MEASURE, PARTS);
      double adjusted = -correlation(world.quality, ranking, false);
      double raw = -correlation(world.quality, ranking, true);
      assertThat(adjusted).as("seed %d", seed).isGreaterThan(0.85).isGreaterThan(raw + 0.2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 40, 300})
  void theIntervalsOfPlacesHoldTheTrueOnesAsOftenAsTheySay(int cases) {
    int held = 0;
    int all = 0;
    for (long seed = 0; seed < 10; seed++) {
      World world = new World(seed, cases, 0.4);
      for (DistrictPlace place : world.mix.ranking(MEASURE, PARTS).places()) {
        double own = world.quality[Integer.parseInt(place.part().key().substring(1))];
        int better = 1;
        for (double other : world.quality) {
          better += other > own ? 1 : 0;
        }
        held += place.bestPlace() <= better && better <= place.worstPlace() ? 1 : 0;
        all++;
        assertThat(place.place()).isBetween(place.bestPlace(), place.worstPlace());
      }
    }
    assertThat((double) held / all).isGreaterThan(0.85);
  }

  @Test
  void expectedHitsAddUpToTheHits() {
    for (long seed = 0; seed < 10; seed++) {
      DistrictRanking ranking = new World(seed, 30, 0.3).mix.ranking(MEASURE, PARTS);
      double expected = 0;
      int hits = 0;
      for (DistrictPlace place : ranking.places()) {
        expected += place.expected();
        hits += place.raw().hits();
        assertThat(place.adjusted()).isBetween(place.low(), place.high());
      }
      assertThat(expected).isCloseTo(hits, within(1e-6 * hits));
      assertThat(hits).isEqualTo(ranking.market().hits());
    }
  }

  @Test
  void theLandmarks() {
    CaseMix mix = new CaseMix();
    // One kind of case, so everybody is expected to hit as often as the market: 60 %.
    for (int i = 0; i < 100; i++) {
      mix.add("all", 0, 0, i < 60);
      mix.add("", 0, 0, i < 60);
    }
    mix.add("one", 0, 0, true);
    for (int i = 0; i < 20; i++) {
      mix.add("none", 0, 0, false);
    }
    DistrictRanking ranking = mix.ranking(MEASURE, PARTS);
    // What belongs to no district has no place, and counts for what is usual: 121 of 221.
    assertThat(ranking.places())
        .extracting(place -> place.part().key())
        .containsExactlyInAnyOrder("all", "one", "none");
    assertThat(ranking.market()).isEqualTo(new Share(121, 221));
    assertThat(place(ranking, "all").ratio()).isCloseTo(0.6 * 221 / 121, within(1e-9));
    // A single hit makes nobody the best by far: its ratio is 1.83, and it is hardly trusted.
    assertThat(place(ranking, "one").ratio()).isCloseTo(221.0 / 121, within(1e-9));
    assertThat(place(ranking, "one").rawPlace()).isEqualTo(1);
    assertThat(place(ranking, "one").adjusted()).isLessThan(0.8);
    assertThat(place(ranking, "none").place()).isEqualTo(3);
    assertThat(place(ranking, "none").adjusted()).isLessThan(0.3);
  }

  private static DistrictPlace place(DistrictRanking ranking, String key) {
    return ranking.places().stream()
        .filter(place -> place.part().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wherePeopleAlwaysOrNeverSucceedAllAreEqual() {
    for (boolean hit : new boolean[] {true, false}) {
      CaseMix mix = new CaseMix();
      for (int i = 0; i < 30; i++) {
        mix.add("d" + i % 3, i % 2, 0, hit);
      }
      List<Integer> places = new ArrayList<>();
      for (DistrictPlace place : mix.ranking(MEASURE, PARTS).places()) {
        places.add(place.place());
        assertThat(place.adjusted()).isCloseTo(hit ? 1 : 0, within(1e-9));
      }
      assertThat(places).containsExactly(1, 1, 1);
    }
  }
}
