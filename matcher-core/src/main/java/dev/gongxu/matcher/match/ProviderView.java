package dev.gongxu.matcher.match;

import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.score.ExpertiseFactor;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.WorkloadFactor;

/**
 * A provider and its orders at one moment. Immutable.
 *
 * @param provider who it is
 * @param labels its fields as words
 * @param standing its orders
 * @param workload its workload factor
 */
record ProviderView(Provider provider, FieldLabels labels, Standing standing, double workload) {
  static ProviderView of(Provider provider, FieldLabels labels, Standing standing) {
    double workload = WorkloadFactor.value(standing.open(), provider.capacity());
    return new ProviderView(provider, labels, standing, workload);
  }

  boolean full() {
    return standing.open() >= provider.capacity();
  }

  /**
   * The expertise factor for a need.
   *
   * @param fields the provider's fields that it lies in
   * @param words the numbers of its words
   */
  double expertise(ExpertiseRule rule, long fields, int[] words) {
    return ExpertiseFactor.value(
        rule,
        rule.prior(provider.kind(), provider.rank(), provider.verified()),
        standing.near(fields, words, rule.sameField()),
        standing.ended());
  }

  /** At least the expertise factor for any need. */
  double mostExpertise(ExpertiseRule rule) {
    return ExpertiseFactor.most(
        rule,
        rule.prior(provider.kind(), provider.rank(), provider.verified()),
        standing.outcomes(),
        standing.ended());
  }
}
