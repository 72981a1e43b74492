package dev.gongxu.matcher.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ranks districts by what they achieved with the cases that they had, so that none is blamed for
 * its market.
 *
 * <p><b>Expected.</b> Each case belongs to a stratum: its service, its field, and whether there is
 * a provider of the field in its county, else in its city. The chance of a hit in a stratum is the
 * market's, drawn towards that of all fields with the same service and supply, and this towards
 * that of the market, each as if {@value #PRIOR} cases more had been seen there:
 *
 * <pre>p = (hits + m · p above) / (cases + m)</pre>
 *
 * and all are multiplied by one number so that the market's expected hits are its hits (indirect
 * standardisation; J. Fleiss, "Statistical Methods for Rates and Proportions", chapter on
 * standardisation). E is the sum of p over a district's cases, O its hits.
 *
 * <p><b>Adjusted.</b> The ratio r = O / E is drawn towards 1 by how uncertain it is (R. Marshall,
 * "Mapping disease and mortality rates using empirical Bayes estimators", 1991):
 *
 * <pre>
 * v = Σ p(1−p) / E²                    what chance alone does to r
 * A = Σ E (r−1)² / ΣE − Σ E v / ΣE     how much districts differ, at least {@value #FLOOR}
 * θ = 1 + C (r − 1),   C = A / (A + v)
 * adjusted = θ · market rate,   95 %: θ ± 1.96 √(C v)
 * </pre>
 *
 * with v that of cases which hit once or not at all, in place of Marshall's Poisson counts, which
 * would hide differences where most cases hit. The floor of A says that districts may well differ
 * by three tenths even where it cannot be seen, so that intervals stay honest and an order by the
 * evidence remains; it hardly moves districts with many cases. Landmarks: θ = 1 for a district that
 * does as expected, and for one without cases to tell; θ → r as cases grow. The adjusted rate and
 * its interval are cut off at 0 and 1.
 *
 * <p><b>Places.</b> By θ; the interval is that of the places in simulations in which every θ is
 * drawn from its distribution, normal with variance C v (H. Goldstein and D. Spiegelhalter, "League
 * tables and their limitations", 1996). The same cases give the same simulations.
 *
 * <p>Deviation: a district's own cases count towards the strata it is compared with, so where only
 * one district has a kind of case, it is held to be average in it. Time: cases, plus districts ·
 * log districts for each of 200 to 2,000 simulations.
 */
final class CaseMix {
  private static final double PRIOR = 10;
  private static final double FLOOR = 0.09;

  private final Map<String, List<Case>> cases = new HashMap<>();
  private final Map<Integer, Count> strata = new HashMap<>();
  private final Map<Integer, Count> above = new HashMap<>();
  private int hits;
  private int count;

  /** What has been seen of a kind of case. */
  private static final class Count {
    private int hits;
    private int of;
  }

  private record Case(Count stratum, Count above, boolean hit) {}

  private record Estimate(
      String key, Share raw, double expected, double ratio, double theta, double variance) {}

  /**
   * Adds a case.
   *
   * @param key of the part whose it is
   * @param stratum its kind, as fine as it goes
   * @param above the coarser kind that holds the stratum
   */
  void add(String key, int stratum, int above, boolean hit) {
    Case one = new Case(count(strata, stratum, hit), count(this.above, above, hit), hit);
    cases.computeIfAbsent(key, missing -> new ArrayList<>()).add(one);
    hits += hit ? 1 : 0;
    count++;
  }

  private static Count count(Map<Integer, Count> counts, int key, boolean hit) {
    Count count = counts.computeIfAbsent(key, missing -> new Count());
    count.hits += hit ? 1 : 0;
    count.of++;
    return count;
  }

  /**
   * The ranking; empty without cases.
   *
   * @param parts names them
   */
  DistrictRanking ranking(DistrictRanking.Measure measure, Parts parts) {
    Share market = new Share(hits, count);
    List<Estimate> estimates = estimates();
    double[] thetas = estimates.stream().mapToDouble(Estimate::theta).toArray();
    double[] deviations =
        estimates.stream().mapToDouble(each -> Math.sqrt(each.variance)).toArray();
    int[] raw =
        SimulatedPlaces.of(estimates.stream().mapToDouble(each -> each.raw.rate()).toArray());
    int[] places = SimulatedPlaces.of(thetas);
    int[][] ranges = SimulatedPlaces.ranges(thetas, deviations);
    List<DistrictPlace> ranked = new ArrayList<>();
    for (int i = 0; i < estimates.size(); i++) {
      Estimate each = estimates.get(i);
      double reach = Share.Z * Math.sqrt(each.variance);
      ranked.add(
          new DistrictPlace(
              parts.part(each.key),
              each.raw,
              raw[i],
              each.expected,
              each.ratio,
              within(each.theta * market.rate()),
              within((each.theta - reach) * market.rate()),
              within((each.theta + reach) * market.rate()),
              places[i],
              ranges[i][0],
              ranges[i][1]));
    }
    ranked.sort(
        Comparator.comparingInt(DistrictPlace::place)
            .thenComparing(DistrictPlace::part, PartOrder.BY_KEY));
    return new DistrictRanking(measure, market, ranked);
  }

  private static double within(double rate) {
    return Math.max(0, Math.min(1, rate));
  }

  private double chance(Case one) {
    double market = (double) hits / count;
    return drawn(one.stratum, drawn(one.above, market));
  }

  private static double drawn(Count seen, double above) {
    return (seen.hits + PRIOR * above) / (seen.of + PRIOR);
  }

  private List<Estimate> estimates() {
    double all = 0;
    // By key, so that sums are the same however parts hash.
    Map<String, List<Case>> ordered = new TreeMap<>(cases);
    for (List<Case> each : ordered.values()) {
      for (Case one : each) {
        all += chance(one);
      }
    }
    double scale = all > 0 ? hits / all : 1;
    List<Estimate> crude = new ArrayList<>();
    double spread = 0;
    double byChance = 0;
    double weights = 0;
    for (Map.Entry<String, List<Case>> district : ordered.entrySet()) {
      if (district.getKey().isEmpty()) {
        // Whatever belongs to no district says what is usual, and has no place.
        continue;
      }
      Estimate one = crude(district.getKey(), district.getValue(), scale);
      crude.add(one);
      spread += one.expected * (one.ratio - 1) * (one.ratio - 1);
      byChance += one.expected * one.variance;
      weights += one.expected;
    }
    double between = weights > 0 ? Math.max(FLOOR, (spread - byChance) / weights) : FLOOR;
    List<Estimate> estimates = new ArrayList<>();
    for (Estimate one : crude) {
      double trust = between / (between + one.variance);
      estimates.add(
          new Estimate(
              one.key,
              one.raw,
              one.expected,
              one.ratio,
              1 + trust * (one.ratio - 1),
              trust * one.variance));
    }
    return estimates;
  }

  /** O, E, r and v; no hits anywhere make every ratio 1. */
  private Estimate crude(String key, List<Case> own, double scale) {
    int observed = 0;
    double expected = 0;
    double variance = 0;
    for (Case one : own) {
      double chance = Math.min(1, scale * chance(one));
      observed += one.hit ? 1 : 0;
      expected += chance;
      variance += chance * (1 - chance);
    }
    Share raw = new Share(observed, own.size());
    if (expected == 0) {
      return new Estimate(key, raw, 0, 1, 1, 0);
    }
    return new Estimate(
        key, raw, expected, observed / expected, 1, variance / (expected * expected));
  }
}
