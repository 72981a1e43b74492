package dev.gongxu.matcher.text;

/**
 * All places of a row of units, sorted by the units that begin there: stretches that begin alike
 * lie together. Only so many units count, and none after a gap. Immutable; four bytes a unit.
 *
 * <p>Multikey quicksort: J. Bentley and R. Sedgewick, "Fast algorithms for sorting and searching
 * strings", SODA 1997.
 */
final class UnitOrder {
  private final Units units;
  private final int depth;
  private final int[] places;

  UnitOrder(Units units, int depth) {
    this.units = units;
    this.depth = depth;
    places = new int[units.count()];
    int next = 0;
    for (int place = 0; place < units.size(); place++) {
      if (!Units.isGap(units.at(place))) {
        places[next++] = place;
      }
    }
    sort(0, places.length, 0);
  }

  private void sort(int from, int to, int at) {
    int low = from;
    int high = to;
    while (high - low > 1 && at < depth) {
      int pivot = middle(low, high, at);
      int less = low;
      int more = high;
      for (int i = low; i < more; ) {
        int unit = unit(i, at);
        if (unit < pivot) {
          swap(less++, i++);
        } else if (unit > pivot) {
          swap(i, --more);
        } else {
          i++;
        }
      }
      if (!Units.isGap(pivot)) {
        sort(less, more, at + 1);
      }
      // The smaller part by a call, so that calls never lie deep.
      if (less - low < high - more) {
        sort(low, less, at);
        low = more;
      } else {
        sort(more, high, at);
        high = less;
      }
    }
  }

  private int middle(int low, int high, int at) {
    int a = unit(low, at);
    int b = unit((low + high) >>> 1, at);
    int c = unit(high - 1, at);
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private void swap(int i, int j) {
    int held = places[i];
    places[i] = places[j];
    places[j] = held;
  }

  int size() {
    return places.length;
  }

  /** The place that is {@code i}-th in order. */
  int place(int i) {
    return places[i];
  }

  /** The unit so far behind the place that is {@code i}-th in order. */
  int unit(int i, int at) {
    return units.at(places[i] + at);
  }

  /** How many places begin with the {@code length} units that stand at a place, gaps apart. */
  int count(int place, int length) {
    return bound(place, length, 1) - bound(place, length, 0);
  }

  /** The first that does not compare below {@code limit} with what stands at a place. */
  private int bound(int place, int length, int limit) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(places[middle], place, length) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      int compared = Integer.compare(units.at(one + i), units.at(other + i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
