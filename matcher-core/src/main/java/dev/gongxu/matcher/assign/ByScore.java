package dev.gongxu.matcher.assign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Assignments that are made pair by pair and never undone.
 *
 * <p>Pairs by falling score give the stable assignment: no need and provider would both rather have
 * each other than somebody they got. Deferred acceptance (D. Gale and L. S. Shapley, "College
 * admissions and the stability of marriage", 1962) ends there too, whichever side proposes: both
 * sides rank by the same scores, ties by id, so that the best pair left is the first choice of both
 * (J. Eeckhout, "On the uniqueness of stable marriage matchings", 2000).
 *
 * <p>Time O(candidates · log candidates).
 */
final class ByScore {
  private final Network network;
  private final int[] arcOf;
  private final int[] flow;
  private final int[] taken;

  private ByScore(Network network) {
    this.network = network;
    this.arcOf = new int[network.slots];
    this.flow = new int[network.ground + 1];
    this.taken = new int[network.needs];
    Arrays.fill(arcOf, Flow.REST);
    for (int need = 0; need < network.needs; need++) {
      for (int j = network.rest[need]; j != network.ground; j = network.parent[j]) {
        flow[j] += network.wanted[need];
      }
    }
  }

  /**
   * By slot the candidate: the best pair on the whole market first, equal ones by need and place.
   */
  static int[] stable(Network network) {
    int[] needOf = new int[network.arcs];
    for (int need = 0; need < network.needs; need++) {
      Arrays.fill(needOf, network.first[need], network.end[need], need);
    }
    ByScore result = new ByScore(network);
    // Candidates lie by need, so that a stable sort keeps equal ones in the order of needs.
    IntStream.range(0, network.arcs)
        .boxed()
        .sorted(Comparator.comparingLong(arc -> -network.value(arc)))
        .forEach(arc -> result.take(needOf[arc], arc));
    return result.arcOf;
  }

  /** By slot the candidate: needs one after another, pins first, each its best that has room. */
  static int[] inTurn(Network network, int pins) {
    ByScore result = new ByScore(network);
    for (int i = 0; i < network.needs; i++) {
      int need = i < pins ? network.needs - pins + i : i - pins;
      for (int arc = network.first[need]; arc < network.end[need]; arc++) {
        result.take(need, arc);
      }
    }
    return result.arcOf;
  }

  private void take(int need, int arc) {
    if (taken[need] == network.wanted[need] || network.value(arc) <= 0) {
      return;
    }
    int place = network.place(arc);
    for (int j = place; j != network.ground; j = network.parent[j]) {
      if (flow[j] == network.most[j]) {
        return;
      }
    }
    for (int j = network.rest[need]; j != network.ground; j = network.parent[j]) {
      if (flow[j] == network.least[j]) {
        return;
      }
    }
    // A load cost may make one more order worth less than nothing.
    if (network.value(arc) <= network.next(place, flow[place])) {
      return;
    }
    for (int j = place; j != network.ground; j = network.parent[j]) {
      flow[j]++;
    }
    for (int j = network.rest[need]; j != network.ground; j = network.parent[j]) {
      flow[j]--;
    }
    arcOf[network.firstSlot[need] + taken[need]++] = arc;
  }
}
