package dev.gongxu.matcher.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final double floor;
  private final Ids ids;

  /** The best, as a heap with the worst of them at its root; each knows its place in it. */
  private Found[] heap = new Found[16];

  private int size;
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
    int place = -1;

    Found(double score, double text, Columns columns, int leaf, int doc) {
      this.score = score;
      this.text = text;
      this.columns = columns;
      this.leaf = leaf;
      this.doc = doc;
    }
  }

  TopHits(int k, boolean grouped, Ids ids) {
    this(k, grouped, Double.NEGATIVE_INFINITY, ids);
  }

  /** Keeps only what scores at least {@code floor}. */
  TopHits(int k, boolean grouped, double floor, Ids ids) {
    this.k = k;
    this.grouped = grouped;
    this.floor = floor;
    this.ids = ids;
  }

  /** How many it keeps at most. */
  int k() {
    return k;
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
    return size < k ? floor : heap[0].score;
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
      if (previous != null && previous.place >= 0) {
        sink(found, previous.place);
        return;
      }
    }
    if (size < k) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, 2 * size);
      }
      size++;
      rise(found, size - 1);
    } else if (worstFirst(found, heap[0]) > 0) {
      heap[0].place = -1;
      sink(found, 0);
    }
  }

  private void put(Found found, int place) {
    heap[place] = found;
    found.place = place;
  }

  /** Puts into a free place, or nearer to the root, who may be worse than those above. */
  private void rise(Found found, int from) {
    int place = from;
    while (place > 0 && worstFirst(found, heap[(place - 1) / 2]) < 0) {
      put(heap[(place - 1) / 2], place);
      place = (place - 1) / 2;
    }
    put(found, place);
  }

  /** Puts into a free place, or farther from the root, who may be better than those below. */
  private void sink(Found found, int from) {
    int place = from;
    for (int below = 2 * place + 1; below < size; below = 2 * place + 1) {
      int worse =
          below + 1 < size && worstFirst(heap[below + 1], heap[below]) < 0 ? below + 1 : below;
      if (worstFirst(found, heap[worse]) <= 0) {
        break;
      }
      put(heap[worse], place);
      place = worse;
    }
    put(found, place);
  }

  List<Hit> bestFirst() {
    List<Found> sorted = new ArrayList<>(Arrays.asList(heap).subList(0, size));
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
