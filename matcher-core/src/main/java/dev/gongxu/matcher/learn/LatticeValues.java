package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.score.Weights;
import java.util.List;

/**
 * Every case's value under every weights of a lattice, so that choosing weights on any part of the
 * cases is a matter of sums. Immutable.
 *
 * <p>Memory: 14 kB a case. Time to choose: one pass over all values.
 */
final class LatticeValues {
  private final List<Weights> points;

  /** By point, then case. */
  private final double[][] values;

  LatticeValues(WeightLattice lattice, List<? extends Evidence> cases) {
    points = lattice.points();
    values = new double[points.size()][cases.size()];
    for (int p = 0; p < values.length; p++) {
      for (int i = 0; i < values[p].length; i++) {
        values[p][i] = cases.get(i).value(points.get(p));
      }
    }
  }

  Weights weights(int point) {
    return points.get(point);
  }

  double value(int point, int index) {
    return values[point][index];
  }

  /**
   * Of the points that are not worse than the best by more than one standard error of the
   * difference, the nearest to what holds now: what shrinks the choice towards it, the more, the
   * less there is to go by. Source: the one-standard-error rule of L. Breiman et al.,
   * "Classification and Regression Trees", 1984, with the error of paired differences.
   *
   * @param counts how often each case counts
   */
  int choose(int[] counts) {
    int best = 0;
    double most = mean(0, counts);
    for (int p = 1; p < values.length; p++) {
      double mean = mean(p, counts);
      if (mean > most) {
        best = p;
        most = mean;
      }
    }
    for (int p = 0; p < best; p++) {
      if (withinOneError(best, p, counts)) {
        return p;
      }
    }
    return best;
  }

  private double mean(int point, int[] counts) {
    double[] own = values[point];
    double sum = 0;
    int cases = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * own[i];
      cases += counts[i];
    }
    return sum / cases;
  }

  private boolean withinOneError(int best, int point, int[] counts) {
    double sum = 0;
    double squares = 0;
    int cases = 0;
    for (int i = 0; i < counts.length; i++) {
      double difference = values[best][i] - values[point][i];
      sum += counts[i] * difference;
      squares += counts[i] * difference * difference;
      cases += counts[i];
    }
    double mean = sum / cases;
    double variance = Math.max(0, squares / cases - mean * mean) * cases / Math.max(1, cases - 1);
    return mean <= Math.sqrt(variance / cases);
  }
}
