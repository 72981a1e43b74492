package dev.gongxu.matcher.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.RegionFactor;
import dev.gongxu.matcher.score.RegionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The region factor of one subject against every region, each worked out once. For one ranking by
 * one thread; the arrays serve the next ranking.
 */
final class RegionValues {
  private final RegionTree regions;

  /** By region: the factor for postings that are not remote, then for those that are. */
  private final double[] values;

  /** The number of the ranking for which a region's values were worked out. */
  private final int[] workedOutFor;

  private int ranking;
  private @Nullable Place place;

  private record Place(
      int region, boolean remote, RegionRule rule, List<Accords.Partner> partners) {}

  private RegionValues(RegionTree regions) {
    this.regions = regions;
    this.values = new double[2 * regions.size()];
    this.workedOutFor = new int[regions.size()];
  }

  private RegionValues forSubject(
      Posting subject, RegionRule rule, LocalDate day, MarketRecords records) {
    ranking++;
    place =
        new Place(
            regions.ordinal(subject.region().code()),
            subject.remote(),
            rule,
            records.partners(subject.region(), subject.service(), day));
    return this;
  }

  /** The factor against a posting in the region with this ordinal. */
  double value(int ordinal, boolean isRemote) {
    if (workedOutFor[ordinal] != ranking) {
      workOut(ordinal, requireNonNull(place));
    }
    return values[2 * ordinal + (isRemote ? 1 : 0)];
  }

  private void workOut(int ordinal, Place own) {
    Closeness closeness = regions.betweenOrdinals(own.region, ordinal);
    double strength = strength(own.partners, ordinal);
    values[2 * ordinal] = RegionFactor.value(own.rule, closeness, strength, own.remote);
    values[2 * ordinal + 1] = RegionFactor.value(own.rule, closeness, strength, true);
    workedOutFor[ordinal] = ranking;
  }

  private double strength(List<Accords.Partner> partners, int other) {
    double strongest = 0;
    for (Accords.Partner partner : partners) {
      if (partner.strength() > strongest && regions.containsOrdinal(partner.region(), other)) {
        strongest = partner.strength();
      }
    }
    return strongest;
  }

  /** Hands out values; as many are kept as rankings ran at the same time. Safe for many threads. */
  static final class Pool {
    private final RegionTree regions;
    private final Queue<RegionValues> idle = new ConcurrentLinkedQueue<>();

    Pool(RegionTree regions) {
      this.regions = regions;
    }

    RegionValues take(Posting subject, RegionRule rule, LocalDate day, MarketRecords records) {
      RegionValues values = idle.poll();
      return (values == null ? new RegionValues(regions) : values)
          .forSubject(subject, rule, day, records);
    }

    void giveBack(RegionValues values) {
      idle.add(values);
    }
  }
}
