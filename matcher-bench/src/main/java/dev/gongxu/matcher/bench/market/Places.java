package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where people are: mostly in the counties of Sichuan, in proportion to population. Immutable.
 *
 * <p>Prefectures weigh what the seventh national census counted on 1 November 2020 (communiqué of
 * the Sichuan Provincial Bureau of Statistics, 26 May 2021), in units of 10,000 people. Inside a
 * prefecture, and inside another province, the {@code k}-th county weighs {@code 1 / (k + 2)}, in
 * an order that its code decides. Other provinces are few; neighbours and large economies are less
 * rare.
 *
 * <p>Places are named by index, 0 to {@link #size()} − 1.
 */
final class Places {
  /** The share of postings that come from Sichuan. */
  static final double SICHUAN_SHARE = 0.92;

  private static final int SICHUAN = 510000;
  private static final double COUNTY_SHIFT = 3;

  /** Code of the prefecture, population in 10,000. */
  private static final int[][] PREFECTURES = {
    {510100, 2094}, {510300, 249}, {510400, 121}, {510500, 425}, {510600, 346}, {510700, 487},
    {510800, 231}, {510900, 281}, {511000, 314}, {511100, 316}, {511300, 561}, {511400, 296},
    {511500, 459}, {511600, 325}, {511700, 539}, {511800, 143}, {511900, 271}, {512000, 231},
    {513200, 82}, {513300, 111}, {513400, 486},
  };

  /** Code of the province, weight; those that are not here weigh 1. */
  private static final int[][] PROVINCES = {
    {500000, 8},
    {530000, 4},
    {520000, 4},
    {610000, 4},
    {620000, 3},
    {440000, 4},
    {110000, 3},
    {310000, 3},
    {330000, 3},
    {320000, 3},
  };

  private final List<Region> regions = new ArrayList<>();
  private final List<Integer> prefectures = new ArrayList<>();
  private final int[] firsts = new int[PREFECTURES.length + 1];
  private final AliasTable[] counties = new AliasTable[PREFECTURES.length];
  private final AliasTable everywhere;

  Places() {
    RegionTree tree = RegionTree.gb2260();
    List<Double> weights = new ArrayList<>();
    double inSichuan = 0;
    for (int p = 0; p < PREFECTURES.length; p++) {
      firsts[p] = regions.size();
      List<Region> inside = tree.children(tree.of(PREFECTURES[p][0]));
      add(inside, PREFECTURES[p][1], p, weights);
      counties[p] = AliasTable.zipf(inside.size(), COUNTY_SHIFT);
      inSichuan += PREFECTURES[p][1];
    }
    firsts[PREFECTURES.length] = regions.size();
    List<Region> provinces =
        tree.regions().stream()
            .filter(r -> r.level() == Region.Level.PROVINCE && r.code() != SICHUAN)
            .toList();
    double elsewhere = provinces.stream().mapToInt(Places::weight).sum();
    double people = inSichuan * (1 - SICHUAN_SHARE) / SICHUAN_SHARE;
    for (Region province : provinces) {
      List<Region> inside =
          tree.regions().stream()
              .filter(r -> tree.contains(province, r) && tree.children(r).isEmpty())
              .toList();
      add(inside, people * weight(province) / elsewhere, PREFECTURES.length, weights);
    }
    everywhere = new AliasTable(weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static int weight(Region province) {
    for (int[] known : PROVINCES) {
      if (known[0] == province.code()) {
        return known[1];
      }
    }
    return 1;
  }

  private void add(List<Region> inside, double people, int prefecture, List<Double> weights) {
    List<Region> ordered = new ArrayList<>(inside);
    ordered.sort(Comparator.comparingLong(region -> Dice.mix(region.code())));
    double sum = 0;
    for (int k = 0; k < ordered.size(); k++) {
      sum += 1 / (k + COUNTY_SHIFT);
    }
    for (int k = 0; k < ordered.size(); k++) {
      regions.add(ordered.get(k));
      prefectures.add(prefecture);
      weights.add(people / (k + COUNTY_SHIFT) / sum);
    }
  }

  /** The prefectures of Sichuan and, last, all that is elsewhere. */
  static int prefectures() {
    return PREFECTURES.length + 1;
  }

  /** The code of a prefecture, 0 for elsewhere. */
  static int code(int prefecture) {
    return prefecture == PREFECTURES.length ? 0 : PREFECTURES[prefecture][0];
  }

  int size() {
    return regions.size();
  }

  Region region(int place) {
    return regions.get(place);
  }

  /** The prefecture that a place lies in. */
  int prefecture(int place) {
    return prefectures.get(place);
  }

  int draw(Dice dice) {
    return everywhere.draw(dice);
  }

  /** A place in the same prefecture; outside of Sichuan the place itself. */
  int near(int place, Dice dice) {
    int prefecture = prefecture(place);
    return prefecture == counties.length
        ? place
        : firsts[prefecture] + counties[prefecture].draw(dice);
  }
}
