package dev.gongxu.matcher.score;

import dev.gongxu.matcher.market.TrackRecord;

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

  private static double trials(ExpertiseRule rule, TrackRecord record) {
    return record.rated() + record.unrated() + rule.cancelled() * record.cancelled();
  }

  private static double successes(ExpertiseRule rule, TrackRecord record) {
    return record.ratingShare() + rule.unrated() * record.unrated();
  }
}
