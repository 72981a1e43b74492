package dev.gongxu.matcher.match;

import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.score.ExpertiseFactor;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.WorkloadFactor;
import org.jspecify.annotations.Nullable;

/**
 * A provider as one ranking sees it: its orders do not change meanwhile.
 *
 * @param provider who it is
 * @param labels its fields as words
 * @param standing its orders
 * @param workload its workload factor
 */
record ProviderView(Provider provider, FieldLabels labels, Standing standing, double workload) {
  /** The provider with this id as it stands now, null where there is none. */
  static @Nullable ProviderView of(@Nullable String id, MarketRecords records) {
    MarketRecords.Entry entry = records.entry(id);
    if (entry == null) {
      return null;
    }
    Standing standing = records.standing(entry.provider().id());
    double workload = WorkloadFactor.value(standing.open(), entry.provider().capacity());
    return new ProviderView(entry.provider(), entry.labels(), standing, workload);
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
}
