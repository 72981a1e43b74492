package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * The other way round: for each place the candidates that lead to it, and the needs that rest
 * there. Made when first asked for, since many assignments never need it. 12 bytes a candidate that
 * is in it.
 *
 * <p>Where no place has a lower bound or another place around it, and nothing is held on to, only
 * those candidates are in it that are worth more at no price than the least that their need has: a
 * place that lacks an order, and those from which one is taken, can always do without it at price
 * 0, so that no other candidate is ever nearer. As what is missing is carried in, prices fall and
 * needs have more.
 */
final class Incoming {
  private static final int NONE = -1;

  /** Room for so many entries a slot at first. */
  private static final int FIRST_SIZE = 5;

  private final Flow flow;
  private final Network network;
  private int[] first = {};
  private int[] firstResting = {};

  /** By entry: its candidate, the need of that, and another entry of the same place. */
  private int[] arcOf = {};

  private int[] needOf = {};
  private int[] next = {};
  private int entries;
  private int[] nextResting = {};

  /** So many needs are linked. */
  private int linked;

  Incoming(Flow flow) {
    this.flow = flow;
    this.network = flow.network;
  }

  /** Forgets what may not be enough when prices have risen. */
  void forget() {
    if (linked > 0 && isPlain()) {
      linked = 0;
      entries = 0;
      Arrays.fill(first, NONE);
      Arrays.fill(firstResting, NONE);
    }
  }

  /** Links the needs that were added since the last time. */
  void link() {
    if (first.length == 0) {
      first = new int[network.ground + 1];
      Arrays.fill(first, NONE);
      firstResting = first.clone();
    }
    if (linked == network.needs) {
      return;
    }
    if (nextResting.length < network.needs) {
      nextResting = Arrays.copyOf(nextResting, network.first.length);
    }
    boolean plain = isPlain();
    for (; linked < network.needs; linked++) {
      int end = network.end[linked];
      long least = plain ? least(linked) : Long.MIN_VALUE;
      for (int arc = network.first[linked]; arc < end && network.value(arc) > least; arc++) {
        add(arc);
      }
      int rest = network.rest[linked];
      nextResting[linked] = firstResting[rest];
      firstResting[rest] = linked;
    }
  }

  private boolean isPlain() {
    boolean plain = network.kept.length == 0;
    for (int j = 0; j < network.ground && plain; j++) {
      plain = network.parent[j] == network.ground && network.least[j] == 0;
    }
    return plain;
  }

  /** The least that a need has in a slot at the prices. */
  private long least(int need) {
    long least = Long.MAX_VALUE;
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      least = Math.min(least, flow.value(slot) - flow.price[flow.placeOf[slot]]);
    }
    return least;
  }

  private void add(int arc) {
    if (entries == arcOf.length) {
      int size = Math.max(FIRST_SIZE * (network.slots + 1), entries + entries / 2);
      arcOf = Arrays.copyOf(arcOf, size);
      needOf = Arrays.copyOf(needOf, size);
      next = Arrays.copyOf(next, size);
    }
    int place = network.place(arc);
    arcOf[entries] = arc;
    needOf[entries] = linked;
    next[entries] = first[place];
    first[place] = entries++;
  }

  /** An entry of a place, or -1. */
  int first(int place) {
    return first[place];
  }

  /** Another one of the same place, or -1. */
  int next(int entry) {
    return next[entry];
  }

  /** The candidate of an entry. */
  int arc(int entry) {
    return arcOf[entry];
  }

  /** The need of an entry. */
  int need(int entry) {
    return needOf[entry];
  }

  /** A need that rests at a place, or -1. */
  int firstResting(int place) {
    return firstResting[place];
  }

  /** Another one that rests there, or -1. */
  int nextResting(int need) {
    return nextResting[need];
  }
}
