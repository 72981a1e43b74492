package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.Interval;
import dev.gongxu.matcher.learn.Tuning;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.Weights;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was learnt of a service's weights.
 *
 * @param service the service
 * @param measure what cases are measured in, such as {@code nDCG@10}
 * @param source what the cases are, for the reasons in the profile
 * @param tuning the answer
 */
record Tuned(Service service, String measure, String source, Tuning tuning) {

  /** The profile with the new weights, each with the evidence for it; for changed ones. */
  Profile profile(Profile before) {
    Map<Factor, String> why = new EnumMap<>(Factor.class);
    Interval gain = tuning.interval();
    for (Factor factor : Factor.ALL) {
      Interval interval = tuning.weights().get(factor);
      if (interval != null && gain != null) {
        why.put(
            factor,
            String.format(
                Locale.ROOT,
                "Learnt from %d %s, before it was %s: on cases held out %s rises from %.4f by %.4f"
                    + " (99 %% from %.4f to %.4f); learnt from cases drawn anew, 95 %% of its"
                    + " values lie from %.2f to %.2f.",
                tuning.cases(),
                source,
                Double.toString(weight(before, factor)),
                measure,
                tuning.valueBefore(),
                tuning.gain(),
                gain.low(),
                gain.high(),
                interval.low(),
                interval.high()));
      }
    }
    return before.withWeights(tuning.after(), why);
  }

  private static double weight(Profile profile, Factor factor) {
    return weight(profile.weights(), factor);
  }

  /** A factor's weight. */
  static double weight(Weights weights, Factor factor) {
    return switch (factor) {
      case TEXT -> weights.text();
      case REGION -> weights.region();
      case EXPERTISE -> weights.expertise();
      case WORKLOAD -> weights.workload();
    };
  }
}
