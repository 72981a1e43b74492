package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Posting;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The records around the postings as standing needs were ranked by: providers and their orders,
 * accords, blocks. Immutable.
 */
record Surroundings(
    MarketRecords records,
    Numbered<ProviderView> providers,
    Accords accords,
    Blocks blocks,
    LocalDate day) {

  /** As they are now. */
  static Surroundings of(MarketRecords records, MarketRecords.Moment moment, LocalDate day) {
    return new Surroundings(
        records, moment.providers(), records.accordTable(), records.blockTable(), day);
  }

  /** Has everything forgotten that does not hold any more, now that they are as {@code later}. */
  void forget(Surroundings later, Collection<StandingShelf> shelves) {
    if (records != later.records) {
      shelves.forEach(shelf -> shelf.forget(need -> true));
      return;
    }
    if (providers != later.providers) {
      BitSet changed = changed(later.providers);
      shelves.forEach(shelf -> shelf.loseOwners(changed));
    }
    if (blocks != later.blocks) {
      shelves.forEach(shelf -> shelf.forget(need -> !sameBlocks(need, later.blocks)));
    }
    if (accords != later.accords) {
      Map<List<Object>, Boolean> same = new HashMap<>();
      shelves.forEach(
          shelf ->
              shelf.forget(
                  need ->
                      !same.computeIfAbsent(
                          List.of(need.service(), need.region()),
                          place -> partners(need).equals(later.partners(need)))));
    }
  }

  @SuppressWarnings("ReferenceEquality") // What has not changed is the same object.
  private BitSet changed(Numbered<ProviderView> later) {
    BitSet changed = new BitSet();
    for (int owner = 0; owner < Math.max(later.end(), providers.end()); owner++) {
      // Views are made anew whenever a provider or one of its orders changes.
      if (later.get(owner) != providers.get(owner)) {
        changed.set(owner);
      }
    }
    return changed;
  }

  private boolean sameBlocks(Posting need, Blocks later) {
    String owner = need.owner();
    return owner == null || Objects.equals(blocks.of(owner), later.of(owner));
  }

  private List<Accords.Partner> partners(Posting need) {
    return accords.partners(need.region(), need.service(), day);
  }
}
