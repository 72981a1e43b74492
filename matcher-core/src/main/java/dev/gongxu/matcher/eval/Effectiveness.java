package dev.gongxu.matcher.eval;

import java.util.List;
import java.util.Map;

/**
 * How well rankings agree with judgements: every {@link Metric} of every need that some capability
 * suits, and the means over them. A need without a ranking counts 0, a ranking without judgements
 * does not count. Immutable, so safe to share between threads.
 */
public final class Effectiveness {
  private final List<String> needs;
  private final double[][] values;

  private Effectiveness(List<String> needs, double[][] values) {
    this.needs = needs;
    this.values = values;
  }

  /**
   * Measures rankings.
   *
   * @param rankings by need the capabilities found, best first; equal scores in the order of ids
   * @throws IllegalArgumentException when no need has a capability that suits it, or a capability
   *     stands twice in a ranking
   */
  public static Effectiveness of(Judgements judgements, Map<String, List<String>> rankings) {
    List<String> needs = judgements.answerableNeeds();
    if (needs.isEmpty()) {
      throw new IllegalArgumentException(
          "judgements must have a grade above 0, for otherwise there is nothing to find");
    }
    Metric[] metrics = Metric.values();
    double[][] values = new double[metrics.length][needs.size()];
    for (int i = 0; i < needs.size(); i++) {
      String need = needs.get(i);
      List<String> ranking = rankings.getOrDefault(need, List.of());
      for (Metric metric : metrics) {
        values[metric.ordinal()][i] = metric.value(judgements.grades(need), ranking);
      }
    }
    return new Effectiveness(needs, values);
  }

  /** The needs that count, by id. */
  public List<String> needs() {
    return needs;
  }

  /** The metric of each need, 0 to 1, in the order of {@link #needs}; a copy. */
  public double[] values(Metric metric) {
    return values[metric.ordinal()].clone();
  }

  /** The mean of the metric over the needs, 0 to 1. */
  public double mean(Metric metric) {
    return Resampling.mean(values[metric.ordinal()]);
  }
}
