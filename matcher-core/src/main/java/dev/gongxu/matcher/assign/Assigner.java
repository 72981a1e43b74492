package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best assignment of needs to providers.
 *
 * <pre>
 * maximise  Σ score over the pairs made − Σ over providers  step · (0 + 1 + … + (orders − 1))
 * where     a need has at most as many distinct providers as it wants
 *           a provider takes at most as many orders as it has room for
 *           pinned pairs are made, forbidden pairs and those below the reserve are not
 *           groups of providers and of needs keep to their bounds
 * </pre>
 *
 * <p>Exact. Of equally good assignments the same is found whatever the order in which the problem
 * was given. Safe for use by many threads. A computation ends with a {@link
 * java.util.concurrent.CancellationException} soon after its thread was interrupted.
 */
public final class Assigner {
  private final Solver solver;

  /** How the best is found; all ways find an assignment of the same total. */
  public enum Method {
    /** By {@link #SHORTEST_PATHS} where few have to give way, else by {@link #AUCTION}. */
    BEST,
    /** Successive shortest paths from zero prices. */
    SHORTEST_PATHS,
    /** An auction, and shortest paths from where it ended. */
    AUCTION
  }

  private Assigner(Solver solver) {
    this.solver = solver;
  }

  /** An assigner that chooses its way by the problem. */
  public static Assigner best() {
    return by(Method.BEST);
  }

  /** An assigner that goes a given way. */
  public static Assigner by(Method method) {
    return new Assigner(
        switch (method) {
          case BEST -> Solver.BEST;
          case SHORTEST_PATHS -> Solver.SHORTEST_PATHS;
          case AUCTION -> Solver.AUCTION;
        });
  }

  /** The best assignment without rules. */
  public Assignment assign(AssignmentProblem problem) {
    return assign(problem, AssignmentRules.NONE);
  }

  /**
   * The best assignment under rules.
   *
   * @throws ConflictException when the rules cannot all hold; says which ones conflict
   * @throws IllegalArgumentException when a rule names what the problem has not
   */
  public Assignment assign(AssignmentProblem problem, AssignmentRules rules) {
    Formulation formulation = Formulation.of(problem, rules);
    try {
      Flow flow = solver.solve(formulation.network(), new Progress());
      checkPins(formulation, flow);
      return new Assignment(formulation, flow.arcOf, flow.price);
    } catch (Infeasible conflict) {
      throw conflict(formulation, conflict);
    }
  }

  private static void checkPins(Formulation formulation, Flow flow) {
    Network network = formulation.network();
    for (int need = formulation.problem().needs().size(); need < network.needs; need++) {
      if (flow.arcOf[network.firstSlot[need]] == Flow.REST) {
        String id = formulation.problem().needs().get(formulation.needOf(need));
        throw new ConflictException(List.of("pinned pair of need " + id));
      }
    }
  }

  private static ConflictException conflict(Formulation formulation, Infeasible conflict) {
    List<String> names = new ArrayList<>();
    for (int place : conflict.places()) {
      AssignmentRules.Group group = formulation.group(place);
      if (group != null) {
        names.add(group.name());
      }
    }
    return new ConflictException(names);
  }
}
