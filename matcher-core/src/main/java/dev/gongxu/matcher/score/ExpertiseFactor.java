package dev.gongxu.matcher.score;

import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.TrackRecord;
import java.util.List;

/**
 * How good a provider is held to be for a need, from rank and record.
 *
 * <pre>
 * record = (m · p + S) / (m + n)
 * value  = record + (1 − record) · c · m / (m + N)
 * </pre>
 *
 * <ul>
 *   <li>p: the prior of {@link ExpertiseRule#prior}, m: its strength in orders
 *   <li>n: ended orders, each counted by how close the need comes to what it was about: {@code
 *       otherField} where it does not at all, 1 where it is the same, between them in proportion; a
 *       cancelled one {@code cancelled} times that. Beyond {@code evidence} they count for that
 *       many, with the same mean.
 *   <li>S: their successes: a done order rated r succeeds by (r − 1) / 4, an unrated one by {@code
 *       unrated}, a cancelled one by 0
 *   <li>c: {@code newcomer}; N: all ended orders, whatever they were about
 * </ul>
 *
 * Range [0,1], rising with S and p. The record is the mean of a Beta posterior with Bernoulli
 * outcomes (A. Gelman et al., "Bayesian Data Analysis", chapter 2), outcomes graded rather than 0
 * or 1: p without any order, halfway from p to the outcomes' mean at n = m. It never comes nearer
 * to that mean than by m / (m + {@code evidence}), so that a provider with hundreds of orders does
 * not win everywhere by their number. What is added is a chance for newcomers, since nobody learns
 * how good somebody is whom nobody asks (the optimism of T. L. Lai and H. Robbins, "Asymptotically
 * efficient adaptive allocation rules", 1985, with a fixed bound): at most c of what lacks to 1,
 * half of that after m orders, and it dies out.
 */
public final class ExpertiseFactor {
  private ExpertiseFactor() {}

  /**
   * The factor of a provider.
   *
   * @param prior its prior
   * @param near its ended orders, each counted by how close the need comes to it
   * @param ended all of its ended orders
   */
  public static double value(ExpertiseRule rule, double prior, Evidence near, TrackRecord ended) {
    double close = 1 - rule.otherField();
    double trials = rule.otherField() * trials(rule, ended) + close * trials(rule, near);
    double successes = rule.otherField() * successes(rule, ended) + close * successes(rule, near);
    if (trials > rule.evidence()) {
      successes *= rule.evidence() / trials;
      trials = rule.evidence();
    }
    double record = (rule.strength() * prior + successes) / (rule.strength() + trials);
    // The quotient of the two sums may exceed 1 by a rounding when every outcome is a full success.
    return withChance(rule, Math.min(1, record), ended);
  }

  private static double withChance(ExpertiseRule rule, double record, TrackRecord ended) {
    double orders = (double) ended.rated() + ended.unrated() + ended.cancelled();
    double chance = rule.newcomer() * rule.strength() / (rule.strength() + orders);
    return record + (1 - record) * chance;
  }

  /**
   * At least the factor, whatever the need is.
   *
   * <p>The largest quotient over all shares from {@code otherField} to 1 by which orders may count,
   * by W. Dinkelbach, "On nonlinear fractional programming", 1967: orders that ended alike count
   * fully when their successes exceed the value so far times their trials, until nothing changes.
   * Fewer orders than there are never lift a record that is better than the prior, and one that is
   * worse stays below the prior, so the limit of {@code evidence} adds nothing but the prior.
   *
   * @param outcomes ended orders, those that ended alike together
   * @param ended all of them
   */
  public static double most(
      ExpertiseRule rule, double prior, List<TrackRecord> outcomes, TrackRecord ended) {
    double value = -1;
    for (double next = 0; next > value; ) {
      value = next;
      double trials = rule.strength();
      double successes = rule.strength() * prior;
      for (TrackRecord outcome : outcomes) {
        boolean lifts = successes(rule, outcome) > value * trials(rule, outcome);
        double share = lifts ? 1 : rule.otherField();
        trials += share * trials(rule, outcome);
        successes += share * successes(rule, outcome);
      }
      next = successes / trials;
    }
    boolean limited = trials(rule, ended) > rule.evidence();
    double record = limited ? Math.max(prior, value) : value;
    // Other orders of addition than those of the factor itself may round otherwise.
    return Math.min(1, withChance(rule, Math.min(1, record), ended) * (1 + 1e-12));
  }

  private static double trials(ExpertiseRule rule, TrackRecord record) {
    return record.rated() + record.unrated() + rule.cancelled() * record.cancelled();
  }

  private static double trials(ExpertiseRule rule, Evidence evidence) {
    return evidence.rated() + evidence.unrated() + rule.cancelled() * evidence.cancelled();
  }

  private static double successes(ExpertiseRule rule, TrackRecord record) {
    return record.ratingShare() + rule.unrated() * record.unrated();
  }

  private static double successes(ExpertiseRule rule, Evidence evidence) {
    return evidence.ratingShare() + rule.unrated() * evidence.unrated();
  }
}
