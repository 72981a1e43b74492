package dev.gongxu.matcher.assign;

import java.util.Arrays;
import java.util.Set;

/**
 * What the worst served can have: as many orders served as can be, and of those the lowest score as
 * high as can be.
 *
 * <p>The number is that of a largest flow. The score is found by bisection over the scores that
 * occur: with only the pairs of at least that score, as many orders must still be served. Time: a
 * flow with equal values for each of log(pairs) scores.
 *
 * @param served how many orders can be served
 * @param lowest the highest score below which no pair has to be made for that
 */
record Fairness(long served, double lowest) {
  static Fairness of(AssignmentProblem problem, AssignmentRules rules, Progress progress)
      throws Infeasible {
    long most = served(problem, rules, progress);
    double[] scores = new double[problem.pairs()];
    for (int pair = 0; pair < scores.length; pair++) {
      scores[pair] = problem.score(pair);
    }
    scores = Arrays.stream(scores).filter(score -> score >= rules.reserve()).sorted().toArray();
    // scores[low] is known to do, scores[high] not.
    int low = -1;
    int high = scores.length;
    while (most > 0 && high - low > 1) {
      int middle = (low + high) >>> 1;
      if (reaches(problem, rules.withReserve(scores[middle]), most, progress)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Fairness(most, low < 0 ? rules.reserve() : scores[low]);
  }

  /** The rules that hold an assignment to this. */
  AssignmentRules in(AssignmentProblem problem, AssignmentRules rules) {
    return rules
        .withReserve(lowest)
        .serveNeeds(
            new AssignmentRules.Group(
                "as many orders as can be served",
                Set.copyOf(problem.needs()),
                (int) served,
                Integer.MAX_VALUE));
  }

  private static boolean reaches(
      AssignmentProblem problem, AssignmentRules rules, long most, Progress progress) {
    try {
      return served(problem, rules, progress) == most;
    } catch (Infeasible e) {
      return false;
    }
  }

  private static long served(AssignmentProblem problem, AssignmentRules rules, Progress progress)
      throws Infeasible {
    Formulation formulation = Formulation.of(problem, rules.withLoadStep(0));
    Network network = formulation.network();
    for (int arc = 0; arc < network.arcs; arc++) {
      network.set(arc, network.place(arc), 1);
    }
    for (int need = problem.needs().size(); need < network.needs; need++) {
      int arc = network.first[need];
      network.set(arc, network.place(arc), network.slots + 1L);
    }
    Flow flow = Solver.AUCTION.solve(network, progress);
    return Arrays.stream(flow.arcOf).filter(arc -> arc != Flow.REST).count();
  }
}
