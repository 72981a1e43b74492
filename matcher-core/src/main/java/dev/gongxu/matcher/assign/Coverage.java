package dev.gongxu.matcher.assign;

import java.util.Arrays;

/** Whether what was not listed for a need could change an assignment. */
final class Coverage {
  private final Assigner.Way way;
  private final Formulation formulation;
  private final Network network;
  private final int[] arcs;
  private final long[] lowest;
  private final long floor;

  Coverage(Assignment assignment, Assigner.Way way) {
    this.way = way;
    this.formulation = assignment.formulation();
    this.network = formulation.network();
    this.arcs = assignment.arcs();
    boolean byPrices = way == Assigner.Way.BEST || way == Assigner.Way.FAIR;
    // The lowest prices leave a need most, so that they cover most.
    this.lowest = byPrices ? assignment.lowestPrices() : assignment.prices();
    this.floor = Math.min(0, Arrays.stream(lowest).min().orElse(0));
  }

  /**
   * Whether nobody beyond a need's list could be better for the market.
   *
   * @param beyond at most what somebody beyond the list scores
   */
  boolean holds(int need, double beyond) {
    if (beyond < formulation.rules().reserve() || beyond == Double.NEGATIVE_INFINITY) {
      return true;
    }
    long least = Long.MAX_VALUE;
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      int arc = arcs[slot];
      if (way == Assigner.Way.STABLE || way == Assigner.Way.IN_TURN) {
        least = Math.min(least, arc == Flow.REST ? Long.MIN_VALUE : Long.MAX_VALUE);
      } else {
        least =
            Math.min(
                least,
                arc == Flow.REST
                    ? -lowest[network.rest[need]]
                    : network.value(arc) - lowest[network.place(arc)]);
      }
    }
    return least == Long.MAX_VALUE
        || (least != Long.MIN_VALUE && formulation.units(beyond) - floor <= least);
  }
}
