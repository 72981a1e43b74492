package dev.gongxu.matcher.assign;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bids that each provider holds: a heap a provider, the lowest bid first. Bids and bidders lie
 * together, since both are read at a time.
 */
final class Bids {
  private static final int FIRST_SIZE = 4;

  private final Network network;
  private final long[][] heaps;
  private final int[] held;

  Bids(Network network) {
    this.network = network;
    this.heaps = new long[network.ground][];
    this.held = new int[network.ground];
  }

  /** Drops all bids. */
  void clear() {
    Arrays.fill(held, 0);
  }

  /** Whether a provider has no room for one more without dropping one. */
  boolean full(int j) {
    return held[j] >= network.most[j];
  }

  /** The lowest bid that a provider holds, which holds at least one. */
  long lowest(int j) {
    return heaps[j][0];
  }

  /** Takes in a bid where there is room. */
  void add(int j, long bid, int slot) {
    long[] heap = heaps[j];
    int size = held[j]++;
    if (heap == null || 2 * size == heap.length) {
      heap = grown(j, heap, size);
    }
    int i = size;
    while (i > 0) {
      int up = (i - 1) >>> 1;
      if (heap[2 * up] <= bid) {
        break;
      }
      heap[2 * i] = heap[2 * up];
      heap[2 * i + 1] = heap[2 * up + 1];
      i = up;
    }
    heap[2 * i] = bid;
    heap[2 * i + 1] = slot;
  }

  private long[] grown(int j, long @Nullable [] heap, int size) {
    long[] larger = new long[2 * Math.min(network.most[j], Math.max(FIRST_SIZE, 2 * size))];
    if (heap != null) {
      System.arraycopy(heap, 0, larger, 0, heap.length);
    }
    heaps[j] = larger;
    return larger;
  }

  /** Takes in a bid in place of the lowest; returns who had made that. */
  int replaceLowest(int j, long bid, int slot) {
    long[] heap = heaps[j];
    int size = held[j];
    int outbid = (int) heap[1];
    int i = 0;
    int half = size >>> 1;
    while (i < half) {
      int child = 2 * i + 1;
      if (child + 1 < size && heap[2 * child + 2] < heap[2 * child]) {
        child++;
      }
      if (heap[2 * child] >= bid) {
        break;
      }
      heap[2 * i] = heap[2 * child];
      heap[2 * i + 1] = heap[2 * child + 1];
      i = child;
    }
    heap[2 * i] = bid;
    heap[2 * i + 1] = slot;
    return outbid;
  }
}
