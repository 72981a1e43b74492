package dev.gongxu.matcher.assign;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All providers with room whom needs of a service could match, the cheapest first. */
final class Outsiders {
  private final Map<Long, Set<String>> byPrice = new TreeMap<>();

  void add(String provider, long price) {
    byPrice.computeIfAbsent(price, key -> new HashSet<>()).add(provider);
  }

  /** The lowest price of somebody who is not in a list; the highest number where all are. */
  long cheapestBeyond(List<String> list) {
    Set<String> listed = new HashSet<>(list);
    for (Map.Entry<Long, Set<String>> entry : byPrice.entrySet()) {
      if (!listed.containsAll(entry.getValue())) {
        return entry.getKey();
      }
    }
    return Long.MAX_VALUE;
  }
}
