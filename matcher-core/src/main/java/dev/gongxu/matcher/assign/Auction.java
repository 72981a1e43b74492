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
 * early and need not end near the best: its prices are only a beginning. Time: each bid looks at
 * its need's {@link Favourites}. Memory: 64 bytes a need, 16 an order of room that is taken, 16 an
 * order.
 */
final class Auction {
  /** So many bids an order are made at most. */
  private static final long MOST_BIDS = 40;

  /** A bid goes beyond what the provider is worth by such a part of the highest value. */
  private static final long FINE = 100_000;

  /** In a first round where most room will be taken. */
  private static final long COARSE = 100;

  /** From this share of all room wanted on there is a first round. */
  private static final double TIGHT = 0.9;

  private final Network network;
  private final Progress progress;
  private final long[] price;
  private final Bids bids;
  private final Favourites favourites;
  private final int[] placeOf;
  private final int[] needOf;

  /** By slot: the number of its last bid. */
  private final int[] lastBid;

  private long step;
  private int made;

  Auction(Network network, Progress progress) {
    this.network = network;
    this.progress = progress;
    this.price = new long[network.ground + 1];
    this.bids = new Bids(network);
    this.placeOf = new int[network.slots];
    this.needOf = new int[network.slots];
    this.lastBid = new int[network.slots];
    this.favourites = new Favourites(network, price, placeOf);
  }

  /**
   * Holds the auction.
   *
   * <p>Where nearly all room is wanted, prices have a long way to go, most of it in leaps of a
   * first round. Its prices less such a leap are where the second one begins: too low rather than
   * too high, since a provider that is dear and not full is costly to repair.
   */
  void hold() {
    long highest = 0;
    for (int need = 0; need < network.needs; need++) {
      if (network.first[need] < network.end[need]) {
        highest = Math.max(highest, network.value(network.first[need]));
      }
    }
    if (tight()) {
      round(Math.max(1, highest / COARSE));
      for (int j = 0; j < price.length; j++) {
        price[j] = Math.max(0, price[j] - step);
      }
    }
    round(Math.max(1, highest / FINE));
  }

  private boolean tight() {
    long room = 0;
    for (int j = 0; j < network.ground; j++) {
      // Groups take what their providers take.
      room += network.firstChild[j] == network.firstChild[j + 1] ? network.most[j] : 0;
    }
    return network.slots >= TIGHT * room;
  }

  private void round(long newStep) {
    step = newStep;
    bids.clear();
    favourites.forget();
    int most = (int) Math.min(Integer.MAX_VALUE, made + MOST_BIDS * network.slots);
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
    lowerInTheOrderOfBids();
  }

  /** By place and for the ground: the prices at which it ended. */
  long[] prices() {
    return price;
  }

  /** By slot: the provider that it won, or -1. */
  int[] won() {
    return placeOf;
  }

  /**
   * A winner is content with a price once those are settled against which it bid, which were bid
   * for before.
   */
  private void lowerInTheOrderOfBids() {
    int[] slotOf = new int[made + 1];
    Arrays.fill(slotOf, -1);
    for (int slot = 0; slot < network.slots; slot++) {
      if (placeOf[slot] >= 0) {
        slotOf[lastBid[slot]] = slot;
      }
    }
    for (int slot : slotOf) {
      if (slot >= 0) {
        lower(slot);
      }
    }
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
      int j = network.place(arc);
      if (j == own) {
        value = network.value(arc);
        if (value - price[own] >= best && network.value(arc) <= best) {
          return;
        }
      } else if (network.value(arc) > best) {
        long worth = network.value(arc) - price[j];
        if (worth > best && !(several && favourites.holds(need, j))) {
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

  /** Bids for a slot; returns the slot that was outbid, or -1. */
  private int bid(int slot) {
    progress.step();
    favourites.choose(needOf[slot]);
    int j = favourites.bestPlace;
    if (j < 0) {
      return -1;
    }
    long bid = price[j] + favourites.best - favourites.second + step;
    lastBid[slot] = ++made;
    if (!bids.full(j)) {
      placeOf[slot] = j;
      bids.add(j, bid, slot);
      if (bids.full(j)) {
        price[j] = bids.lowest(j);
      }
      return -1;
    }
    if (network.most[j] == 0) {
      price[j] = bid;
      return slot;
    }
    placeOf[slot] = j;
    int outbid = bids.replaceLowest(j, bid, slot);
    placeOf[outbid] = -1;
    price[j] = bids.lowest(j);
    return outbid;
  }
}
