package dev.gongxu.matcher.assign;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A market as arrays: needs with their candidates, and the places that take them.
 *
 * <p>A place is a provider, a group of places under a common limit, or where a need's unserved
 * orders go. Places form a forest; what comes into a place goes on to its parent, and from the
 * roots to the {@link #ground}. Parents have higher numbers than their children. From {@code
 * least[j]} to {@code most[j]} orders pass through place j, the t-th of them at a cost of {@code
 * step[j] · (t − 1)}.
 *
 * <p>Candidates of a need lie together, by falling value and then place, so that whoever looks for
 * the best at given prices may stop early. Needs can be added at the end. For one thread at a time.
 */
final class Network {
  /** By need: where its candidates begin and end, how many it wants, where unserved orders go. */
  int[] first = {};

  int[] end = {};
  int[] wanted = {};
  int[] rest = {};

  /** By need: its first slot, of which it has as many as it wants. */
  int[] firstSlot = {};

  int needs;
  int slots;

  /**
   * By candidate: what it is worth and where it leads, in one number, so that rising numbers are
   * falling values and then places, and reading one is one look into memory.
   */
  private long[] candidates = {};

  private final int placeBits;
  private final long placeMask;
  int arcs;

  /**
   * By slot: the candidate that it holds on to, which is worth {@link #loyalty} more than its
   * value, or -1; empty where nothing is held on to.
   */
  int[] kept = {};

  long loyalty;

  /** Candidates that are none any more. */
  final BitSet closed = new BitSet();

  /** By place. */
  final int[] parent;

  final int[] least;
  final int[] most;
  final long[] step;

  /** The children of each place, one after another, for places and for the ground. */
  final int[] children;

  final int[] firstChild;

  /** The number after the last place: where everything ends. */
  final int ground;

  Network(int[] parent, int[] least, int[] most, long[] step) {
    this.parent = parent;
    this.least = least;
    this.most = most;
    this.step = step;
    this.ground = parent.length;
    this.placeBits = bits(ground);
    this.placeMask = (1L << placeBits) - 1;
    this.firstChild = new int[ground + 2];
    for (int up : parent) {
      firstChild[up + 1]++;
    }
    for (int j = 0; j <= ground; j++) {
      firstChild[j + 1] += firstChild[j];
    }
    this.children = new int[ground];
    int[] next = Arrays.copyOf(firstChild, ground + 1);
    for (int j = 0; j < ground; j++) {
      children[next[parent[j]]++] = j;
    }
  }

  void reserve(int moreNeeds, int moreArcs) {
    if (needs + moreNeeds > first.length) {
      int size = grown(first.length, needs + moreNeeds);
      first = Arrays.copyOf(first, size);
      end = Arrays.copyOf(end, size);
      wanted = Arrays.copyOf(wanted, size);
      rest = Arrays.copyOf(rest, size);
      firstSlot = Arrays.copyOf(firstSlot, size);
    }
    if (arcs + moreArcs > candidates.length) {
      candidates = Arrays.copyOf(candidates, grown(candidates.length, arcs + moreArcs));
    }
  }

  /** What a candidate is worth. */
  long value(int arc) {
    return valueOf(candidates[arc]);
  }

  /** Where a candidate leads. */
  int place(int arc) {
    return placeOf(candidates[arc]);
  }

  /** A candidate as one number, for {@link #valueOf} and {@link #placeOf}. */
  long candidate(int arc) {
    return candidates[arc];
  }

  long valueOf(long candidate) {
    return -(candidate >> placeBits);
  }

  int placeOf(long candidate) {
    return (int) (candidate & placeMask);
  }

  /**
   * A price so that a candidate plus that is the candidate at that price, worth so much less; for
   * prices below twice the highest value.
   */
  long units(long price) {
    return price << placeBits;
  }

  /** The price of which there are such {@link #units}. */
  long ofUnits(long units) {
    return units >> placeBits;
  }

  /** A candidate without its place. */
  long wholeUnits(long candidate) {
    return candidate & ~placeMask;
  }

  /** Whether a value can be told from its place. */
  boolean fits(long value) {
    return Math.abs(value) < mostValue(ground);
  }

  /** Values of a network with so many places have to stay below this. */
  static long mostValue(int places) {
    return 1L << (Long.SIZE - 2 - bits(places));
  }

  private static int bits(int places) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(places);
  }

  /** Adds a candidate, for which there is room. */
  void add(int toPlace, long worth) {
    set(arcs++, toPlace, worth);
  }

  void set(int arc, int toPlace, long worth) {
    candidates[arc] = -worth << placeBits | toPlace;
  }

  /** Brings the candidates from {@code begin} on into order. */
  void sort(int begin) {
    for (int arc = begin + 1; arc < arcs; arc++) {
      if (candidates[arc - 1] > candidates[arc]) {
        Arrays.sort(candidates, begin, arcs);
        return;
      }
    }
  }

  /** For how many candidates there is room. */
  int capacity() {
    return candidates.length;
  }

  /** Exactly what is needed at first, half as much again when that was not enough. */
  private static int grown(int length, int needed) {
    return length == 0 ? needed : Math.max(needed, length + length / 2);
  }

  /** What holding on to a candidate is worth to a need, 0 where it does not. */
  long loyalty(int need, int arc) {
    for (int slot = firstSlot[need]; slot < firstSlot[need] + wanted[need]; slot++) {
      if (slot < kept.length && kept[slot] == arc) {
        return loyalty;
      }
    }
    return 0;
  }

  /** What the next order through a place would cost when {@code flow} pass already. */
  long next(int j, int flow) {
    return step[j] * flow;
  }

  /** What the last of {@code flow} orders through a place costs. */
  long last(int j, int flow) {
    return step[j] * (flow - 1L);
  }

  /** What all of {@code flow} orders through a place cost. */
  long cost(int j, int flow) {
    return step[j] * ((long) flow * (flow - 1) / 2);
  }

  /**
   * How many orders a place lets through at a margin of {@code margin} between its price and its
   * parent's, as near to {@code wish} as the margin allows.
   */
  int flow(int j, long margin, int wish) {
    int low;
    int high;
    if (step[j] == 0) {
      low = margin > 0 ? most[j] : least[j];
      high = margin < 0 ? least[j] : most[j];
    } else if (margin < 0) {
      low = least[j];
      high = least[j];
    } else {
      // The t-th order is worth its while when step · (t − 1) does not exceed the margin.
      long whole = margin / step[j];
      high = (int) Math.min(most[j], whole + 1);
      low = (int) Math.min(most[j], margin % step[j] == 0 ? whole : whole + 1);
      low = Math.max(low, least[j]);
      high = Math.max(high, least[j]);
    }
    return Math.clamp(wish, low, high);
  }
}
