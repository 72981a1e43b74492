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

  /** The price of a provider, as a score; that of the cheapest where nobody was listed with it. */
  double price(String provider) {
    int place = Collections.binarySearch(formulation.problem().providers(), provider);
    return formulation.score(place < 0 ? floor : lowest[place]);
  }

  /** Whether nobody beyond a need's list could be better, whoever that is. */
  boolean holds(int need, double beyond) {
    if (beyond == Double.NEGATIVE_INFINITY || beyond < formulation.rules().reserve()) {
      return true;
    }
    boolean inTurn = way == Assigner.Way.STABLE || way == Assigner.Way.IN_TURN;
    return inTurn ? isServedBy(need, beyond) : formulation.units(beyond) - floor <= least(need);
  }

  /**
   * The score less price from which somebody beyond a need's list could be better for the market:
   * less than a unit above the least that the need has at the prices from one of the orders that it
   * wants.
   */
  double matters(int need) {
    return formulation.score(least(need)) + formulation.score(1) / 4;
  }

  private long least(int need) {
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
    return least;
  }

  /** Whether a need has all that it wants, and nothing that is worth less than {@code beyond}. */
  private boolean isServedBy(int need, double beyond) {
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      if (arcs[slot] == Flow.REST || network.value(arcs[slot]) < formulation.units(beyond)) {
        return false;
      }
    }
    return true;
  }
}
