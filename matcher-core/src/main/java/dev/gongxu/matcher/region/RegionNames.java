package dev.gongxu.matcher.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * From a written name to the places it may mean, as ascending ordinals. Immutable after
 * construction, so safe to share between threads.
 *
 * <p>Three indexes are asked in turn, and the first that answers decides: official names and full
 * names; paths of official or short names from the outside in, with steps left out at will (四川东坡,
 * 眉山市东坡区, 丹棱); names no longer in force (彭山县).
 */
final class RegionNames {

  private final List<Region> regions;
  private final Lineage lineage;
  private final Map<String, NavigableSet<Integer>> official = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> spoken = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> former = new HashMap<>();
  private final int longest;

  RegionNames(List<Region> regions, Lineage lineage, RegionTable retired, RegionCodes codes) {
    this.regions = regions;
    this.lineage = lineage;
    Map<Integer, String> nameOf = new HashMap<>();
    int length = 0;
    for (int place = 0; place < regions.size(); place++) {
      Region region = regions.get(place);
      nameOf.put(region.code(), region.name());
      add(official, region.name(), place);
      add(official, region.fullName(), place);
      if (region.level() == Region.Level.PROVINCE) {
        // 河南 is the province to everyone, not 河南蒙古族自治县. No other short name is that clear.
        add(official, PlaceName.stem(region.name()), place);
      }
      for (String spelling : PlaceName.spellings(region.name())) {
        add(spoken, spelling, place);
      }
      length = Math.max(length, region.name().length());
    }
    longest = length;
    retired.rows().forEach(row -> nameOf.putIfAbsent(row.code(), row.name()));
    for (RegionTable.Row row : retired.rows()) {
      int place = codes.ordinal(row.successor());
      String province = nameOf.getOrDefault(row.code() / 10_000 * 10_000, "");
      String city = row.code() % 100 == 0 ? "" : nameOf.getOrDefault(row.code() / 100 * 100, "");
      add(former, row.name(), place);
      add(former, city + row.name(), place);
      add(former, province + row.name(), place);
      add(former, province + city + row.name(), place);
    }
  }

  private static void add(Map<String, NavigableSet<Integer>> index, String name, int place) {
    index.computeIfAbsent(name, unused -> new TreeSet<>()).add(place);
  }

  /** The places that the normalised text may mean; empty if it is no known name. */
  NavigableSet<Integer> meanings(String text) {
    NavigableSet<Integer> found = official.getOrDefault(text, Collections.emptyNavigableSet());
    if (found.isEmpty()) {
      found = paths(PlaceName.withoutFiller(text));
    }
    if (found.isEmpty()) {
      found = former.getOrDefault(text, Collections.emptyNavigableSet());
    }
    return widest(found);
  }

  /**
   * Reads the text as names from the outside in; a place counts if each name before it lies around
   * it.
   */
  private NavigableSet<Integer> paths(String text) {
    List<NavigableSet<Integer>> endingAt = new ArrayList<>();
    endingAt.add(new TreeSet<>());
    for (int end = 1; end <= text.length(); end++) {
      NavigableSet<Integer> places = new TreeSet<>();
      for (int start = Math.max(0, end - longest); start < end; start++) {
        NavigableSet<Integer> around = endingAt.get(start);
        if (start > 0 && around.isEmpty()) {
          continue;
        }
        for (int place :
            spoken.getOrDefault(text.substring(start, end), Collections.emptyNavigableSet())) {
          if (start == 0 || around.stream().anyMatch(outer -> leadsTo(outer, place))) {
            places.add(place);
          }
        }
      }
      endingAt.add(places);
    }
    return endingAt.getLast();
  }

  private boolean leadsTo(int outer, int place) {
    // A municipality is its own city, and addresses often name it twice: 北京市北京市东城区.
    return outer == place ? lineage.isMunicipality(place) : lineage.contains(outer, place);
  }

  /**
   * If one of the places holds all others (长沙 is a city and a county in it), that one is meant: it
   * is true of each.
   */
  private NavigableSet<Integer> widest(NavigableSet<Integer> places) {
    if (places.size() > 1) {
      int first = places.first();
      if (places.stream().allMatch(place -> lineage.contains(first, place))) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(List.of(first)));
      }
    }
    return places;
  }

  /** The spellings that a misspelt name is compared with. */
  List<String> spellings(int place) {
    Region region = regions.get(place);
    int parent = lineage.parent(place);
    List<String> spellings = new ArrayList<>(PlaceName.spellings(region.name()));
    if (parent != Lineage.NONE) {
      spellings.add(regions.get(parent).name() + region.name());
      spellings.add(region.fullName());
    }
    return spellings;
  }
}
