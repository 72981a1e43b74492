package dev.gongxu.matcher.assign;

import java.util.Arrays;

/**
 * Counts the pairs that were not made though both sides would gain: the need has an order unserved
 * or a provider that scores lower, and the provider has room left for an order that is worth more
 * than its load would cost, or serves one that scores lower, within the limits of its groups. An
 * assignment without any is stable. Time O(candidates).
 */
final class BlockingPairs {
  private BlockingPairs() {}

  static long count(Network network, int[] arcOf) {
    int[] flow = new int[network.ground + 1];
    long[] worstOfPlace = new long[network.ground + 1];
    Arrays.fill(worstOfPlace, Long.MAX_VALUE);
    long[] worstOfNeed = new long[network.needs];
    for (int need = 0; need < network.needs; need++) {
      long worst = network.wanted[need] == 0 ? Long.MAX_VALUE : Long.MAX_VALUE - 1;
      int from = network.firstSlot[need];
      for (int slot = from; slot < from + network.wanted[need]; slot++) {
        int arc = arcOf[slot];
        worst = Math.min(worst, arc == Flow.REST ? 0 : network.value(arc));
        for (int j = arc == Flow.REST ? network.rest[need] : network.place(arc);
            j != network.ground;
            j = network.parent[j]) {
          flow[j]++;
          worstOfPlace[j] = Math.min(worstOfPlace[j], arc == Flow.REST ? 0 : network.value(arc));
        }
      }
      worstOfNeed[need] = worst;
    }
    long count = 0;
    for (int need = 0; need < network.needs; need++) {
      for (int arc = network.first[need]; arc < network.end[need]; arc++) {
        // Strictly better, so that a pair that was made does not count.
        if (network.value(arc) > worstOfNeed[need]
            && wouldTake(network, network.place(arc), network.value(arc), flow, worstOfPlace)
            && !made(network, need, arc, arcOf)) {
          count++;
        }
      }
    }
    return count;
  }

  private static boolean wouldTake(
      Network network, int place, long value, int[] flow, long[] worstOfPlace) {
    boolean pays = value > network.next(place, flow[place]);
    for (int j = place; j != network.ground; j = network.parent[j]) {
      boolean room = flow[j] < network.most[j] && (j != place || pays);
      if (!room && worstOfPlace[j] >= value) {
        return false;
      }
    }
    return true;
  }

  private static boolean made(Network network, int need, int arc, int[] arcOf) {
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      if (arcOf[slot] == arc) {
        return true;
      }
    }
    return false;
  }
}
