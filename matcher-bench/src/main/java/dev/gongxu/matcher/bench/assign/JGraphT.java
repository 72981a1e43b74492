package dev.gongxu.matcher.bench.assign;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * JGraphT's {@code CapacityScalingMinimumCostFlow}.
 *
 * <p>Every order is sent from its need over one of its candidates to the sink, or straight there. A
 * pair costs what it is worth less than the best pair, and an order that is not served as much as
 * the best pair is worth: an arc of negative cost would first be filled and then be emptied again.
 */
final class JGraphT implements Rival {
  /**
   * What a unit costs. Costs must be below 1e9; a power of two leaves all sums of them exact, which
   * are of doubles.
   */
  private static final double COST_OF_UNIT = 0x1p-10;

  /** An arc with its capacity. */
  private static final class Arc extends DefaultWeightedEdge {
    private static final long serialVersionUID = 1;

    private final int capacity;

    Arc(int capacity) {
      this.capacity = capacity;
    }
  }

  @Override
  public long solve(AssignmentWorld world) {
    int needs = world.needs.size();
    int sink = needs + world.providers.size();
    Graph<Integer, Arc> graph = new SimpleDirectedWeightedGraph<>(Arc.class);
    for (int node = 0; node <= sink; node++) {
      graph.addVertex(node);
    }
    List<Arc> arcOfPair = arcs(world, graph);
    int orders = Math.toIntExact(world.orders());
    MinimumCostFlow<Arc> flow =
        new CapacityScalingMinimumCostFlow<Integer, Arc>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(
                    graph,
                    node -> node < needs ? world.wanted[node] : node == sink ? -orders : 0,
                    arc -> arc.capacity));
    long total = 0;
    for (int pair = 0; pair < world.pairs(); pair++) {
      total += Math.round(flow.getFlow(arcOfPair.get(pair))) * world.units(pair);
    }
    return total;
  }

  /** Adds the arcs to a graph; the result has those of the pairs. */
  private static List<Arc> arcs(AssignmentWorld world, Graph<Integer, Arc> graph) {
    int needs = world.needs.size();
    int sink = needs + world.providers.size();
    long most = 0;
    for (int pair = 0; pair < world.pairs(); pair++) {
      most = Math.max(most, world.units(pair));
    }
    List<Arc> arcOfPair = new ArrayList<>(world.pairs());
    for (int i = 0; i < needs; i++) {
      for (int pair = world.first[i]; pair < world.first[i + 1]; pair++) {
        long cost = most - world.units(pair);
        arcOfPair.add(add(graph, i, needs + world.provider[pair], 1, cost));
      }
      add(graph, i, sink, world.wanted[i], most);
    }
    for (int j = 0; j < world.providers.size(); j++) {
      add(graph, needs + j, sink, world.capacity[j], 0);
    }
    return arcOfPair;
  }

  private static Arc add(Graph<Integer, Arc> graph, int from, int to, int capacity, long units) {
    Arc arc = new Arc(capacity);
    graph.addEdge(from, to, arc);
    graph.setEdgeWeight(arc, units * COST_OF_UNIT);
    return arc;
  }
}
