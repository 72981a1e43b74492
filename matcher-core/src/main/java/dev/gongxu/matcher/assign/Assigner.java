package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private final Way way;
  private final Solver solver;

  /** What is asked of an assignment. */
  public enum Way {
    /** First come, first served: needs in the order of their ids, each its best that has room. */
    IN_TURN,
    /** No need and provider would both rather have each other. */
    STABLE,
    /** As many orders as can be served, the lowest score as high as can be, then the total. */
    FAIR,
    /** The highest total. */
    BEST
  }

  /** How the best is found; all ways find an assignment of the same total. */
  public enum Method {
    /** By {@link #SHORTEST_PATHS} where few have to give way, else by {@link #AUCTION}. */
    CHOSEN,
    /** Successive shortest paths from zero prices. */
    SHORTEST_PATHS,
    /** An auction, and shortest paths from where it ended. */
    AUCTION
  }

  private Assigner(Way way, Solver solver) {
    this.way = way;
    this.solver = solver;
  }

  /** An assigner for the highest total. */
  public static Assigner best() {
    return of(Way.BEST);
  }

  /** An assigner that goes a way. */
  public static Assigner of(Way way) {
    return new Assigner(way, Solver.CHOSEN);
  }

  /** An assigner for the highest total by a given method. */
  public static Assigner by(Method method) {
    return new Assigner(
        Way.BEST,
        switch (method) {
          case CHOSEN -> Solver.CHOSEN;
          case SHORTEST_PATHS -> Solver.SHORTEST_PATHS;
          case AUCTION -> Solver.AUCTION;
        });
  }

  /** The assignment without rules. */
  public Assignment assign(AssignmentProblem problem) {
    return assign(problem, AssignmentRules.NONE);
  }

  /**
   * The assignment under rules.
   *
   * <p>The bound of its certificate is that of the highest total; of a fair one, that of the
   * highest total that is as fair. In turn and stable, lower bounds of groups are not kept.
   *
   * @throws ConflictException when the rules cannot all hold; says which ones conflict
   * @throws IllegalArgumentException when a rule names what the problem has not
   */
  public Assignment assign(AssignmentProblem problem, AssignmentRules rules) {
    return assign(problem, rules, null);
  }

  /**
   * The assignment under rules, begun from that of a problem much like this one: sooner found, and
   * equally good.
   *
   * @param before null to begin anew
   * @throws ConflictException when the rules cannot all hold; says which ones conflict
   * @throws IllegalArgumentException when a rule names what the problem has not
   */
  public Assignment assign(
      AssignmentProblem problem, AssignmentRules rules, @Nullable Assignment before) {
    return switch (way) {
      case BEST -> best(Formulation.of(problem, rules), before);
      case FAIR -> best(Formulation.of(problem, fair(problem, rules)), before);
      case STABLE, IN_TURN -> {
        Assignment best = best(Formulation.of(problem, rules.withoutLowerBounds()), before);
        Network network = best.formulation().network();
        int[] arcOf =
            way == Way.STABLE
                ? ByScore.stable(network)
                : ByScore.inTurn(network, rules.pinned().size());
        yield best.with(arcOf);
      }
    };
  }

  private static AssignmentRules fair(AssignmentProblem problem, AssignmentRules rules) {
    try {
      return Fairness.of(problem, rules, new Progress()).in(problem, rules);
    } catch (Infeasible conflict) {
      throw conflict(Formulation.of(problem, rules), conflict);
    }
  }

  /** The best of a formulation, begun from another's. */
  Assignment best(Formulation formulation, @Nullable Assignment before) {
    Progress progress = new Progress();
    try {
      Flow flow;
      if (before == null) {
        flow = solver.solve(formulation.network(), progress);
      } else {
        flow = WarmStart.of(before, formulation);
        new Repair(flow, progress).run();
      }
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
        throw ConflictException.ofPin(id);
      }
    }
  }

  static ConflictException conflict(Formulation formulation, Infeasible conflict) {
    List<String> names = new ArrayList<>();
    for (int place : conflict.places()) {
      AssignmentRules.Group group = formulation.group(place);
      if (group != null) {
        names.add(group.name());
      }
    }
    return ConflictException.ofGroups(names);
  }
}
