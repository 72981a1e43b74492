package dev.gongxu.matcher.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinct ids with a count for each, numbered as they come. Not safe for use by several threads.
 */
final class IdCounts {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private int[] counts = new int[16];

  /** The number of an id, -1 where it has none. */
  int numberOf(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** Takes in an id that is not there yet, and says its number. */
  int add(String id, int count) {
    int number = ids.size();
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, 2 * number);
    }
    numbers.put(id, number);
    ids.add(id);
    counts[number] = count;
    return number;
  }

  /** The ids by number. */
  List<String> ids() {
    return ids;
  }

  /** The counts by number. */
  int[] counts() {
    return Arrays.copyOf(counts, ids.size());
  }
}
