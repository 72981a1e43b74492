package dev.gongxu.matcher.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two ways of ranking side by side in one measure, need by need. Immutable, so safe to share
 * between threads.
 */
public final class PairedComparison {
  private static final double CONFIDENCE = 0.95;

  private final List<Pair> pairs;
  private final double difference;
  private final Interval interval;
  private final double pValue;

  private PairedComparison(List<Pair> pairs, double difference, Interval interval, double pValue) {
    this.pairs = List.copyOf(pairs);
    this.difference = difference;
    this.interval = interval;
    this.pValue = pValue;
  }

  /**
   * One need.
   *
   * @param need its id
   * @param one the measure of the one way, 0 to 1
   * @param other that of the other
   */
  public record Pair(String need, double one, double other) {
    /** By how much the one is better; negative where it is worse. */
    public double difference() {
      return one - other;
    }
  }

  /**
   * Compares.
   *
   * @throws IllegalArgumentException when the two were not measured on the same needs
   */
  public static PairedComparison of(
      Effectiveness one, Effectiveness other, Metric metric, long seed) {
    if (!one.needs().equals(other.needs())) {
      throw new IllegalArgumentException(
          "one was measured on "
              + one.needs().size()
              + " needs, other on "
              + other.needs().size()
              + ", must be the same");
    }
    double[] ones = one.values(metric);
    double[] others = other.values(metric);
    List<Pair> pairs = new ArrayList<>();
    double[] differences = new double[ones.length];
    for (int i = 0; i < ones.length; i++) {
      Pair pair = new Pair(one.needs().get(i), ones[i], others[i]);
      pairs.add(pair);
      differences[i] = pair.difference();
    }
    return new PairedComparison(
        pairs,
        Resampling.mean(differences),
        Resampling.interval(differences, CONFIDENCE, seed),
        Resampling.pValue(ones, others, seed));
  }

  /** All needs, by id. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** The mean of the differences, −1 to 1; above 0 where the one is better. */
  public double difference() {
    return difference;
  }

  /** The 95 % bootstrap interval of {@link #difference}; see {@link Resampling#interval}. */
  public Interval interval() {
    return interval;
  }

  /** How easily chance makes such a difference; see {@link Resampling#pValue}. */
  public double pValue() {
    return pValue;
  }

  /** How many needs the one ranks better. */
  public int wins() {
    return (int) pairs.stream().filter(pair -> pair.difference() > 0).count();
  }

  /** How many needs the one ranks worse. */
  public int losses() {
    return (int) pairs.stream().filter(pair -> pair.difference() < 0).count();
  }

  /** At most so many of the needs that the one ranks better, the largest difference first. */
  public List<Pair> largestWins(int most) {
    return largest(1, most);
  }

  /** At most so many of the needs that the one ranks worse, the largest difference first. */
  public List<Pair> largestLosses(int most) {
    return largest(-1, most);
  }

  private List<Pair> largest(int sign, int most) {
    // The sort is stable, so that equal differences stay in the order of ids.
    return pairs.stream()
        .filter(pair -> sign * pair.difference() > 0)
        .sorted(Comparator.comparingDouble(pair -> -sign * pair.difference()))
        .limit(most)
        .toList();
  }
}
