package dev.gongxu.matcher.assign;

/** The order of a need's candidates: by falling value, then by place. */
final class Candidates {
  private Candidates() {}

  /** Sorts parallel arrays from {@code from} to before {@code to}; fast where sorted already. */
  static void sort(int[] place, long[] value, int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) {
      sorted = before(place, value, i - 1, i);
    }
    if (sorted) {
      return;
    }
    // A heap sort: in place, and never slow.
    int size = to - from;
    for (int root = size / 2 - 1; root >= 0; root--) {
      sink(place, value, from, root, size);
    }
    for (int last = size - 1; last > 0; last--) {
      swap(place, value, from, from + last);
      sink(place, value, from, 0, last);
    }
  }

  private static void sink(int[] place, long[] value, int from, int root, int size) {
    int parent = root;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && before(place, value, from + child, from + child + 1)) {
        child++;
      }
      if (!before(place, value, from + parent, from + child)) {
        return;
      }
      swap(place, value, from + parent, from + child);
      parent = child;
    }
  }

  private static boolean before(int[] place, long[] value, int a, int b) {
    return value[a] != value[b] ? value[a] > value[b] : place[a] < place[b];
  }

  private static void swap(int[] place, long[] value, int a, int b) {
    int placeA = place[a];
    place[a] = place[b];
    place[b] = placeA;
    long valueA = value[a];
    value[a] = value[b];
    value[b] = valueA;
  }
}
