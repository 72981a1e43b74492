package dev.gongxu.matcher.score;

import dev.gongxu.matcher.market.TrackRecord;
import java.util.List;

/**
 * How good a provider is held to be, from rank and record.
 *
 * <pre>value = (m · p + S) / (m + n)</pre>
 *
 * <ul>
 *   <li>p: the prior of {@link ExpertiseRule#prior}, m: its strength in orders
 *   <li>n: ended orders, an order outside the need's field counted {@code otherField}, a cancelled
 *       one {@code cancelled} times that
 *   <li>S: their successes: a done order rated r succeeds by (r − 1) / 4, an unrated one by {@code
 *       unrated}, a cancelled one by 0
 * </ul>
 *
 * Range [0,1]: p without any order; halfway from p to the record's mean at n = m; the record's mean
 * as n grows. Rises with S and p. A newcomer is thus neither buried nor trusted blindly. This is
 * the mean of a Beta posterior with Bernoulli outcomes (A. Gelman et al., "Bayesian Data Analysis",
 * chapter 2), outcomes graded rather than 0 or 1.
 */
public final class ExpertiseFactor {
  private ExpertiseFactor() {}

  /**
   * The factor of a provider with prior {@code prior} and the ended orders {@code inField} and
   * {@code otherField}.
   */
  public static double value(
      ExpertiseRule rule, double prior, TrackRecord inField, TrackRecord otherField) {
    double trials = trials(rule, inField) + rule.otherField() * trials(rule, otherField);
    double successes = successes(rule, inField) + rule.otherField() * successes(rule, otherField);
    // The quotient of the two sums may exceed 1 by a rounding when every outcome is a full success.
    return Math.min(1, (rule.strength() * prior + successes) / (rule.strength() + trials));
  }

  /**
   * At least the factor, however the orders are divided into those in the need's field and others.
   *
   * <p>The largest quotient over all divisions of {@code groups}, by W. Dinkelbach, "On nonlinear
   * fractional programming", 1967: a group counts fully when its successes exceed the value so far
   * times its trials, until nothing changes.
   *
   * @param groups ended orders that are always in the field together or not at all
   */
  public static double most(ExpertiseRule rule, double prior, List<TrackRecord> groups) {
    double value = -1;
    for (double next = 0; next > value; ) {
      value = next;
      double trials = rule.strength();
      double successes = rule.strength() * prior;
      for (TrackRecord group : groups) {
        boolean lifts = successes(rule, group) > value * trials(rule, group);
        double share = lifts ? 1 : rule.otherField();
        trials += share * trials(rule, group);
        successes += share * successes(rule, group);
      }
      next = successes / trials;
    }
    // Other orders of addition than those of the factor itself may round otherwise.
    return Math.min(1, value * (1 + 1e-12));
  }

  private static double trials(ExpertiseRule rule, TrackRecord record) {
    return record.rated() + record.unrated() + rule.cancelled() * record.cancelled();
  }

  private static double successes(ExpertiseRule rule, TrackRecord record) {
    return record.ratingShare() + rule.unrated() * record.unrated();
  }
}
