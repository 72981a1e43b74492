package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.assign.OnlineAssignment.Change;
import dev.gongxu.matcher.assign.OnlineAssignment.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between the pairs that a flow holds and those that it held on to. */
final class ChangedPairs {
  private final Formulation formulation;
  private final Network network;
  private final Flow flow;
  private final List<String> needs;

  /**
   * Of a flow.
   *
   * @param needs their ids, by number
   */
  ChangedPairs(Formulation formulation, Flow flow, List<String> needs) {
    this.formulation = formulation;
    this.network = formulation.network();
    this.flow = flow;
    this.needs = needs;
  }

  /** In the order of needs. */
  List<Change> list() {
    Map<Integer, Set<Integer>> lost = new TreeMap<>();
    Map<Integer, Set<Integer>> gained = new TreeMap<>();
    Map<Integer, String> newAt = new HashMap<>();
    for (int slot = changed(0); slot >= 0; slot = changed(slot + 1)) {
      int was = network.kept[slot];
      int is = flow.arcOf[slot];
      int need = flow.needOf[slot];
      if (was != Flow.REST && !flow.holds(need, was)) {
        lost.computeIfAbsent(need, id -> new TreeSet<>()).add(was);
      }
      if (is != Flow.REST && !had(need, is)) {
        gained.computeIfAbsent(need, id -> new TreeSet<>()).add(is);
        newAt.merge(network.place(is), needs.get(need), ChangedPairs::first);
      }
    }
    Set<Integer> changed = new TreeSet<>(lost.keySet());
    changed.addAll(gained.keySet());
    List<Change> changes = new ArrayList<>();
    for (int need : changed) {
      List<Integer> from = List.copyOf(lost.getOrDefault(need, Set.of()));
      List<Integer> to = List.copyOf(gained.getOrDefault(need, Set.of()));
      for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
        changes.add(
            change(
                needs.get(need),
                i < from.size() ? from.get(i) : Flow.REST,
                i < to.size() ? to.get(i) : Flow.REST,
                newAt));
      }
    }
    changes.sort(Comparator.comparing(Change::need));
    return changes;
  }

  /** The next slot that holds something else than it held on to, or -1. */
  private int changed(int from) {
    int at = Arrays.mismatch(network.kept, from, network.slots, flow.arcOf, from, network.slots);
    return at < 0 ? -1 : from + at;
  }

  private Change change(String need, int from, int to, Map<Integer, String> newAt) {
    long was = from == Flow.REST ? 0 : network.value(from);
    long is = to == Flow.REST ? 0 : network.value(to);
    return new Change(
        from == Flow.REST ? Kind.ASSIGNED : to == Flow.REST ? Kind.DROPPED : Kind.MOVED,
        need,
        provider(from),
        provider(to),
        formulation.score(is - was),
        from == Flow.REST ? null : newAt.get(network.place(from)));
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private @Nullable String provider(int arc) {
    return arc == Flow.REST ? null : formulation.problem().providers().get(network.place(arc));
  }

  private boolean had(int need, int arc) {
    int from = network.firstSlot[need];
    for (int slot = from; slot < from + network.wanted[need]; slot++) {
      if (network.kept[slot] == arc) {
        return true;
      }
    }
    return false;
  }
}
