package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.RegionFactor;
import dev.gongxu.matcher.score.RegionRule;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The region factor of one subject against every region, each worked out once. For one ranking by
 * one thread.
 */
final class RegionValues {
  private final Posting subject;
  private final RegionRule rule;
  private final LocalDate day;
  private final MarketRecords records;
  private final RegionTree regions;
  private final double[] near;
  private final double[] remote;

  RegionValues(
      Posting subject, RegionRule rule, LocalDate day, MarketRecords records, RegionTree regions) {
    this.subject = subject;
    this.rule = rule;
    this.day = day;
    this.records = records;
    this.regions = regions;
    this.near = new double[regions.size()];
    this.remote = new double[regions.size()];
    Arrays.fill(near, Double.NaN);
  }

  /** The factor against a posting in the region with this ordinal. */
  double value(int ordinal, boolean isRemote) {
    if (Double.isNaN(near[ordinal])) {
      Region other = regions.regions().get(ordinal);
      Closeness closeness = regions.between(subject.region(), other);
      double strength = records.accordStrength(subject.region(), other, subject.service(), day);
      near[ordinal] = RegionFactor.value(rule, closeness, strength, false);
      remote[ordinal] = RegionFactor.value(rule, closeness, strength, true);
    }
    return subject.remote() || isRemote ? remote[ordinal] : near[ordinal];
  }
}
