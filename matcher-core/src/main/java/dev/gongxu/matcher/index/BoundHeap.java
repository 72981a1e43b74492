package dev.gongxu.matcher.index;

import java.util.Arrays;

/**
 * Places with what each promises at most, to be taken out in falling order of that; put together in
 * linear time and taken out in logarithmic time, since few of them are (R. Floyd, "Algorithm 245:
 * Treesort 3", 1964). Used by one search at a time.
 */
final class BoundHeap {
  /** Bound and place in one number, the largest bound smallest. */
  private long[] keys = new long[1024];

  private int size;
  private boolean ordered;

  void clear() {
    size = 0;
    ordered = false;
  }

  /**
   * Adds a place, before any is taken out.
   *
   * @param bound not NaN
   * @param place at least 0
   */
  void add(float bound, int place) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = (long) ~rising(Float.floatToIntBits(bound)) << Integer.SIZE | place;
  }

  /** Bits of floats in the order of integers, and back. */
  private static int rising(int bits) {
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  /** Whether a place is left that promises at least {@code threshold}. */
  boolean holds(double threshold) {
    if (!ordered) {
      for (int place = size / 2 - 1; place >= 0; place--) {
        sink(keys[place], place);
      }
      ordered = true;
    }
    return size > 0 && Float.intBitsToFloat(rising(~(int) (keys[0] >> Integer.SIZE))) >= threshold;
  }

  /** Takes out the place that promises most, the lowest of those that promise the same. */
  int take() {
    int place = (int) keys[0];
    size--;
    sink(keys[size], 0);
    return place;
  }

  private void sink(long key, int from) {
    int place = from;
    for (int below = 2 * place + 1; below < size; below = 2 * place + 1) {
      int smaller = below + 1 < size && keys[below + 1] < keys[below] ? below + 1 : below;
      if (key <= keys[smaller]) {
        break;
      }
      keys[place] = keys[smaller];
      place = smaller;
    }
    keys[place] = key;
  }
}
