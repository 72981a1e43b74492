package dev.gongxu.matcher.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectivenessTest {
  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 1, "c", 0, "d", 2);

  @Test
  void gainIsDiscountedByRankAndSetAgainstTheBestRanking() {
    // (1/1 + 0 + 7/2) / (7/1 + 3/log2(3) + 1/2) = 4.5 / 9.392789260714372
    assertThat(Metric.NDCG_10.value(GRADES, List.of("b", "x", "a")))
        .isEqualTo(0.47909091486, within(1e-11));
    assertThat(Metric.NDCG_10.value(GRADES, List.of("a", "d", "b", "c"))).isEqualTo(1);
    assertThat(Metric.NDCG_10.value(GRADES, List.of("x", "c"))).isZero();
    assertThat(Metric.NDCG_10.value(GRADES, List.of())).isZero();
  }

  @Test
  void theReciprocalRankIsThatOfTheFirstThatSuits() {
    assertThat(Metric.MRR_10.value(GRADES, List.of("c", "x", "b", "a"))).isEqualTo(1.0 / 3);
    assertThat(Metric.MRR_10.value(GRADES, List.of("c", "x"))).isZero();
  }

  @Test
  void recallIsTheShareOfThoseThatSuit() {
    assertThat(Metric.RECALL_100.value(GRADES, List.of("c", "x", "b", "a"))).isEqualTo(2.0 / 3);
  }

  @Test
  void whatComesAfterTheCutDoesNotCount() {
    List<String> ranking = new ArrayList<>();
    IntStream.range(0, 10).forEach(i -> ranking.add("x" + i));
    ranking.add("a");
    assertThat(Metric.NDCG_10.value(GRADES, ranking)).isZero();
    assertThat(Metric.MRR_10.value(GRADES, ranking)).isZero();
    assertThat(Metric.RECALL_100.value(GRADES, ranking)).isEqualTo(1.0 / 3);
    IntStream.range(10, 99).forEach(i -> ranking.add("x" + i));
    ranking.add("b");
    assertThat(ranking).hasSize(101);
    assertThat(Metric.RECALL_100.value(GRADES, ranking)).isEqualTo(1.0 / 3);
  }

  @Test
  void aNeedWithoutARankingCountsZeroAndOneThatNothingSuitsDoesNotCount() {
    Judgements judgements =
        Judgements.of(Map.of("n1", Map.of("a", 1), "n2", Map.of("a", 2), "n3", Map.of("a", 0)));
    Effectiveness effectiveness =
        Effectiveness.of(
            judgements, Map.of("n1", List.of("x", "a"), "n3", List.of("a"), "n4", List.of("a")));
    assertThat(effectiveness.needs()).containsExactly("n1", "n2");
    assertThat(effectiveness.values(Metric.MRR_10)).containsExactly(0.5, 0);
    assertThat(effectiveness.mean(Metric.MRR_10)).isEqualTo(0.25);
    assertThat(effectiveness.mean(Metric.RECALL_100)).isEqualTo(0.5);
  }

  @Test
  void aRankingThatNamesACapabilityTwiceIsRefused() {
    assertThatThrownBy(() -> Metric.MRR_10.value(GRADES, List.of("a", "b", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranking must have every capability once, has a twice");
  }

  @Test
  void withoutAnythingToFindThereIsNoMeasure() {
    assertThatThrownBy(() -> Metric.MRR_10.value(Map.of("a", 0), List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "grades {a=0} must have one above 0\nMaybe the need is not one of the judgements");
    assertThatThrownBy(() -> Effectiveness.of(Judgements.of(Map.of()), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("judgements must have a grade above 0, for otherwise there is nothing to find");
  }

  @Test
  void namesAreThoseOfReports() {
    assertThat(Arrays.stream(Metric.values()).map(Metric::label))
        .containsExactly("nDCG@10", "MRR@10", "recall@100");
  }

  @Test
  void allMeasuresAgreeWithDumbOnes() {
    long seed = 5;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      Map<String, Map<String, Integer>> grades = new HashMap<>();
      Map<String, List<String>> rankings = new HashMap<>();
      for (int need = 0; need < 20; need++) {
        Map<String, Integer> own = new HashMap<>();
        List<String> all = new ArrayList<>();
        int market = 1 + random.nextInt(random.nextBoolean() ? 20 : 300);
        for (int i = 0; i < market; i++) {
          all.add("c" + i);
          if (random.nextInt(3) == 0) {
            own.put("c" + i, random.nextInt(4));
          }
        }
        grades.put("n" + need, own);
        Collections.shuffle(all, random);
        if (random.nextInt(10) > 0) {
          rankings.put("n" + need, all.subList(0, random.nextInt(market + 1)));
        }
      }
      grades.put("sure", Map.of("c0", 1));
      Effectiveness effectiveness = Effectiveness.of(Judgements.of(grades), rankings);
      for (int i = 0; i < effectiveness.needs().size(); i++) {
        String need = effectiveness.needs().get(i);
        Map<String, Integer> own = grades.getOrDefault(need, Map.of());
        List<String> ranking = rankings.getOrDefault(need, List.of());
        double[] expected = {
          dumbGain(own, ranking), dumbFirst(own, ranking), dumbRecall(own, ranking)
        };
        for (Metric metric : Metric.values()) {
          assertThat(effectiveness.values(metric)[i])
              .as("seed %d, round %d, %s of %s", seed, round, metric, need)
              .isEqualTo(expected[metric.ordinal()], within(1e-12))
              .isBetween(0.0, 1 + 1e-12);
        }
      }
    }
  }

  /** Tries the grades of the best ranking by taking away the best that is left, ten times. */
  private static double dumbGain(Map<String, Integer> grades, List<String> ranking) {
    List<Integer> left = new ArrayList<>(grades.values());
    double gain = 0;
    double best = 0;
    for (int rank = 1; rank <= 10; rank++) {
      double discount = Math.log10(2) / Math.log10(rank + 1);
      if (rank <= ranking.size()) {
        gain += (Math.pow(2, grades.getOrDefault(ranking.get(rank - 1), 0)) - 1) * discount;
      }
      if (!left.isEmpty()) {
        Integer top = Collections.max(left);
        left.remove(/* element */ top);
        best += (Math.pow(2, top) - 1) * discount;
      }
    }
    return gain / best;
  }

  private static double dumbFirst(Map<String, Integer> grades, List<String> ranking) {
    double first = 0;
    for (int rank = Math.min(10, ranking.size()); rank >= 1; rank--) {
      first = grades.getOrDefault(ranking.get(rank - 1), 0) > 0 ? 1.0 / rank : first;
    }
    return first;
  }

  private static double dumbRecall(Map<String, Integer> grades, List<String> ranking) {
    Set<String> suiting = new HashSet<>(grades.keySet());
    suiting.removeIf(id -> grades.getOrDefault(id, 0) == 0);
    Set<String> found = new HashSet<>(ranking.subList(0, Math.min(100, ranking.size())));
    found.retainAll(suiting);
    return (double) found.size() / suiting.size();
  }
}
