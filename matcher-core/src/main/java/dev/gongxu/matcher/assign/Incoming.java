package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * The other way round: for each place the candidates that lead to it, and the needs that rest
 * there. Made when first asked for, since most assignments never need it. 12 bytes a candidate.
 */
final class Incoming {
  private static final int NONE = -1;

  private final Network network;
  private final int[] first;
  private final int[] firstResting;
  private int[] next = {};
  private int[] needOf = {};
  private int[] nextResting = {};

  /** So many needs are linked. */
  private int linked;

  Incoming(Network network) {
    this.network = network;
    this.first = new int[network.ground + 1];
    Arrays.fill(first, NONE);
    this.firstResting = first.clone();
  }

  /** Links the needs that were added since the last time. */
  void link() {
    if (linked == network.needs) {
      return;
    }
    next = Arrays.copyOf(next, network.capacity());
    needOf = Arrays.copyOf(needOf, network.capacity());
    nextResting = Arrays.copyOf(nextResting, network.first.length);
    for (; linked < network.needs; linked++) {
      for (int arc = network.first[linked]; arc < network.end[linked]; arc++) {
        int place = network.place(arc);
        needOf[arc] = linked;
        next[arc] = first[place];
        first[place] = arc;
      }
      int rest = network.rest[linked];
      nextResting[linked] = firstResting[rest];
      firstResting[rest] = linked;
    }
  }

  /** A candidate that leads to a place, or -1. */
  int first(int place) {
    return first[place];
  }

  /** Another one that leads to the same place, or -1. */
  int next(int arc) {
    return next[arc];
  }

  /** The need of a candidate. */
  int need(int arc) {
    return needOf[arc];
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
