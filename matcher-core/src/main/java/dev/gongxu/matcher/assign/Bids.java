package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * The bids that each provider holds: a heap a provider, the lowest bid first.
 *
 * <p>Heaps lie in one array in the order in which providers were first bid for, so that those of
 * which everybody wants one lie together; bids and bidders too, since both are read at a time.
 */
final class Bids {
  /** Room for so many bids is kept for a provider at first, where it may take them. */
  private static final int FIRST_SIZE = 16;

  /** Where a heap has how many bids it holds, for how many it has room, and the first bid. */
  private static final int SIZE = 1;

  private static final int FIRST = 2;

  private final Network network;

  /** By provider: where its heap is, 0 when there is none yet. */
  private final int[] at;

  private long[] heaps;

  /** How much of {@link #heaps} is given away. */
  private int used = FIRST;

  Bids(Network network) {
    this.network = network;
    this.at = new int[network.ground];
    this.heaps = new long[FIRST + 2 * FIRST_SIZE + 2 * network.slots];
  }

  /** Drops all bids. */
  void clear() {
    for (int heap : at) {
      heaps[heap] = 0;
    }
  }

  /** Whether a provider has no room for one more without dropping one. */
  boolean full(int j) {
    return heaps[at[j]] >= network.most[j];
  }

  /** The lowest bid that a provider holds, which holds at least one. */
  long lowest(int j) {
    return heaps[at[j] + FIRST];
  }

  /**
   * Takes in a bid where there is room; {@code bidder} is whatever {@link #replaceLowest} gives.
   */
  void add(int j, long bid, long bidder) {
    int size = (int) heaps[at[j]];
    if (size == heaps[at[j] + SIZE]) {
      grow(j, size);
    }
    heaps[at[j]]++;
    int first = at[j] + FIRST;
    int i = size;
    while (i > 0) {
      int up = (i - 1) >>> 1;
      if (heaps[first + 2 * up] <= bid) {
        break;
      }
      heaps[first + 2 * i] = heaps[first + 2 * up];
      heaps[first + 2 * i + 1] = heaps[first + 2 * up + 1];
      i = up;
    }
    heaps[first + 2 * i] = bid;
    heaps[first + 2 * i + 1] = bidder;
  }

  /** Moves a heap to the end, where there is room for twice as much. */
  private void grow(int j, int size) {
    int larger = (int) Math.min(network.most[j], Math.max(FIRST_SIZE, 2L * size));
    int length = FIRST + 2 * larger;
    if (used + length > heaps.length) {
      heaps = Arrays.copyOf(heaps, Math.addExact(used + length, heaps.length / 2));
    }
    System.arraycopy(heaps, at[j], heaps, used, FIRST + 2 * size);
    at[j] = used;
    heaps[used] = size;
    heaps[used + SIZE] = larger;
    used += length;
  }

  /** Takes in a bid in place of the lowest; returns who had made that. */
  long replaceLowest(int j, long bid, long bidder) {
    int last = (int) heaps[at[j]] - 1;
    int first = at[j] + FIRST;
    long outbid = heaps[first + 1];
    int i = 0;
    while (2 * i < last) {
      int child = 2 * i + 1;
      int other = Math.min(child + 1, last);
      child = heaps[first + 2 * other] < heaps[first + 2 * child] ? other : child;
      if (heaps[first + 2 * child] >= bid) {
        break;
      }
      heaps[first + 2 * i] = heaps[first + 2 * child];
      heaps[first + 2 * i + 1] = heaps[first + 2 * child + 1];
      i = child;
    }
    heaps[first + 2 * i] = bid;
    heaps[first + 2 * i + 1] = bidder;
    return outbid;
  }
}
