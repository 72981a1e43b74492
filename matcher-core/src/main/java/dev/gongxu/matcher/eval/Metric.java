package dev.gongxu.matcher.eval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A measure of one need's ranking, from 0 (nothing found) to 1 (nothing better could be).
 * Capabilities without a grade count as grade 0.
 */
public enum Metric {
  /**
   * Normalised discounted cumulative gain of the first ten.
   *
   * <pre>
   * DCG   = Σᵢ (2^gᵢ − 1) / log₂(i + 1),   i = 1 … 10
   * value = DCG of the ranking / DCG of the best possible ranking
   * </pre>
   *
   * gᵢ: the grade of the capability at rank i, 0 to 3. 1 if and only if the first ten cannot be
   * better ordered. Source: C. Burges et al., "Learning to rank using gradient descent", 2005.
   */
  NDCG_10("nDCG@10") {
    @Override
    double measured(Map<String, Integer> grades, List<String> ranking) {
      List<Integer> best =
          grades.values().stream().sorted(Comparator.reverseOrder()).limit(CUT).toList();
      List<Integer> found =
          ranking.stream().limit(CUT).map(id -> grades.getOrDefault(id, 0)).toList();
      return gain(found) / gain(best);
    }
  },

  /**
   * One over the rank of the first capability that suits, 0 if none of the first ten does: 1, ½, ⅓
   * … Source: E. Voorhees, "The TREC-8 question answering track report", 1999.
   */
  MRR_10("MRR@10") {
    @Override
    double measured(Map<String, Integer> grades, List<String> ranking) {
      for (int i = 0; i < Math.min(CUT, ranking.size()); i++) {
        if (grades.getOrDefault(ranking.get(i), 0) > 0) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  },

  /** The share of the capabilities that suit which stand among the first hundred. */
  RECALL_100("recall@100") {
    @Override
    double measured(Map<String, Integer> grades, List<String> ranking) {
      long found =
          ranking.stream().limit(DEEP_CUT).filter(id -> grades.getOrDefault(id, 0) > 0).count();
      return (double) found / grades.values().stream().filter(grade -> grade > 0).count();
    }
  };

  private static final int CUT = 10;
  private static final int DEEP_CUT = 100;

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** Its name in reports, such as {@code nDCG@10}. */
  public String label() {
    return label;
  }

  /**
   * Measures one ranking.
   *
   * @param grades the need's grades by capability, one of them above 0
   * @param ranking capabilities by id, best first; none if nothing was found
   * @return 0 to 1
   * @throws IllegalArgumentException when no grade is above 0, for then no ranking is better than
   *     another, or a capability stands twice in the ranking
   */
  public double value(Map<String, Integer> grades, List<String> ranking) {
    if (grades.values().stream().noneMatch(grade -> grade > 0)) {
      throw new IllegalArgumentException(
          "grades "
              + grades
              + " must have one above 0\nMaybe the need is not one of the judgements");
    }
    Set<String> seen = new HashSet<>();
    for (String id : ranking) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(
            "ranking must have every capability once, has " + id + " twice");
      }
    }
    return measured(grades, ranking);
  }

  abstract double measured(Map<String, Integer> grades, List<String> ranking);

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += ((1 << grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
