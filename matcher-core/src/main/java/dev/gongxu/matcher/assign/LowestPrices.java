package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * The lowest prices that prove an assignment best.
 *
 * <p>The prices that prove it form a lattice; the lowest of them are what one more order of a
 * provider would bring (L. S. Shapley and M. Shubik, "The assignment game I: the core", 1971). They
 * are the prices of the proof less the length of the shortest chain of moves from the ground to the
 * place, lengths being what a move loses at the prices. They depend on the market alone, not on how
 * the assignment was found. One run of Dijkstra's algorithm: O(candidates + places · log places).
 */
final class LowestPrices {
  private final Flow flow;
  private final Network network;
  private final long[] distance;
  private final boolean[] reached;
  private final boolean[] done;
  private final NodeHeap heap;
  private final long farthest;

  private LowestPrices(Flow flow) {
    this.flow = flow;
    this.network = flow.network;
    this.distance = new long[network.ground + 1];
    this.reached = new boolean[network.ground + 1];
    this.done = new boolean[network.ground + 1];
    this.heap = new NodeHeap(distance);
    this.farthest = Arrays.stream(flow.price).max().orElse(0) - flow.floor;
  }

  /**
   * By place and ground, given that of one of them.
   *
   * @param arcOf by slot: its candidate in a best assignment
   * @param price prices that prove it
   * @param source the place whose price stays, usually the ground
   */
  static long[] of(Network network, int[] arcOf, long[] price, int source) {
    Flow flow = new Flow(network);
    flow.restore(arcOf, price);
    return new LowestPrices(flow).prices(source);
  }

  private long[] prices(int source) {
    reach(source, 0);
    while (!heap.isEmpty()) {
      int place = heap.remove();
      done[place] = true;
      leave(place);
    }
    long[] lowest = flow.price.clone();
    for (int j = 0; j <= network.ground; j++) {
      // Whatever is farther, or out of reach, goes down by the same: so the prices prove it still.
      lowest[j] -= reached[j] ? Math.min(distance[j], farthest) : farthest;
    }
    for (int j = network.ground - 1; j >= 0; j--) {
      // Nobody is harmed when a place that has room and serves nobody costs what room costs.
      if (flow.in[j] == 0 && flow.on[j] < network.most[j] && isLeaf(j)) {
        lowest[j] = lowest[network.parent[j]];
      }
    }
    return lowest;
  }

  private boolean isLeaf(int j) {
    return network.firstChild[j] == network.firstChild[j + 1];
  }

  private void leave(int place) {
    long so = distance[place];
    long price = flow.price[place];
    if (place != network.ground && flow.on[place] < network.most[place]) {
      int up = network.parent[place];
      reach(up, so + network.next(place, flow.on[place]) - price + flow.price[up]);
    }
    for (int i = network.firstChild[place]; i < network.firstChild[place + 1]; i++) {
      int child = network.children[i];
      if (flow.on[child] > network.least[child]) {
        reach(child, so - network.last(child, flow.on[child]) - price + flow.price[child]);
      }
    }
    if (place == network.ground) {
      for (int slot = 0; slot < network.slots; slot++) {
        if (flow.placeOf[slot] == place) {
          leave(slot, so + flow.value(slot) - price);
        }
      }
    } else {
      for (int slot = flow.head[place]; slot >= 0; slot = flow.next[slot]) {
        leave(slot, so + flow.value(slot) - price);
      }
    }
  }

  private void leave(int slot, long so) {
    int need = flow.needOf[slot];
    if (flow.arcOf[slot] != Flow.REST) {
      reach(network.rest[need], so + flow.price[network.rest[need]]);
    }
    for (int arc = network.first[need]; arc < network.end[need]; arc++) {
      long left = so - network.value(arc);
      if (left + flow.floor > farthest) {
        break;
      }
      int other = network.place(arc);
      if (!done[other] && !flow.holds(need, arc)) {
        reach(other, left + flow.price[other]);
      }
    }
  }

  private void reach(int place, long loss) {
    if (done[place]) {
      return;
    }
    if (!reached[place]) {
      reached[place] = true;
      distance[place] = loss;
      heap.add(place);
    } else if (loss < distance[place]) {
      distance[place] = loss;
      heap.fell(place);
    }
  }
}
