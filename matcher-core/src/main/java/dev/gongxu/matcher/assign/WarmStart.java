package dev.gongxu.matcher.assign;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where to begin for a problem that is much like one that was solved: its prices and its pairs. */
final class WarmStart {
  private final Formulation before;
  private final Formulation now;

  private WarmStart(Formulation before, Formulation now) {
    this.before = before;
    this.now = now;
  }

  /** A flow through the network of {@code now} that {@link Repair} has to finish. */
  static Flow of(Assignment solved, Formulation now) {
    WarmStart start = new WarmStart(solved.formulation(), now);
    Flow flow = new Flow(now.network());
    flow.start(start.prices(solved.prices()), start.hints(solved.arcs()));
    return flow;
  }

  private long[] prices(long[] solved) {
    long[] prices = new long[now.network().ground + 1];
    List<String> providers = now.problem().providers();
    for (int j = 0; j < providers.size(); j++) {
      int known = Collections.binarySearch(before.problem().providers(), providers.get(j));
      prices[j] = known < 0 ? 0 : inUnits(solved[known]);
    }
    // Groups lie in one order for the same rules.
    int groups = now.network().ground - providers.size();
    int groupsBefore = before.network().ground - before.problem().providers().size();
    for (int g = 0; g < groups && groups == groupsBefore; g++) {
      prices[providers.size() + g] = inUnits(solved[before.problem().providers().size() + g]);
    }
    return prices;
  }

  private long inUnits(long price) {
    return now.score(1) == before.score(1) ? price : now.units(before.score(price));
  }

  private int[] hints(int[] arcs) {
    Network network = now.network();
    int[] hints = new int[network.slots];
    Arrays.fill(hints, Flow.REST);
    for (int need = 0; need < now.problem().needs().size(); need++) {
      int known =
          Collections.binarySearch(before.problem().needs(), now.problem().needs().get(need));
      if (known >= 0) {
        int from = before.network().firstSlot[known];
        int count = Math.min(network.wanted[need], before.network().wanted[known]);
        for (int i = 0; i < count; i++) {
          hints[network.firstSlot[need] + i] = placeNow(arcs[from + i]);
        }
      }
    }
    return hints;
  }

  private int placeNow(int arc) {
    if (arc == Flow.REST) {
      return Flow.REST;
    }
    String provider = before.problem().providers().get(before.network().place(arc));
    return Math.max(Flow.REST, Collections.binarySearch(now.problem().providers(), provider));
  }
}
