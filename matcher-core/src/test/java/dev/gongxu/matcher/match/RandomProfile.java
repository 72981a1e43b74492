package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionRule;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.score.Weights;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Profiles from a seed, those at the edges among them: one weight 1, text weight 0, no gates. */
final class RandomProfile {
  private RandomProfile() {}

  static Profile of(Random random) {
    Set<Gate> gates = EnumSet.noneOf(Gate.class);
    for (Gate gate : Gate.values()) {
      if (random.nextInt(4) > 0) {
        gates.add(gate);
      }
    }
    return new Profile(
        Service.TECH_SERVICE,
        weights(random),
        new TextRule(
            1,
            random.nextInt(3) / 2.0,
            random.nextInt(3) / 2.0,
            random.nextInt(3) / 2.0,
            random.nextInt(3) == 0 ? 1 + 20 * random.nextDouble() : 12,
            random.nextInt(3) / 2.0,
            random.nextInt(3) == 0 ? 0.1 + 3 * random.nextDouble() : 1.2,
            random.nextInt(3) == 0 ? random.nextInt(3) / 2.0 : 0.75,
            0.5,
            0.9,
            1 + random.nextInt(4)),
        new RegionRule(1, 0.7, 0.4, 0.1, 0.5),
        new ExpertiseRule(
            0.8,
            0.7,
            0.6,
            0.5,
            0.4,
            0.55,
            0.05,
            4,
            random.nextBoolean() ? 20 : 1.5,
            random.nextInt(3) / 2.0,
            0.3,
            0.75,
            0.5,
            random.nextInt(3) / 8.0),
        gates,
        Map.of());
  }

  private static Weights weights(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Weights.TEXT_ONLY;
      case 1 -> new Weights(0, 1, 0, 0);
      case 2 -> new Weights(0, 0, 0.5, 0.5);
      case 3 -> new Weights(0.25, 0.25, 0.25, 0.25);
      default -> {
        double text = random.nextDouble();
        double region = (1 - text) * random.nextDouble();
        double expertise = (1 - text - region) * random.nextDouble();
        yield new Weights(text, region, expertise, 1 - text - region - expertise);
      }
    };
  }
}
