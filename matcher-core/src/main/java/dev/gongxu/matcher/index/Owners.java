package dev.gongxu.matcher.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the owners of postings, so that what is known of an owner can stand in arrays.
 *
 * <p>A number, once given, stays as long as the index is open. Safe for use by many threads.
 */
final class Owners {
  static final int NONE = -1;

  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  synchronized int ordinal(String id) {
    Integer known = ordinals.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }

  synchronized int find(String id) {
    return ordinals.getOrDefault(id, NONE);
  }

  synchronized @Nullable String id(int ordinal) {
    return ordinal == NONE ? null : ids.get(ordinal);
  }
}
