package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * The best few providers of each need, remembered while prices rise.
 *
 * <p>Since prices only rise, what was not among the best stays worth no more than the best of it
 * was: as long as the second best of those remembered is worth that, no other need be looked at (D.
 * P. Bertsekas, "Linear Network Optimization", 1991, section 4.1, remembers a third best). At first
 * those are remembered that are best at no price, which are the first ones. A need's numbers lie
 * together.
 *
 * <p>What a candidate is worth at a price is one number again, with its place, as a {@link
 * Network#candidate} is: the candidate plus the price in {@link Network#units}. The lowest such
 * number is the best, and is found without decisions, which a processor would often guess wrongly.
 */
final class Favourites {
  /** A row: the best of the others, how many are remembered, and those. */
  private static final int ROW = 12;

  private static final int COUNT = 1;
  private static final int FIRST = 2;

  /** A need that wants more has its slots looked through for each candidate. */
  private static final int FEW_SLOTS = 3;

  /** Worth nothing; what is worth something is below. */
  private static final long NOTHING = 0;

  /** In place of what the others are worth: nothing is remembered. */
  private static final long FORGOTTEN = Long.MIN_VALUE;

  private final Network network;
  private final long[] price;
  private final int[] placeOf;
  private final long[] rows;

  /** What those are worth that are being remembered, the best first. */
  private final long[] worths = new long[ROW - FIRST];

  /** What was found last; {@link #NOTHING} or more for none. */
  long best;

  long second;

  /**
   * Of no need so far.
   *
   * @param price by place, in {@link Network#units}, seen as they are at any time; they only rise
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
    for (int row = 0; row < rows.length; row += ROW) {
      rows[row] = FORGOTTEN;
    }
  }

  /** Finds the best and the second best of a need among what it does not hold. */
  void choose(int need) {
    int row = need * ROW;
    if (rows[row] == FORGOTTEN) {
      rememberFirst(need, row);
    }
    if (!chooseAmongRemembered(need, row)) {
      rememberBest(need, row);
      if (!chooseAmongRemembered(need, row)) {
        chooseAmongAll(need);
      }
    }
  }

  private boolean chooseAmongRemembered(int need, int row) {
    int from = row + FIRST;
    int to = from + (int) rows[row + COUNT];
    int wanted = network.wanted[need];
    if (wanted == 1) {
      chooseForOne(from, to);
    } else if (wanted <= FEW_SLOTS) {
      chooseForFew(from, to, network.firstSlot[need], wanted);
    } else {
      begin();
      for (int at = from; at < to; at++) {
        offer(need, rows[at]);
      }
    }
    return second <= rows[row];
  }

  /** For a need that holds nothing. */
  private void chooseForOne(int from, int to) {
    long one = NOTHING;
    long two = NOTHING;
    for (int at = from; at < to; at++) {
      long candidate = rows[at];
      long worth = candidate + price[network.placeOf(candidate)];
      two = Math.min(two, Math.max(one, worth));
      one = Math.min(one, worth);
    }
    best = one;
    second = two;
  }

  private void chooseForFew(int from, int to, int slot, int wanted) {
    int a = placeOf[slot];
    int b = placeOf[slot + 1];
    int c = placeOf[slot + wanted - 1];
    long one = NOTHING;
    long two = NOTHING;
    for (int at = from; at < to; at++) {
      long candidate = rows[at];
      int j = network.placeOf(candidate);
      long worth = (candidate + price[j]) & unless(j, a) & unless(j, b) & unless(j, c);
      two = Math.min(two, Math.max(one, worth));
      one = Math.min(one, worth);
    }
    best = one;
    second = two;
  }

  /** All bits, none where two numbers are the same. */
  private static long unless(int a, int b) {
    return ~((((a ^ b) & 0xffffffffL) - 1) >> (Long.SIZE - 1));
  }

  /** For needs that hold most of what they remember. */
  private void chooseAmongAll(int need) {
    begin();
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end && network.candidate(arc) < second; arc++) {
      offer(need, network.candidate(arc));
    }
  }

  private void begin() {
    best = NOTHING;
    second = NOTHING;
  }

  private void offer(int need, long candidate) {
    int j = network.placeOf(candidate);
    long worth = candidate + price[j];
    if (worth < second && !holds(need, j)) {
      second = Math.max(best, worth);
      best = Math.min(best, worth);
    }
  }

  /** Whether a need holds a place. */
  boolean holds(int need, int j) {
    int from = network.firstSlot[need];
    int to = from + network.wanted[need];
    for (int slot = from; slot < to; slot++) {
      if (placeOf[slot] == j) {
        return true;
      }
    }
    return false;
  }

  /** Remembers a need's first candidates. */
  private void rememberFirst(int need, int row) {
    int at = row + FIRST;
    int arc = network.first[need];
    int end = network.end[need];
    while (arc < end && at < row + ROW && network.candidate(arc) < NOTHING) {
      rows[at++] = network.candidate(arc++);
    }
    rows[row] = arc < end ? Math.min(NOTHING, network.candidate(arc)) : NOTHING;
    rows[row + COUNT] = (long) at - row - FIRST;
  }

  /** Remembers a need's best candidates at the prices. */
  private void rememberBest(int need, int row) {
    long others = NOTHING;
    int end = network.end[need];
    Arrays.fill(worths, NOTHING);
    for (int arc = network.first[need]; arc < end; arc++) {
      long candidate = network.candidate(arc);
      if (candidate >= worths[worths.length - 1]) {
        others = Math.min(others, candidate);
        break;
      }
      long worth = candidate + price[network.placeOf(candidate)];
      for (int i = 0; i < worths.length; i++) {
        long better = Math.min(worths[i], worth);
        worth = Math.max(worths[i], worth);
        worths[i] = better;
      }
      others = Math.min(others, worth);
    }
    int at = row + FIRST;
    for (int i = 0; i < worths.length && worths[i] < NOTHING; i++) {
      rows[at++] = worths[i] - price[network.placeOf(worths[i])];
    }
    rows[row] = others;
    rows[row + COUNT] = (long) at - row - FIRST;
  }
}
