package dev.gongxu.matcher.assign;

/** Finds the best flow through a network. */
interface Solver {
  /**
   * A flow of the highest total.
   *
   * @throws Infeasible when limits cannot all hold
   */
  Flow solve(Network network, Progress progress) throws Infeasible;

  int[] NO_HINTS = {};

  /** One in so many orders is few. */
  int FEW = 50;

  /**
   * Successive shortest paths from zero prices: best where few providers are wanted by more than
   * they can take. See {@link Repair}.
   */
  Solver SHORTEST_PATHS =
      (network, progress) -> from(network, new long[network.ground + 1], NO_HINTS, progress);

  /**
   * An auction, then shortest paths from its prices: best where many want the same. See {@link
   * Auction} and {@link Repair}.
   */
  Solver AUCTION =
      (network, progress) -> {
        Auction auction = new Auction(network, progress);
        auction.hold();
        return from(network, auction.prices(), auction.won(), progress);
      };

  /** Whichever suits: the auction, unless at zero prices hardly anybody would have to give way. */
  Solver CHOSEN =
      (network, progress) -> {
        boolean few = excess(network) * FEW <= network.slots;
        return (few ? SHORTEST_PATHS : AUCTION).solve(network, progress);
      };

  /** How many orders would come to places that cannot let them through if nothing cost anything. */
  static long excess(Network network) {
    int[] in = new int[network.ground + 1];
    for (int need = 0; need < network.needs; need++) {
      int first = network.first[need];
      int to = Math.min(first + network.wanted[need], network.end[need]);
      int arc = first;
      while (arc < to && network.value(arc) > 0) {
        in[network.place(arc++)]++;
      }
      in[network.rest[need]] += network.wanted[need] - (arc - first);
    }
    long excess = 0;
    for (int j = 0; j < network.ground; j++) {
      int flow = network.flow(j, 0, in[j]);
      excess += Math.max(0, in[j] - flow);
      in[network.parent[j]] += flow;
    }
    return excess;
  }

  private static Flow from(Network network, long[] prices, int[] hints, Progress progress)
      throws Infeasible {
    Flow flow = new Flow(network);
    flow.start(prices, hints);
    new Repair(flow, progress).run();
    return flow;
  }
}
