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
 * its need's {@link Favourites}. Memory: 96 bytes a need, 16 an order of room at providers that
 * were bid for (up to 16 orders each, beyond that of those that are taken), 24 an order.
 */
final class Auction {
  /** So many bids an order are made at most. */
  private static final long MOST_BIDS = 40;

  /** A bid goes beyond what the provider is worth by such a part of the highest value. */
  private static final long FINE = 100_000;

  /** In a first round where most room will be taken. */
  private static final long COARSE = 100;

  /**
   * So many orders come to the auction at a time, the next ones when all those have what they want.
   * All at once make the fewest bids; a few at a time fight over what was just looked at.
   */
  private static final int AT_A_TIME = 1 << 14;

  /** From this share of all room wanted on there is a first round. */
  private static final double TIGHT = 0.9;

  private final Network network;
  private final Progress progress;

  /** By place and for the ground, in {@link Network#units}, as all numbers here. */
  private final long[] price;

  private final Bids bids;
  private final Favourites favourites;
  private final int[] placeOf;

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
      round(network.units(Math.max(1, highest / COARSE)));
      for (int j = 0; j < price.length; j++) {
        price[j] = Math.max(0, price[j] - step);
      }
      bids.clear();
      favourites.forget();
    }
    round(network.units(Math.max(1, highest / FINE)));
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
    int most = (int) Math.min(Integer.MAX_VALUE, made + MOST_BIDS * network.slots);
    Arrays.fill(placeOf, -1);
    // Each a need and one of its slots, in one number.
    long[] queue = new long[network.slots + 1];
    int head = 0;
    int tail = 0;
    int arrived = 0;
    while (made < most) {
      if (head == tail) {
        head = 0;
        tail = 0;
        for (; arrived < network.needs && tail < AT_A_TIME; arrived++) {
          int from = network.firstSlot[arrived];
          for (int slot = from; slot < from + network.wanted[arrived]; slot++) {
            queue[tail++] = (long) arrived << Integer.SIZE | slot;
          }
        }
        if (head == tail) {
          break;
        }
      }
      long bidder = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      long outbid = bid(bidder);
      if (outbid >= 0) {
        queue[tail] = outbid;
        tail = tail + 1 == queue.length ? 0 : tail + 1;
      }
    }
    lowerInTheOrderOfBids();
  }

  /** By place and for the ground: the prices at which it ended. */
  long[] prices() {
    return Arrays.stream(price).map(network::ofUnits).toArray();
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
    int[] needOf = new int[network.slots];
    // By bid the slot, from 1, where it won what costs something, which can be lowered.
    int[] slotOf = new int[made + 1];
    for (int need = 0; need < network.needs; need++) {
      int from = network.firstSlot[need];
      for (int slot = from; slot < from + network.wanted[need]; slot++) {
        needOf[slot] = need;
        if (placeOf[slot] >= 0 && price[placeOf[slot]] > 0) {
          slotOf[lastBid[slot]] = slot + 1;
        }
      }
    }
    for (int slot : slotOf) {
      if (slot > 0) {
        lower(needOf[slot - 1], placeOf[slot - 1]);
      }
    }
  }

  /**
   * Lowers the price of what a slot won until it is as good as the best other.
   *
   * <p>A bid goes a step beyond what the provider is worth, so that without this most winners would
   * rather have their second best.
   */
  private void lower(int need, int own) {
    long best = 0;
    long value = 0;
    boolean several = network.wanted[need] > 1;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end; arc++) {
      long candidate = network.candidate(arc);
      if (candidate >= best && value < 0) {
        break;
      }
      int j = network.placeOf(candidate);
      value = j == own ? candidate : value;
      long worth = j == own ? 0 : candidate + price[j];
      if (several) {
        worth = worth < best && favourites.holds(need, j) ? 0 : worth;
      }
      best = Math.min(best, worth);
    }
    if (value + price[own] > best) {
      price[own] = Math.max(0, network.wholeUnits(best) - network.wholeUnits(value));
    }
  }

  /** Bids for a slot; returns who was outbid, or -1. */
  private long bid(long bidder) {
    progress.step();
    favourites.choose((int) (bidder >>> Integer.SIZE));
    if (favourites.best >= 0) {
      return -1;
    }
    int j = network.placeOf(favourites.best);
    int slot = (int) bidder;
    long bid =
        price[j]
            + network.wholeUnits(favourites.second)
            - network.wholeUnits(favourites.best)
            + step;
    lastBid[slot] = ++made;
    if (!bids.full(j)) {
      placeOf[slot] = j;
      bids.add(j, bid, bidder);
      if (bids.full(j)) {
        price[j] = bids.lowest(j);
      }
      return -1;
    }
    if (network.most[j] == 0) {
      price[j] = bid;
      return bidder;
    }
    placeOf[slot] = j;
    long outbid = bids.replaceLowest(j, bid, bidder);
    placeOf[(int) outbid] = -1;
    price[j] = bids.lowest(j);
    return outbid;
  }
}
