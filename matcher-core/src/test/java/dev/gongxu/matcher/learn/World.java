package dev.gongxu.matcher.learn;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Judged needs in a world whose true weights are known: grades follow the score by these, blurred
 * by noise, so that of each need's candidates the best two are judged 3, the next three 2, the next
 * five 1 and the others 0.
 */
final class World {
  static final Weights SHIPPED = new Weights(0.55, 0.2, 0.15, 0.1);

  private static final double[] REGIONS = {1, 0.7, 0.4, 0.1};

  private final Random random;
  private final int candidates;

  World(long seed, int candidates) {
    this.random = new Random(seed);
    this.candidates = candidates;
  }

  private Breakdown breakdown() {
    return Breakdown.of(
        SHIPPED,
        random.nextDouble() * random.nextDouble(),
        REGIONS[random.nextInt(REGIONS.length)],
        0.5 + 0.4 * random.nextDouble(),
        random.nextInt(6) / 5.0);
  }

  /**
   * Needs.
   *
   * @param noise standard deviation of what is added to the true score; infinity for grades that
   *     have nothing to do with it
   */
  List<JudgedNeed> needs(int count, Weights truth, double noise) {
    List<JudgedNeed> needs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Map<String, Breakdown> pool = new HashMap<>();
      Map<String, Double> worth = new HashMap<>();
      for (int c = 0; c < candidates; c++) {
        Breakdown breakdown = breakdown();
        pool.put("C-" + c, breakdown);
        double score = score(truth, breakdown);
        double blur = random.nextGaussian();
        worth.put("C-" + c, Double.isInfinite(noise) ? blur : score + noise * blur);
      }
      List<String> best = new ArrayList<>(pool.keySet());
      best.sort(Comparator.comparingDouble((String id) -> -requireNonNull(worth.get(id))));
      Map<String, Integer> grades = new HashMap<>();
      for (int i = 0; i < best.size(); i++) {
        grades.put(best.get(i), i < 2 ? 3 : i < 5 ? 2 : i < 10 ? 1 : 0);
      }
      needs.add(JudgedNeed.of(grades, pool));
    }
    return needs;
  }

  static double score(Weights weights, Breakdown breakdown) {
    double[] values = new double[4];
    for (Factor factor : Factor.ALL) {
      values[factor.ordinal()] = breakdown.value(factor);
    }
    return Breakdown.score(weights, values[0], values[1], values[2], values[3]);
  }
}
