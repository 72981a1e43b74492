package dev.gongxu.matcher.report;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Between which places of a ranking values lie that are known with an error only: in how many
 * simulations, each value drawn from its normal distribution, they come to which place. The same
 * values give the same simulations. Time: values · log values for each of 200 to 2,000 rounds.
 */
final class SimulatedPlaces {
  private static final int MOST_ROUNDS = 2_000;
  private static final int FEWEST_ROUNDS = 200;
  private static final int DRAWS = 400_000;
  private static final double OUTSIDE = 0.025;
  private static final long SEED = 20_240_607;

  private SimulatedPlaces() {}

  /** The places of values, the highest first, equal ones sharing theirs. */
  static int[] of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] places = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      places[i] = placeOf(values[i], sorted);
    }
    return places;
  }

  /** One more than how many of the values, which rise, are greater. */
  private static int placeOf(double value, double[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length - low + 1;
  }

  /**
   * For each value the best and the worst place of 95 % of the simulations.
   *
   * @param deviations by value, of what it is drawn from
   */
  static int[][] ranges(double[] values, double[] deviations) {
    int rounds = Math.clamp(DRAWS / Math.max(1, values.length), FEWEST_ROUNDS, MOST_ROUNDS);
    RandomGenerator random = new Well19937c(SEED);
    int[][] places = new int[values.length][rounds];
    double[] drawn = new double[values.length];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < values.length; i++) {
        drawn[i] = values[i] + deviations[i] * random.nextGaussian();
      }
      int[] placed = of(drawn);
      for (int i = 0; i < values.length; i++) {
        places[i][round] = placed[i];
      }
    }
    int cut = (int) (OUTSIDE * rounds);
    int[][] ranges = new int[values.length][];
    for (int i = 0; i < values.length; i++) {
      Arrays.sort(places[i]);
      ranges[i] = new int[] {places[i][cut], places[i][rounds - 1 - cut]};
    }
    return ranges;
  }
}
