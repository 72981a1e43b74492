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

  /** The expertise factor for a need that lies in {@code fields}. */
  double expertise(ExpertiseRule rule, long fields) {
    return ExpertiseFactor.value(
        rule,
        rule.prior(provider.kind(), provider.rank(), provider.verified()),
        standing.inFields(fields),
        standing.outsideFields(fields));
  }

  /** At least the expertise factor for any need. */
  double mostExpertise(ExpertiseRule rule) {
    return ExpertiseFactor.most(
        rule, rule.prior(provider.kind(), provider.rank(), provider.verified()), standing.groups());
  }
}
