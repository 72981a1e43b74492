package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * A proof of how good an assignment is, worked out from the problem, the pairs and the prices
 * alone.
 *
 * <p>Whatever the prices p, no assignment can be worth more than
 *
 * <pre>
 * bound = Σ over needs (the best w values of score − p, or 0 for an order left unserved)
 *       + Σ over providers p · capacity
 * </pre>
 *
 * since an assignment's total is Σ (score − p) over its pairs, at most the first sum, plus Σ p over
 * its pairs, at most the second. Groups and load costs add terms of the same kind: a group's orders
 * are worth its price less that of the group around it, and a provider's orders cost what the load
 * step says. When the total reaches the bound, nothing is better: weak duality of linear
 * programming, as in R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows", 1993, section
 * 9.4. All numbers are counts of one unit, added up without rounding.
 *
 * @param total what the assignment is worth, in units
 * @param bound what no assignment can exceed, in units
 * @param unit what a unit is worth as a score, a power of ten
 */
public record Certificate(long total, long bound, double unit) {
  /** How far the total may be from the best, in units; 0 when it is proven best. */
  public long gap() {
    return bound - total;
  }

  /** Whether nothing is better. */
  public boolean proven() {
    return total == bound;
  }

  /**
   * Checks an assignment and works out the bound, in one pass.
   *
   * @param arcOf by slot: its candidate, or {@link Flow#REST}
   * @param price by place and ground
   * @throws IllegalStateException when it is no assignment
   */
  static Certificate of(Network network, int[] arcOf, long[] price, double unit) {
    long floor = 0;
    for (long one : price) {
      floor = Math.min(floor, one);
    }
    int[] flow = new int[network.ground + 1];
    long[] row = new long[Arrays.stream(network.wanted, 0, network.needs).max().orElse(0)];
    long total = 0;
    long bound = 0;
    for (int need = 0; need < network.needs; need++) {
      int from = network.firstSlot[need];
      int to = from + network.wanted[need];
      for (int slot = from; slot < to; slot++) {
        int arc = arcOf[slot];
        if (arc == Flow.REST) {
          flow[network.rest[need]]++;
          continue;
        }
        must(
            arc >= network.first[need] && arc < network.end[need] && !network.closed.get(arc),
            "a strange candidate",
            need);
        for (int other = from; other < slot; other++) {
          must(arcOf[other] != arc, "a provider twice", need);
        }
        flow[network.place(arc)]++;
        total += network.value(arc) + (network.kept.length > 0 ? network.loyalty(need, arc) : 0);
      }
      bound += best(network, need, price, floor, row);
    }
    for (int j = 0; j < network.ground; j++) {
      must(flow[j] >= network.least[j] && flow[j] <= network.most[j], "a limit broken", j);
      total -= network.cost(j, flow[j]);
      bound += best(network, j, price[j] - price[network.parent[j]]);
      flow[network.parent[j]] += flow[j];
    }
    return new Certificate(total, bound, unit);
  }

  private static void must(boolean holds, String what, int where) {
    if (!holds) {
      throw new IllegalStateException("not an assignment: " + what + " at " + where);
    }
  }

  /**
   * The most that a need can have at prices.
   *
   * @param best room for as many numbers as it wants
   */
  private static long best(Network network, int need, long[] price, long floor, long[] best) {
    int wanted = network.wanted[need];
    Arrays.fill(best, 0, wanted, -price[network.rest[need]]);
    boolean keeping = network.kept.length > 0;
    for (int slot = network.firstSlot[need]; slot < network.firstSlot[need] + wanted; slot++) {
      int arc = slot < network.kept.length ? network.kept[slot] : Flow.REST;
      if (arc != Flow.REST && network.loyalty > 0) {
        insert(best, wanted, network.value(arc) + network.loyalty - price[network.place(arc)]);
      }
    }
    int end = wanted > 0 ? network.end[need] : 0;
    for (int arc = network.first[need]; arc < end; arc++) {
      long candidate = network.candidate(arc);
      long value = network.valueOf(candidate);
      if (value - floor <= best[wanted - 1]) {
        break;
      }
      long worth = value - price[network.placeOf(candidate)];
      if (worth > best[wanted - 1]
          && !(keeping && network.loyalty(need, arc) > 0)
          && !network.closed.get(arc)) {
        insert(best, wanted, worth);
      }
    }
    long sum = 0;
    for (int i = 0; i < wanted; i++) {
      sum += best[i];
    }
    return sum;
  }

  /** Puts a number into a falling row in place of the lowest, where it is higher. */
  private static void insert(long[] best, int count, long worth) {
    int at = count - 1;
    if (worth > best[at]) {
      while (at > 0 && best[at - 1] < worth) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = worth;
    }
  }

  /** The most that a place can make of its margin. */
  private static long best(Network network, int j, long margin) {
    long step = network.step[j];
    long flow = margin < 0 ? network.least[j] : network.most[j];
    if (step > 0 && margin >= 0) {
      flow = Math.clamp(margin / step + 1, network.least[j], network.most[j]);
    }
    return margin * flow - step * (flow * (flow - 1) / 2);
  }
}
