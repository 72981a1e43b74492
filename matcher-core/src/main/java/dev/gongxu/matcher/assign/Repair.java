package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * Turns a {@link Flow} at any prices into an optimal one: excesses and deficits are carried away
 * along shortest paths.
 *
 * <p>An excess looks for the cheapest chain of moves (a slot goes to another candidate or rests, a
 * place lets one more or one less through) that ends at a deficit or at the ground; a deficit looks
 * for the cheapest chain that begins at an excess or at the ground. Lengths are what a chain loses
 * at the prices, never negative, so that Dijkstra's algorithm finds them; prices of the places
 * nearer than the end change by what they are nearer, after which all needs hold their best again
 * and the chain costs nothing. A search ends at the first end, so that it stays near where it began
 * when the prices are nearly right; the way to the ground through a place is known as soon as the
 * place is. Excesses go before deficits: while they go prices rise, and after that they fall.
 *
 * <p>This is the successive shortest path method with potentials, from a pseudoflow that satisfies
 * the optimality conditions: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows", 1993,
 * sections 9.7 and 9.9. It differs in that candidates lie by falling value, so that a need's are
 * looked at only as far as they can be nearer than the end found so far. Time: for each order in
 * excess or deficit one search, O(candidates + places · log places) at worst. Memory: some 40 bytes
 * a place and 16 a slot; where there was a deficit, what {@link Incoming} takes.
 *
 * <p>For one thread.
 */
final class Repair {
  private static final int START = -1;
  private static final int UP = -2;
  private static final int DOWN = -3;
  private static final int NOWHERE = -1;

  private final Flow flow;
  private final Network network;
  private final Progress progress;

  private final long[] distance;

  /** The number of the search that reached a place last. */
  private final int[] reached;

  /** How a place was reached: from which one, and by which slot going to which candidate. */
  private final int[] from;

  private final int[] by;
  private final int[] arcBy;
  private final NodeHeap heap;

  /** Places whose distance is final, in the order of distances. */
  private final int[] near;

  private int nearCount;
  private int search;

  /** The best end so far. */
  private int goal;

  private long goalDistance;

  /** Of needs that want several: the lowest loss with which they were reached, and when. */
  private long[] needLoss = {};

  private int[] needReached = {};

  private final Incoming incoming;

  Repair(Flow flow, Progress progress) {
    this.flow = flow;
    this.network = flow.network;
    this.progress = progress;
    int places = network.ground + 1;
    this.distance = new long[places];
    this.reached = new int[places];
    this.from = new int[places];
    this.by = new int[places];
    this.arcBy = new int[places];
    this.near = new int[places];
    this.heap = new NodeHeap(distance);
    this.incoming = new Incoming(flow);
  }

  /**
   * Carries all excesses and deficits away.
   *
   * @throws Infeasible when limits cannot all hold
   */
  void run() throws Infeasible {
    if (needLoss.length < network.needs) {
      needLoss = Arrays.copyOf(needLoss, network.first.length);
      needReached = Arrays.copyOf(needReached, network.first.length);
    }
    for (int j = unbalanced(0); j >= 0; j = unbalanced(j + 1)) {
      while (flow.in[j] > flow.on[j]) {
        carry(j, true);
      }
    }
    incoming.forget();
    for (int j = unbalanced(0); j >= 0; j = unbalanced(j + 1)) {
      while (flow.in[j] < flow.on[j]) {
        carry(j, false);
      }
    }
  }

  /** The next place with an excess or a deficit, or -1. */
  private int unbalanced(int from) {
    int at = Arrays.mismatch(flow.in, from, network.ground, flow.on, from, network.ground);
    return at < 0 ? NOWHERE : from + at;
  }

  private void carry(int start, boolean excess) throws Infeasible {
    progress.step();
    begin(start);
    while (!heap.isEmpty() && distance[heap.first()] < goalDistance) {
      int place = heap.remove();
      near[nearCount++] = place;
      if (excess) {
        leave(place);
      } else {
        enter(place);
      }
    }
    if (goal == NOWHERE) {
      throw new Infeasible(Arrays.copyOf(near, nearCount), excess);
    }
    for (int i = 0; i < nearCount; i++) {
      int place = near[i];
      long change = goalDistance - distance[place];
      flow.price[place] += excess ? change : -change;
      flow.floor = Math.min(flow.floor, flow.price[place]);
    }
    for (int place = goal; by[place] != START; ) {
      int before = from[place];
      if (excess) {
        move(before, place, by[place], arcBy[place]);
      } else {
        move(place, before, by[place], arcBy[place]);
      }
      place = before;
    }
  }

  private void begin(int start) {
    search++;
    nearCount = 0;
    heap.clear();
    goal = NOWHERE;
    goalDistance = Long.MAX_VALUE;
    distance[start] = 0;
    reached[start] = search;
    by[start] = START;
    heap.add(start);
  }

  private void move(int a, int b, int slot, int arc) {
    switch (slot) {
      case UP -> {
        flow.on[a]++;
        flow.in[b]++;
      }
      case DOWN -> {
        flow.on[b]--;
        flow.in[a]--;
      }
      default -> {
        flow.take(slot);
        flow.put(slot, arc, b);
      }
    }
  }

  private void reach(int place, long loss, int before, int slot, int arc, boolean end) {
    if (end) {
      // The caller knows that it is nearer than the goal so far.
      goal = place;
      goalDistance = loss;
      distance[place] = loss;
    } else if (reached[place] != search) {
      reached[place] = search;
      distance[place] = loss;
      heap.add(place);
    } else if (loss < distance[place]) {
      distance[place] = loss;
      heap.fell(place);
    } else {
      return;
    }
    from[place] = before;
    by[place] = slot;
    arcBy[place] = arc;
  }

  /** Where an order too many at a place can go. */
  private void leave(int place) {
    long so = distance[place];
    long price = flow.price[place];
    int up = network.parent[place];
    if (flow.on[place] < network.most[place]) {
      long loss = so + network.next(place, flow.on[place]) - price + flow.price[up];
      to(up, loss, place, UP, UP);
    }
    for (int i = network.firstChild[place]; i < network.firstChild[place + 1]; i++) {
      int child = network.children[i];
      if (flow.on[child] > network.least[child]) {
        long loss = so - network.last(child, flow.on[child]) - price + flow.price[child];
        to(child, loss, place, DOWN, DOWN);
      }
    }
    for (int slot = flow.head[place]; slot >= 0; slot = flow.next[slot]) {
      leave(place, slot, so + flow.value(slot) - price);
    }
  }

  /** Where a slot can go from a place. */
  private void leave(int place, int slot, long so) {
    int need = flow.needOf[slot];
    boolean several = network.wanted[need] > 1;
    if (several) {
      if (needReached[need] == search && needLoss[need] <= so) {
        return;
      }
      needReached[need] = search;
      needLoss[need] = so;
    }
    int rest = network.rest[need];
    if (flow.arcOf[slot] != Flow.REST) {
      to(rest, so + flow.price[rest], place, slot, Flow.REST);
    }
    if (network.kept.length > 0) {
      returnToKept(place, slot, need, so);
    }
    long floor = flow.floor;
    int end = network.end[need];
    for (int arc = network.first[need]; arc < end; arc++) {
      long left = so - network.value(arc);
      if (left + floor >= goalDistance) {
        break;
      }
      int other = network.place(arc);
      long loss = left + flow.price[other];
      if (loss < goalDistance && !(several && flow.holds(need, arc)) && !network.closed.get(arc)) {
        to(other, loss, place, slot, arc);
      }
    }
  }

  /** What a need holds on to is worth more than the order of its candidates says. */
  private void returnToKept(int place, int slot, int need, long so) {
    int first = network.firstSlot[need];
    for (int other = first; other < first + network.wanted[need]; other++) {
      int arc = other < network.kept.length ? network.kept[other] : Flow.REST;
      if (arc != Flow.REST && !network.closed.get(arc) && !flow.holds(need, arc)) {
        int back = network.place(arc);
        to(back, so - network.value(arc) - network.loyalty + flow.price[back], place, slot, arc);
      }
    }
  }

  private void to(int place, long loss, int before, int slot, int arc) {
    if (loss < goalDistance) {
      boolean end = place == network.ground || flow.in[place] < flow.on[place];
      reach(place, loss, before, slot, arc, end);
      // Who sees the ground through a place at once need not look at what is farther.
      if (!end && network.parent[place] == network.ground) {
        int on = flow.on[place];
        long through = loss + network.next(place, on) - flow.price[place];
        if (through < goalDistance && on < network.most[place]) {
          reach(network.ground, through, place, UP, UP, true);
        }
      }
    }
  }

  /** From where an order missing at a place can come. */
  private void enter(int place) {
    long so = distance[place];
    long price = flow.price[place];
    int up = network.parent[place];
    if (flow.on[place] > network.least[place]) {
      long loss = so - network.last(place, flow.on[place]) - flow.price[up] + price;
      back(up, loss, place, DOWN, DOWN);
    }
    for (int i = network.firstChild[place]; i < network.firstChild[place + 1]; i++) {
      int child = network.children[i];
      if (flow.on[child] < network.most[child]) {
        long loss = so + network.next(child, flow.on[child]) - flow.price[child] + price;
        back(child, loss, place, UP, UP);
      }
    }
    incoming.link();
    for (int entry = incoming.first(place); entry >= 0; entry = incoming.next(entry)) {
      int arc = incoming.arc(entry);
      int need = incoming.need(entry);
      long loyalty = network.kept.length == 0 ? 0 : network.loyalty(need, arc);
      if (!network.closed.get(arc)) {
        enter(place, need, arc, so - network.value(arc) - loyalty + price);
      }
    }
    for (int need = incoming.firstResting(place); need >= 0; need = incoming.nextResting(need)) {
      enter(place, need, Flow.REST, so + price);
    }
  }

  /** Which slots of a need can come to a place by a candidate. */
  private void enter(int place, int need, int arc, long so) {
    // What a need holds is worth no less to it than to rest.
    if (so - flow.price[network.rest[need]] >= goalDistance) {
      return;
    }
    int first = network.firstSlot[need];
    int end = first + network.wanted[need];
    if (end - first > 1 && arc != Flow.REST && flow.holds(need, arc)) {
      return;
    }
    for (int slot = first; slot < end; slot++) {
      int other = flow.placeOf[slot];
      if (other != place) {
        back(other, so + flow.value(slot) - flow.price[other], place, slot, arc);
      }
    }
  }

  private void back(int place, long loss, int before, int slot, int arc) {
    if (loss < goalDistance) {
      boolean end = place == network.ground || flow.in[place] > flow.on[place];
      reach(place, loss, before, slot, arc, end);
      if (!end && network.parent[place] == network.ground) {
        int on = flow.on[place];
        long through = loss - network.last(place, on) + flow.price[place];
        if (through < goalDistance && on > network.least[place]) {
          reach(network.ground, through, place, DOWN, DOWN, true);
        }
      }
    }
  }
}
