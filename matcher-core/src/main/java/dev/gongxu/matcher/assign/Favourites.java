package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * The best few providers of each need, remembered while prices rise.
 *
 * <p>Since prices only rise, what was not among the best stays worth no more than the best of it
 * was: as long as the second best of those remembered is worth that, no other need be looked at (D.
 * P. Bertsekas, "Linear Network Optimization", 1991, section 4.1, remembers a third best). A need's
 * numbers lie together.
 */
final class Favourites {
  /** A row: what others are worth at most, values, places two by two, and how many. */
  private static final int ROW = 8;

  private static final int MOST = 4;
  private static final int PLACES = 1 + MOST;
  private static final int COUNT = ROW - 1;

  private final Network network;
  private final long[] price;
  private final int[] placeOf;
  private final long[] rows;

  /** What was found last. */
  long best;

  long second;
  int bestPlace;

  /**
   * Of no need so far.
   *
   * @param price by place, seen as they are at any time; they only rise
   * @param placeOf by slot: the place that it holds, or -1
   */
  Favourites(Network network, long[] price, int[] placeOf) {
    this.network = network;
    this.price = price;
    this.placeOf = placeOf;
    this.rows = new long[network.needs * ROW];
    Arrays.fill(rows, Long.MAX_VALUE);
  }

  /** Finds the best and the second best of a need among what it does not hold; 0 for none. */
  void choose(int need) {
    if (rows[need * ROW] == Long.MAX_VALUE || !chooseAmongRemembered(need)) {
      remember(need);
      if (!chooseAmongRemembered(need)) {
        chooseAmongAll(need);
      }
    }
  }

  private boolean chooseAmongRemembered(int need) {
    int row = need * ROW;
    begin();
    int count = (int) rows[row + COUNT];
    boolean several = network.wanted[need] > 1;
    for (int i = 0; i < count; i++) {
      int j = place(row, i);
      long worth = rows[row + 1 + i] - price[j];
      if (worth > second && !(several && holds(need, j))) {
        offer(worth, j);
      }
    }
    return second >= rows[row];
  }

  /** For needs that hold most of what they remember. */
  private void chooseAmongAll(int need) {
    begin();
    boolean several = network.wanted[need] > 1;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end && network.value(arc) > second; arc++) {
      int j = network.place(arc);
      long worth = network.value(arc) - price[j];
      if (worth > second && !(several && holds(need, j))) {
        offer(worth, j);
      }
    }
  }

  private void begin() {
    best = 0;
    second = 0;
    bestPlace = -1;
  }

  private void offer(long worth, int j) {
    if (worth > best) {
      second = best;
      best = worth;
      bestPlace = j;
    } else {
      second = worth;
    }
  }

  private boolean holds(int need, int j) {
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      if (placeOf[slot] == j) {
        return true;
      }
    }
    return false;
  }

  private int place(int row, int i) {
    return (int) (rows[row + PLACES + (i >>> 1)] >>> ((i & 1) * Integer.SIZE));
  }

  private void remember(int need) {
    int row = need * ROW;
    int count = 0;
    long least = 0;
    long others = 0;
    int j0 = 0;
    int j1 = 0;
    int j2 = 0;
    int j3 = 0;
    long w0 = 0;
    long w1 = 0;
    long w2 = 0;
    long w3 = 0;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end; arc++) {
      long value = network.value(arc);
      if (value <= least) {
        others = Math.max(others, value);
        break;
      }
      int j = network.place(arc);
      long worth = value - price[j];
      if (worth <= least) {
        others = Math.max(others, worth);
        continue;
      }
      others = Math.max(others, w3);
      count = Math.min(MOST, count + 1);
      w3 = worth;
      j3 = j;
      if (w3 > w2) {
        long w = w2;
        w2 = w3;
        w3 = w;
        int k = j2;
        j2 = j3;
        j3 = k;
      }
      if (w2 > w1) {
        long w = w1;
        w1 = w2;
        w2 = w;
        int k = j1;
        j1 = j2;
        j2 = k;
      }
      if (w1 > w0) {
        long w = w0;
        w0 = w1;
        w1 = w;
        int k = j0;
        j0 = j1;
        j1 = k;
      }
      least = w3;
    }
    rows[row] = others;
    rows[row + 1] = w0 + price[j0];
    rows[row + 2] = w1 + price[j1];
    rows[row + 3] = w2 + price[j2];
    rows[row + 4] = w3 + price[j3];
    rows[row + PLACES] = j0 | (long) j1 << Integer.SIZE;
    rows[row + PLACES + 1] = j2 | (long) j3 << Integer.SIZE;
    rows[row + COUNT] = count;
  }
}
