package dev.gongxu.matcher.assign;

import java.util.Arrays;
import java.util.Collections;

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
    // Who is not in the problem costs what room costs, in whichever group it would be.
    this.floor = Math.min(0, Arrays.stream(lowest, 0, formulation.firstRest()).min().orElse(0));
  }

  /** Whether nobody beyond a need's list could be better, without asking who there is. */
  boolean mayIgnore(int need, double beyond) {
    return beyond < formulation.rules().reserve()
        || beyond == Double.NEGATIVE_INFINITY
        || holds(need, beyond, floor);
  }

  /** The price of a provider; that of the cheapest where nobody was listed with it. */
  long price(String provider) {
    int place = Collections.binarySearch(formulation.problem().providers(), provider);
    return place < 0 ? floor : lowest[place];
  }

  /**
   * Whether nobody beyond a need's list could be better for the market.
   *
   * @param beyond at most what somebody beyond the list scores
   * @param cheapest at most the price of anybody beyond the list
   */
  boolean holds(int need, double beyond, long cheapest) {
    if (way == Assigner.Way.STABLE || way == Assigner.Way.IN_TURN) {
      return isServed(need);
    }
    long least = Long.MAX_VALUE;
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      int arc = arcs[slot];
      least =
          Math.min(
              least,
              arc == Flow.REST
                  ? -lowest[network.rest[need]]
                  : network.value(arc) - lowest[network.place(arc)]);
    }
    return cheapest == Long.MAX_VALUE
        || least == Long.MAX_VALUE
        || formulation.units(beyond) - cheapest <= least;
  }

  private boolean isServed(int need) {
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      if (arcs[slot] == Flow.REST) {
        return false;
      }
    }
    return true;
  }
}
