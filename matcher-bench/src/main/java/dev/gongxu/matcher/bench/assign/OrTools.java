package dev.gongxu.matcher.bench.assign;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/**
 * OR-tools' {@code MinCostFlow}, which is native.
 *
 * <p>Every order is sent from its need over one of its candidates to the sink, or straight there
 * for nothing; a pair costs what it is worth, below 0.
 */
final class OrTools implements Rival {
  private static final String ABSENCE = load();

  private static String load() {
    try {
      Loader.loadNativeLibraries();
      return "";
    } catch (LinkageError | RuntimeException e) {
      return "left out, since its native part does not load: " + e.getMessage();
    }
  }

  /** Why it cannot be asked, for people; empty where it can. */
  static String absence() {
    return ABSENCE;
  }

  @Override
  public long solve(AssignmentWorld world) {
    int needs = world.needs.size();
    int providers = world.providers.size();
    int sink = needs + providers;
    MinCostFlow flow = new MinCostFlow(sink + 1, world.pairs() + sink);
    try {
      for (int i = 0; i < needs; i++) {
        for (int pair = world.first[i]; pair < world.first[i + 1]; pair++) {
          // Arcs are numbered as they are added, so that a pair and its arc have the same number.
          flow.addArcWithCapacityAndUnitCost(
              i, needs + world.provider[pair], 1, -world.units(pair));
        }
      }
      for (int i = 0; i < needs; i++) {
        flow.addArcWithCapacityAndUnitCost(i, sink, world.wanted[i], 0);
        flow.setNodeSupply(i, world.wanted[i]);
      }
      for (int j = 0; j < providers; j++) {
        flow.addArcWithCapacityAndUnitCost(needs + j, sink, world.capacity[j], 0);
      }
      flow.setNodeSupply(sink, -world.orders());
      MinCostFlowBase.Status status = flow.solve();
      if (status != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException("OR-tools ended with " + status);
      }
      long total = 0;
      for (int pair = 0; pair < world.pairs(); pair++) {
        total += flow.getFlow(pair) * world.units(pair);
      }
      return total;
    } finally {
      flow.delete();
    }
  }
}
