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
  /** A row: what others are worth at most, how many are remembered, and those. */
  private static final int ROW = 8;

  private static final int COUNT = 1;
  private static final int FIRST = 2;

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
    forget();
  }

  /** Remembers nothing any more, so that prices may have fallen. */
  void forget() {
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
      long candidate = rows[row + FIRST + i];
      int j = network.placeOf(candidate);
      long worth = network.valueOf(candidate) - price[j];
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

  /** Whether a need holds a place. */
  boolean holds(int need, int j) {
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      if (placeOf[slot] == j) {
        return true;
      }
    }
    return false;
  }

  private void remember(int need) {
    int row = need * ROW;
    int last = row + FIRST - 1;
    long least = 0;
    long others = 0;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end; arc++) {
      long candidate = network.candidate(arc);
      long value = network.valueOf(candidate);
      if (value <= least) {
        others = Math.max(others, value);
        break;
      }
      long worth = value - price[network.placeOf(candidate)];
      if (worth <= least) {
        others = Math.max(others, worth);
        continue;
      }
      if (last - row < ROW - 1) {
        last++;
      } else {
        others = Math.max(others, worth(rows[last]));
      }
      int at = last;
      while (at > row + FIRST && worth(rows[at - 1]) < worth) {
        rows[at] = rows[at - 1];
        at--;
      }
      rows[at] = candidate;
      if (last - row == ROW - 1) {
        least = worth(rows[last]);
      }
    }
    rows[row] = others;
    rows[row + COUNT] = last + 1L - row - FIRST;
  }

  private long worth(long candidate) {
    return network.valueOf(candidate) - price[network.placeOf(candidate)];
  }
}
