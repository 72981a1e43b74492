package dev.gongxu.matcher.learn;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.eval.Interval;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In worlds whose true weights are known, these are found; in worlds of chance, nothing changes.
 */
final class WeightTunerTest {
  private static final int CANDIDATES = 15;

  @ParameterizedTest(name = "{0} {1} {2} {3}, seed {4}")
  @CsvSource({"0.3,0.4,0.2,0.1,1", "0.8,0.05,0.1,0.05,2", "0.4,0.2,0.1,0.3,3"})
  void theTruthIsFoundFromSomeHundredLabels(
      double text, double region, double expertise, double workload, long seed) {
    Weights truth = new Weights(text, region, expertise, workload);
    List<JudgedNeed> needs = new World(seed, CANDIDATES).needs(60, truth, 0.05);
    Tuning tuning = WeightTuner.tune(World.SHIPPED, needs, seed);
    assertThat(tuning.verdict()).isEqualTo(Tuning.Verdict.CHANGED);
    assertThat(WeightLattice.distance(tuning.after(), truth)).isLessThanOrEqualTo(0.1);
    assertThat(WeightLattice.distance(World.SHIPPED, truth)).isGreaterThanOrEqualTo(0.2);
    Interval gain = requireNonNull(tuning.interval());
    assertThat(gain.low()).isPositive();
    assertThat(tuning.gain()).isBetween(gain.low(), gain.high());
    for (Factor factor : Factor.ALL) {
      Interval interval = requireNonNull(tuning.weights().get(factor));
      assertThat(interval.high() - interval.low()).isLessThan(0.4);
    }
    // The gain that was promised comes true on needs that were never seen.
    List<JudgedNeed> others = new World(seed + 100, CANDIDATES).needs(400, truth, 0.05);
    double gained = mean(others, tuning.after()) - mean(others, World.SHIPPED);
    assertThat(gained).isCloseTo(tuning.gain(), within(0.05));
    assertThat(WeightTuner.tune(World.SHIPPED, needs, seed)).isEqualTo(tuning);
  }

  private static double mean(List<JudgedNeed> needs, Weights weights) {
    return needs.stream().mapToDouble(need -> need.value(weights)).average().orElseThrow();
  }

  @Test
  void chanceChangesNothingAndNeitherDoesBeingRight() {
    assertThat(changed(0, 50, Double.POSITIVE_INFINITY)).isLessThanOrEqualTo(2);
    assertThat(changed(0, 20, 0.1)).isLessThanOrEqualTo(1);
  }

  @Test
  @Tag("long")
  void chanceChangesNothingInManyWorlds() {
    assertThat(changed(1000, 1000, Double.POSITIVE_INFINITY)).isLessThanOrEqualTo(50);
    assertThat(changed(1000, 300, 0.1)).isLessThanOrEqualTo(15);
  }

  /** In how many worlds, in which the shipped weights are as good as any, they change. */
  private static int changed(long firstSeed, int worlds, double noise) {
    int changed = 0;
    for (long seed = firstSeed; seed < firstSeed + worlds; seed++) {
      List<JudgedNeed> needs =
          new World(seed, CANDIDATES).needs(WeightTuner.LEAST_CASES, World.SHIPPED, noise);
      changed += WeightTuner.tune(World.SHIPPED, needs, seed).changed() ? 1 : 0;
    }
    return changed;
  }

  @Test
  void tooFewCasesTeachNothing() {
    Weights truth = new Weights(0, 1, 0, 0);
    List<JudgedNeed> needs =
        new World(1, CANDIDATES).needs(WeightTuner.LEAST_CASES - 1, truth, 0.01);
    Tuning tuning = WeightTuner.tune(World.SHIPPED, needs, 1);
    assertThat(tuning.verdict()).isEqualTo(Tuning.Verdict.TOO_FEW);
    assertThat(tuning.after()).isEqualTo(World.SHIPPED);
    assertThat(tuning.interval()).isNull();
    assertThat(WeightTuner.tune(World.SHIPPED, List.of(), 1).cases()).isZero();
  }

  @Test
  void theLatticeHoldsEveryWeightsOnceAndTheNearestFirst() {
    for (Weights now : List.of(World.SHIPPED, new Weights(0.123, 0.456, 0.4, 0.021))) {
      List<Weights> points = WeightLattice.around(now).points();
      // 23 over 3, and what holds where it is between them.
      assertThat(points).hasSize(now.equals(World.SHIPPED) ? 1771 : 1772);
      assertThat(new HashSet<>(points)).hasSameSizeAs(points);
      assertThat(points.getFirst()).isEqualTo(now);
      assertThat(points)
          .isSortedAccordingTo(
              Comparator.comparingDouble(point -> WeightLattice.distance(point, now)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"1", "2", "3", "4"})
  void aNeedsValueIsTheMeasureOfItsRanking(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Map<String, Breakdown> candidates = new HashMap<>();
      Map<String, Integer> grades = new HashMap<>(Map.of("nobody", 2));
      for (int i = 0; i <= random.nextInt(40); i++) {
        // Few values, so that many scores tie; ids beyond the basic plane order by their bytes.
        String id = i + (i % 3 == 0 ? "𠮷" : i % 3 == 1 ? "\uff5e" : "");
        candidates.put(
            id,
            Breakdown.of(
                World.SHIPPED,
                random.nextInt(3) / 2.0,
                random.nextInt(2),
                random.nextInt(2),
                random.nextInt(2)));
        grades.put(id, random.nextInt(4));
      }
      Weights weights = new Weights(0.5, 0.25, 0.125, 0.125);
      List<String> ranking = new ArrayList<>(candidates.keySet());
      ranking.sort(
          (one, other) -> {
            int byScore =
                Double.compare(
                    World.score(weights, requireNonNull(candidates.get(other))),
                    World.score(weights, requireNonNull(candidates.get(one))));
            return byScore != 0 ? byScore : byCodePoints(one, other);
          });
      JudgedNeed need = JudgedNeed.of(grades, candidates);
      if (need != null) {
        assertThat(need.value(weights)).isEqualTo(Metric.NDCG_10.value(grades, ranking));
      }
    }
    assertThat(JudgedNeed.of(Map.of("C", 3), Map.of())).isNull();
  }

  /** The order of code points is that of UTF-8 bytes. */
  private static int byCodePoints(String one, String other) {
    int[] ones = one.codePoints().toArray();
    int[] others = other.codePoints().toArray();
    return Arrays.compare(ones, others);
  }
}
