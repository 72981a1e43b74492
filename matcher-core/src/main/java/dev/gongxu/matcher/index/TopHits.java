package dev.gongxu.matcher.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best k of what it is offered: by score, highest first, then by id in the order of its
 * UTF-8 bytes.
 *
 * <p>Grouped, it keeps the best posting of each owner and the best k of those; postings without an
 * owner stand alone. Ids are read only where scores are equal, and for what is kept in the end.
 */
final class TopHits {
  private final int k;
  private final boolean grouped;
  private final Ids ids;
  private final PriorityQueue<Found> best = new PriorityQueue<>(this::worstFirst);
  private final Map<Integer, Found> bestOfOwner = new HashMap<>();

  /** Gives the id of a document. */
  interface Ids {
    String id(int leaf, int doc);
  }

  private static final class Found {
    final double score;
    final double text;
    final Columns columns;
    final int leaf;
    final int doc;
    @Nullable String id;

    Found(double score, double text, Columns columns, int leaf, int doc) {
      this.score = score;
      this.text = text;
      this.columns = columns;
      this.leaf = leaf;
      this.doc = doc;
    }
  }

  TopHits(int k, boolean grouped, Ids ids) {
    this.k = k;
    this.grouped = grouped;
    this.ids = ids;
  }

  private int worstFirst(Found a, Found b) {
    int byScore = Double.compare(a.score, b.score);
    return byScore != 0 ? byScore : byCodePoint(id(b), id(a));
  }

  private String id(Found found) {
    String known = found.id;
    if (known == null) {
      known = ids.id(found.leaf, found.doc);
      found.id = known;
    }
    return known;
  }

  /** The least score that could still enter. */
  double threshold() {
    return best.size() < k ? Double.NEGATIVE_INFINITY : best.element().score;
  }

  void offer(double score, double text, Columns columns, int leaf, int doc) {
    if (score < threshold()) {
      return;
    }
    Found found = new Found(score, text, columns, leaf, doc);
    int owner = columns.owner(doc);
    if (grouped && owner != Owners.NONE) {
      Found previous = bestOfOwner.get(owner);
      if (previous != null && worstFirst(found, previous) < 0) {
        return;
      }
      bestOfOwner.put(owner, found);
      if (previous != null) {
        best.remove(previous);
      }
    }
    best.add(found);
    if (best.size() > k) {
      best.remove();
    }
  }

  List<Hit> bestFirst() {
    List<Found> sorted = new ArrayList<>(best);
    // Ids are read fastest in the order of documents.
    sorted.sort(
        Comparator.comparingInt((Found found) -> found.leaf).thenComparingInt(found -> found.doc));
    sorted.forEach(this::id);
    sorted.sort((a, b) -> worstFirst(b, a));
    return sorted.stream()
        .map(
            found ->
                new Hit(id(found), found.score, found.text, found.columns, found.leaf, found.doc))
        .toList();
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
