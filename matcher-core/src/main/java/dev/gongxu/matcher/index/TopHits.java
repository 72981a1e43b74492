package dev.gongxu.matcher.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Keeps the best k of what it is offered: by score, highest first, then by id in the order of its
 * UTF-8 bytes.
 *
 * <p>Grouped, it keeps the best posting of each owner and the best k of those; postings without an
 * owner stand alone.
 */
final class TopHits {
  /** Ids are unique and compared by code point, as their UTF-8 bytes are. */
  private static final Comparator<Hit> WORST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .thenComparing(
              Hit::id, Comparator.comparing((String id) -> id, TopHits::byCodePoint).reversed());

  private final int k;
  private final boolean grouped;
  private final PriorityQueue<Hit> best = new PriorityQueue<>(WORST_FIRST);
  private final Map<Integer, Hit> bestOfOwner = new HashMap<>();

  TopHits(int k, boolean grouped) {
    this.k = k;
    this.grouped = grouped;
  }

  /** The least score that could still enter. */
  double threshold() {
    return best.size() < k ? Double.NEGATIVE_INFINITY : best.element().score();
  }

  void offer(Hit hit) {
    int owner = hit.columns().owner(hit.doc());
    if (!grouped || owner == Owners.NONE) {
      keep(hit);
      return;
    }
    Hit previous = bestOfOwner.get(owner);
    if (previous != null && WORST_FIRST.compare(hit, previous) < 0) {
      return;
    }
    bestOfOwner.put(owner, hit);
    if (previous != null) {
      best.remove(previous);
    }
    keep(hit);
  }

  private void keep(Hit hit) {
    best.add(hit);
    if (best.size() > k) {
      best.remove();
    }
  }

  List<Hit> bestFirst() {
    List<Hit> hits = new ArrayList<>(best);
    hits.sort(WORST_FIRST.reversed());
    return hits;
  }

  static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // Surrogates stand for code points above all of the basic plane.
        boolean sameSort = Character.isSurrogate(x) == Character.isSurrogate(y);
        return sameSort ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
