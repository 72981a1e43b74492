package dev.gongxu.matcher.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A score's parts: {@code part = weight × value} for each factor; the score is their sum.
 *
 * <p>The total is computed from the parts that are shown, added in the order of {@link Factor#ALL}
 * as doubles, and nothing else, so it equals their sum bit for bit. Immutable.
 */
public final class Breakdown {
  private final double[] weights;
  private final double[] values;

  private Breakdown(double[] weights, double[] values) {
    this.weights = weights;
    this.values = values;
  }

  /**
   * Makes a breakdown.
   *
   * @param weights the profile's weights
   * @param text the text factor, 0 to 1
   * @param region the region factor, 0 to 1
   * @param expertise the expertise factor, 0 to 1
   * @param workload the workload factor, 0 to 1
   */
  public static Breakdown of(
      Weights weights, double text, double region, double expertise, double workload) {
    double[] values = {text, region, expertise, workload};
    for (Factor factor : Factor.ALL) {
      double value = values[factor.ordinal()];
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "factor " + factor.code() + " is " + value + ", must be from 0 to 1");
      }
    }
    return new Breakdown(
        new double[] {weights.text(), weights.region(), weights.expertise(), weights.workload()},
        values);
  }

  /**
   * The score of a pair, as {@link #total} has it, without an object: for loops over many postings.
   *
   * @return {@code ((w·text + w·region) + w·expertise) + w·workload}
   */
  public static double score(
      Weights weights, double text, double region, double expertise, double workload) {
    return weights.text() * text
        + weights.region() * region
        + weights.expertise() * expertise
        + weights.workload() * workload;
  }

  /** The factor's weight, 0 to 1. */
  public double weight(Factor factor) {
    return weights[factor.ordinal()];
  }

  /** The factor's value, 0 to 1. */
  public double value(Factor factor) {
    return values[factor.ordinal()];
  }

  /** What the factor adds to the score: weight × value. */
  public double part(Factor factor) {
    return weights[factor.ordinal()] * values[factor.ordinal()];
  }

  /** The score, 0 to 1 but for rounding: the sum of the parts from left to right. */
  public double total() {
    double total = part(Factor.ALL.getFirst());
    for (Factor factor : Factor.ALL.subList(1, Factor.ALL.size())) {
      total += part(factor);
    }
    return total;
  }

  /**
   * The factors, those in whose part this breakdown and {@code other} differ most first; equal ones
   * in order.
   */
  public List<Factor> byDifference(Breakdown other) {
    return Factor.ALL.stream()
        .sorted(
            Comparator.comparingDouble(
                (Factor factor) -> -Math.abs(part(factor) - other.part(factor))))
        .toList();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Breakdown other
        && Arrays.equals(weights, other.weights)
        && Arrays.equals(values, other.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(weights) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder().append(total()).append(" =");
    for (Factor factor : Factor.ALL) {
      out.append(factor.ordinal() == 0 ? " " : " + ");
      out.append(factor.code())
          .append(' ')
          .append(weight(factor))
          .append(" × ")
          .append(value(factor));
    }
    return out.toString();
  }
}
