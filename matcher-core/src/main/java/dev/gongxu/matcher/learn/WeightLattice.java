package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The weights that are tried: all multiples of 1/20 that sum to 1, which are 1,771, and the weights
 * that hold now. In the order of their distance from these, which come first. Immutable.
 *
 * <p>Finer steps would tell apart what some hundreds of judged needs cannot.
 */
final class WeightLattice {
  private static final int STEPS = 20;

  private final List<Weights> points;

  private WeightLattice(List<Weights> points) {
    this.points = List.copyOf(points);
  }

  static WeightLattice around(Weights now) {
    List<Weights> points = new ArrayList<>(List.of(now));
    for (int text = STEPS; text >= 0; text--) {
      for (int region = STEPS - text; region >= 0; region--) {
        for (int expertise = STEPS - text - region; expertise >= 0; expertise--) {
          Weights point = weights(text, region, expertise);
          if (!point.equals(now)) {
            points.add(point);
          }
        }
      }
    }
    points.sort(Comparator.comparingDouble(point -> distance(point, now)));
    return new WeightLattice(points);
  }

  private static Weights weights(int text, int region, int expertise) {
    int workload = STEPS - text - region - expertise;
    return new Weights(
        text / (double) STEPS,
        region / (double) STEPS,
        expertise / (double) STEPS,
        workload / (double) STEPS);
  }

  /** How much weight has moved: half the sum of the differences, 0 to 1. */
  static double distance(Weights one, Weights other) {
    return (Math.abs(one.text() - other.text())
            + Math.abs(one.region() - other.region())
            + Math.abs(one.expertise() - other.expertise())
            + Math.abs(one.workload() - other.workload()))
        / 2;
  }

  /** The points, the nearest first; at 0 what holds now. */
  List<Weights> points() {
    return points;
  }
}
