package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * Who takes what, and at which prices, while it is being worked out.
 *
 * <p>Every need has as many slots as it wants; a slot holds one of its candidates or rests. What
 * comes into a place and what goes on to its parent may differ: a place with more coming in has an
 * excess, one with less a deficit. At all times each need holds the candidates that are best for it
 * at the prices, and what goes on from a place fits the margin between its price and its parent's.
 * So when no place has an excess or a deficit the whole is optimal.
 */
final class Flow {
  /** Of a slot that rests. */
  static final int REST = -1;

  private static final int NONE = -1;

  final Network network;

  /** By place and for the ground, whose price is 0. */
  long[] price;

  /** By place: what comes in and what goes on. */
  final int[] in;

  final int[] on;

  /** By slot: its candidate or {@link #REST}, and the place where it is. */
  int[] arcOf = {};

  int[] placeOf = {};

  /** By slot: its need. */
  int[] needOf = {};

  /** The slots at each place, as lists linked both ways. */
  final int[] head;

  int[] next = {};
  int[] previous = {};

  /** What the best candidates of a need are worth while they are being found. */
  private long[] worths = {};

  /** At most the lowest price of any place. */
  long floor;

  Flow(Network network) {
    this.network = network;
    this.price = new long[network.ground + 1];
    this.in = new int[network.ground + 1];
    this.on = new int[network.ground + 1];
    this.head = new int[network.ground + 1];
    Arrays.fill(head, NONE);
  }

  /**
   * Lets every need take its best at prices, and every place let through what fits them.
   *
   * @param prices by place and ground
   * @param hints by slot: the place to take where it is as good as others, or -1; may be empty
   */
  void start(long[] prices, int[] hints) {
    setPrices(prices);
    fitSlots();
    for (int need = 0; need < network.needs; need++) {
      int from = network.firstSlot[need];
      int to = from + network.wanted[need];
      for (int slot = from; slot < to; slot++) {
        needOf[slot] = need;
      }
      takeBest(need, from, to, hints);
    }
    for (int j = 0; j < network.ground; j++) {
      settle(j);
    }
  }

  /** Sets an assignment as it is, at prices. */
  void restore(int[] arcs, long[] prices) {
    setPrices(prices);
    fitSlots();
    for (int need = 0; need < network.needs; need++) {
      int from = network.firstSlot[need];
      for (int slot = from; slot < from + network.wanted[need]; slot++) {
        needOf[slot] = need;
        put(slot, arcs[slot], arcs[slot] == REST ? network.rest[need] : network.place(arcs[slot]));
      }
    }
    for (int j = 0; j < network.ground; j++) {
      on[j] = in[j];
      in[network.parent[j]] += on[j];
    }
  }

  private void setPrices(long[] prices) {
    price = prices;
    floor = Math.min(0, Arrays.stream(prices).min().orElse(0));
  }

  /** Makes room for the slots of needs that were added. */
  void fitSlots() {
    if (arcOf.length < network.slots) {
      int size = arcOf.length == 0 ? network.slots : network.slots + network.slots / 2;
      arcOf = Arrays.copyOf(arcOf, size);
      placeOf = Arrays.copyOf(placeOf, size);
      needOf = Arrays.copyOf(needOf, size);
      next = Arrays.copyOf(next, size);
      previous = Arrays.copyOf(previous, size);
    }
  }

  /**
   * Puts the best candidates of a need into its empty slots.
   *
   * @param hints by slot: the place to take where it is as good as others, or -1; may be empty
   */
  void takeBest(int need, int from, int to, int[] hints) {
    if (from == to) {
      return;
    }
    if (worths.length < to - from) {
      worths = new long[to - from];
    }
    int rest = network.rest[need];
    long least = -2 * price[rest];
    int count = 0;
    long most = least;
    int end = network.end[need];
    // Worths are doubled, and one more where a hint is met. Slots hold the best so far, in order.
    for (int arc = network.first[need]; arc < end; arc++) {
      long candidate = network.candidate(arc);
      long value = network.valueOf(candidate);
      if (2 * (value - floor) + 1 <= most) {
        break;
      }
      int j = network.placeOf(candidate);
      long worth = 2 * (value - price[j]);
      if (worth + 1 > most && isHint(j, from, to, hints)) {
        worth++;
      }
      if (worth > most) {
        count = Math.min(count + 1, to - from);
        int at = count - 1;
        while (at > 0 && worths[at - 1] < worth) {
          worths[at] = worths[at - 1];
          arcOf[from + at] = arcOf[from + at - 1];
          at--;
        }
        worths[at] = worth;
        arcOf[from + at] = arc;
        most = count < to - from ? least : worths[count - 1];
      }
    }
    for (int slot = from; slot < to; slot++) {
      int arc = slot < from + count ? arcOf[slot] : REST;
      put(slot, arc, arc == REST ? rest : network.place(arc));
    }
  }

  private static boolean isHint(int j, int from, int to, int[] hints) {
    for (int slot = from; slot < to && slot < hints.length; slot++) {
      if (hints[slot] == j) {
        return true;
      }
    }
    return false;
  }

  /** Settles a place and all that lie around it. */
  void settleUpwards(int j) {
    for (int place = j; place != network.ground; place = network.parent[place]) {
      settle(place);
    }
  }

  /** Lets through a place what fits its margin, as near to what comes in as may be. */
  void settle(int j) {
    int up = network.parent[j];
    int flow = network.flow(j, price[j] - price[up], in[j]);
    in[up] += flow - on[j];
    on[j] = flow;
  }

  /** What a slot is worth to its need before prices. */
  long value(int slot) {
    int arc = arcOf[slot];
    return arc == REST ? 0 : network.value(arc) + loyalty(slot, arc);
  }

  private long loyalty(int slot, int arc) {
    return network.kept.length == 0 ? 0 : network.loyalty(needOf[slot], arc);
  }

  void put(int slot, int arc, int j) {
    arcOf[slot] = arc;
    placeOf[slot] = j;
    in[j]++;
    if (j != network.ground) {
      int old = head[j];
      next[slot] = old;
      previous[slot] = NONE;
      if (old != NONE) {
        previous[old] = slot;
      }
      head[j] = slot;
    }
  }

  void take(int slot) {
    int j = placeOf[slot];
    in[j]--;
    if (j != network.ground) {
      int before = previous[slot];
      int after = next[slot];
      if (before == NONE) {
        head[j] = after;
      } else {
        next[before] = after;
      }
      if (after != NONE) {
        previous[after] = before;
      }
    }
  }

  boolean holds(int need, int arc) {
    int from = network.firstSlot[need];
    int to = from + network.wanted[need];
    for (int slot = from; slot < to; slot++) {
      if (arcOf[slot] == arc) {
        return true;
      }
    }
    return false;
  }
}
