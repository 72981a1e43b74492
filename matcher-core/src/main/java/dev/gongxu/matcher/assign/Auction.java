package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * Finds prices that are nearly right by an auction, for {@link Repair} to begin from.
 *
 * <p>Unserved orders bid for their need's best provider at the prices so far, as much more than the
 * price as it is better than the second best, and {@code step} on top; a provider that has no room
 * drops the lowest of the bids that it holds, which is then its price. Starting from zero prices, a
 * provider that never filled up keeps price 0, and what a need is offered is its best to within a
 * step.
 *
 * <p>D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment
 * problem", 1988, and D. P. Bertsekas and D. A. Castañon, "The auction algorithm for the
 * transportation problem", 1989 (many places alike at one provider). It differs in that it may stop
 * early and need not end near the best: its prices are only a beginning. Time: O(candidates looked
 * at), each bid some. Memory: 12 bytes for each place and slot.
 */
final class Auction {
  private final Network network;
  private final Progress progress;
  private final long step;
  private final long[] price;

  /** By provider: a heap of the bids that it holds, the lowest first, with their slots. */
  private final int[] firstBid;

  private final long[] bids;
  private final int[] bidders;
  private final int[] held;

  private final int[] placeOf;
  private final int[] needOf;

  /** How many of its best a need remembers between bids. */
  private static final int KEPT = 5;

  /** So many bids an order are made at most. */
  static final long MOST_BIDS = 40;

  /** A bid goes beyond what the provider is worth by this share of the highest value. */
  private static final long STEP_SHARE = 100_000;

  private final int[] keptPlace;
  private final long[] keptValue;
  private final byte[] kept;
  private final long[] cutoff;
  private long best;
  private long second;
  private int bestPlace;
  private final int[] later;
  private final int[] earlier;
  private long made;

  Auction(Network network, long step, Progress progress) {
    this.network = network;
    this.progress = progress;
    this.step = step;
    this.price = new long[network.ground + 1];
    this.firstBid = new int[network.ground + 2];
    for (int j = 0; j < network.ground; j++) {
      firstBid[j + 1] = firstBid[j] + Math.min(network.most[j], network.slots);
    }
    firstBid[network.ground + 1] = firstBid[network.ground];
    this.bids = new long[firstBid[network.ground]];
    this.bidders = new int[bids.length];
    this.held = new int[network.ground + 1];
    this.placeOf = new int[network.slots];
    this.needOf = new int[network.slots];
    this.keptPlace = new int[network.needs * KEPT];
    this.keptValue = new long[network.needs * KEPT];
    this.kept = new byte[network.needs];
    this.cutoff = new long[network.needs];
    Arrays.fill(cutoff, Long.MAX_VALUE);
    this.later = new int[network.slots + 1];
    this.earlier = new int[network.slots + 1];
    later[network.slots] = network.slots;
    earlier[network.slots] = network.slots;
  }

  /** A step for the values of a network. */
  static long step(Network network) {
    long highest = 0;
    for (int need = 0; need < network.needs; need++) {
      if (network.first[need] < network.end[need]) {
        highest = Math.max(highest, network.value[network.first[need]]);
      }
    }
    return Math.max(1, highest / STEP_SHARE);
  }

  /** By place and for the ground: the prices after at most so many bids. */
  long[] prices(long most) {
    int[] queue = new int[network.slots + 1];
    int head = 0;
    int tail = 0;
    for (int need = 0; need < network.needs; need++) {
      int from = network.firstSlot[need];
      for (int slot = from; slot < from + network.wanted[need]; slot++) {
        needOf[slot] = need;
        placeOf[slot] = -1;
        queue[tail++] = slot;
      }
    }
    while (head != tail && made < most) {
      int slot = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      int outbid = bid(slot);
      if (outbid >= 0) {
        queue[tail] = outbid;
        tail = tail + 1 == queue.length ? 0 : tail + 1;
      }
    }
    for (int slot = later[network.slots]; slot != network.slots; slot = later[slot]) {
      lower(slot);
    }
    return price;
  }

  /** By slot: the provider that it won, or -1. */
  int[] won() {
    return placeOf;
  }

  /**
   * Lowers the price of what a slot won until it is as good as the best other.
   *
   * <p>A bid goes a step beyond what the provider is worth, so that without this most winners would
   * rather have their second best.
   */
  private void lower(int slot) {
    int need = needOf[slot];
    int own = placeOf[slot];
    if (price[own] == 0) {
      return;
    }
    long best = 0;
    long value = 0;
    boolean several = network.wanted[need] > 1;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end; arc++) {
      int j = network.place[arc];
      if (j == own) {
        value = network.value[arc];
        if (value - price[own] >= best && network.value[arc] <= best) {
          return;
        }
      } else if (network.value[arc] > best) {
        long worth = network.value[arc] - price[j];
        if (worth > best && !(several && holds(need, j))) {
          best = worth;
        }
      } else if (value > 0) {
        break;
      }
    }
    if (value - price[own] < best) {
      price[own] = Math.max(0, value - best);
    }
  }

  /** Puts a slot at the end of the list of winners in the order of their bids. */
  private void append(int slot) {
    int anchor = network.slots;
    int last = earlier[anchor];
    later[last] = slot;
    earlier[slot] = last;
    later[slot] = anchor;
    earlier[anchor] = slot;
  }

  private void remove(int slot) {
    later[earlier[slot]] = later[slot];
    earlier[later[slot]] = earlier[slot];
  }

  long made() {
    return made;
  }

  /** Bids for a slot; returns the slot that was outbid, or -1. */
  private int bid(int slot) {
    progress.step();
    made++;
    int need = needOf[slot];
    if (!choose(need)) {
      collect(need);
      choose(need);
    }
    return bestPlace < 0 ? -1 : give(slot, bestPlace, price[bestPlace] + best - second + step);
  }

  /**
   * Finds the best and the second best of a need among those kept; returns whether no other can be
   * better than the second.
   */
  private boolean choose(int need) {
    best = 0;
    second = 0;
    bestPlace = -1;
    boolean several = network.wanted[need] > 1;
    int from = need * KEPT;
    for (int i = from; i < from + kept[need]; i++) {
      int j = keptPlace[i];
      long worth = keptValue[i] - price[j];
      if (worth > second && !(several && holds(need, j))) {
        if (worth > best) {
          second = best;
          best = worth;
          bestPlace = j;
        } else {
          second = worth;
        }
      }
    }
    return second >= cutoff[need];
  }

  /** Keeps the best of a need at the prices so far; prices only rise, so others stay worse. */
  private void collect(int need) {
    int from = need * KEPT;
    int to = from;
    long least = 0;
    long out = 0;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end; arc++) {
      long value = network.value[arc];
      if (value <= least) {
        out = Math.max(out, value);
        break;
      }
      int j = network.place[arc];
      long worth = value - price[j];
      if (worth > least) {
        int at = to;
        if (to < from + KEPT) {
          to++;
        } else {
          at--;
          out = Math.max(out, keptValue[at] - price[keptPlace[at]]);
        }
        while (at > from && keptValue[at - 1] - price[keptPlace[at - 1]] < worth) {
          keptValue[at] = keptValue[at - 1];
          keptPlace[at] = keptPlace[at - 1];
          at--;
        }
        keptValue[at] = value;
        keptPlace[at] = j;
        if (to == from + KEPT) {
          least = keptValue[to - 1] - price[keptPlace[to - 1]];
        }
      } else {
        out = Math.max(out, worth);
      }
    }
    kept[need] = (byte) (to - from);
    cutoff[need] = out;
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

  private int give(int slot, int j, long bid) {
    int base = firstBid[j];
    int room = firstBid[j + 1] - base;
    if (room == 0) {
      price[j] = Math.max(price[j], bid) + step;
      return slot;
    }
    placeOf[slot] = j;
    append(slot);
    if (held[j] < room) {
      int i = held[j]++;
      while (i > 0) {
        int up = (i - 1) >>> 1;
        if (bids[base + up] <= bid) {
          break;
        }
        bids[base + i] = bids[base + up];
        bidders[base + i] = bidders[base + up];
        i = up;
      }
      bids[base + i] = bid;
      bidders[base + i] = slot;
      if (held[j] == room) {
        price[j] = bids[base];
      }
      return -1;
    }
    int outbid = bidders[base];
    placeOf[outbid] = -1;
    remove(outbid);
    int i = 0;
    int half = room >>> 1;
    while (i < half) {
      int child = 2 * i + 1;
      if (child + 1 < room && bids[base + child + 1] < bids[base + child]) {
        child++;
      }
      if (bids[base + child] >= bid) {
        break;
      }
      bids[base + i] = bids[base + child];
      bidders[base + i] = bidders[base + child];
      i = child;
    }
    bids[base + i] = bid;
    bidders[base + i] = slot;
    price[j] = bids[base];
    return outbid;
  }
}
