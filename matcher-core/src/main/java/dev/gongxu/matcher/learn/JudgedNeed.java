package dev.gongxu.matcher.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A need whose capabilities have been judged: its value is the nDCG@10 of its candidates ranked by
 * the weights, as {@link dev.gongxu.matcher.eval.Metric#NDCG_10} has it, equal scores in the order
 * of ids. Immutable. Memory: 36 bytes a candidate.
 */
public final class JudgedNeed implements Evidence {
  private static final int CUT = 10;
  private static final double[] DISCOUNTS = new double[CUT];

  static {
    for (int i = 0; i < CUT; i++) {
      DISCOUNTS[i] = Math.log(i + 2) / Math.log(2);
    }
  }

  /** By candidate, in the order of ids: the factors' values, 0 to 1. */
  private final double[] factors;

  private final int[] grades;
  private final double bestGain;

  private JudgedNeed(double[] factors, int[] grades, double bestGain) {
    this.factors = factors;
    this.grades = grades;
    this.bestGain = bestGain;
  }

  /**
   * A need with its candidates.
   *
   * @param grades by capability 0 to 3, a candidate without a grade counting 0
   * @param candidates by capability the breakdown; its weights do not count
   * @return null where no candidate has a grade above 0, for then no weights are better than others
   */
  public static @Nullable JudgedNeed of(
      Map<String, Integer> grades, Map<String, Breakdown> candidates) {
    List<String> ids = new ArrayList<>(candidates.keySet());
    ids.sort(Comparator.comparing(id -> id.getBytes(UTF_8), Arrays::compareUnsigned));
    if (ids.stream().noneMatch(id -> grades.getOrDefault(id, 0) > 0)) {
      return null;
    }
    int width = Factor.ALL.size();
    double[] factors = new double[ids.size() * width];
    int[] own = new int[ids.size()];
    for (int i = 0; i < own.length; i++) {
      Breakdown breakdown = requireNonNull(candidates.get(ids.get(i)));
      for (Factor factor : Factor.ALL) {
        factors[i * width + factor.ordinal()] = breakdown.value(factor);
      }
      own[i] = grades.getOrDefault(ids.get(i), 0);
    }
    int[] best =
        grades.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(CUT)
            .mapToInt(Integer::intValue)
            .toArray();
    return new JudgedNeed(factors, own, gain(best, best.length));
  }

  @Override
  public double value(Weights weights) {
    double[] scores = new double[CUT];
    int[] found = new int[CUT];
    int count = 0;
    int at = 0;
    for (int grade : grades) {
      double score =
          Breakdown.score(weights, factors[at], factors[at + 1], factors[at + 2], factors[at + 3]);
      at += Factor.ALL.size();
      if (count == CUT && score <= scores[CUT - 1]) {
        continue;
      }
      count = Math.min(CUT, count + 1);
      int place = count - 1;
      // Equal scores stay behind those that came before, which have the smaller ids.
      for (; place > 0 && scores[place - 1] < score; place--) {
        scores[place] = scores[place - 1];
        found[place] = found[place - 1];
      }
      scores[place] = score;
      found[place] = grade;
    }
    return gain(found, count) / bestGain;
  }

  private static double gain(int[] grades, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += ((1 << grades[i]) - 1) / DISCOUNTS[i];
    }
    return sum;
  }
}
