package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The oracle: tries every assignment of a small problem. */
final class EveryAssignment {
  private final AssignmentRules rules;
  private final List<AssignmentRules.Pairing> pairs = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();
  private final Map<String, Integer> wanted = new HashMap<>();
  private final Map<String, Integer> capacity = new HashMap<>();

  /** The best total, negative infinity where nothing keeps to the rules. */
  private double best = Double.NEGATIVE_INFINITY;

  /** Of the fairest: orders served, then the lowest score, then the total. */
  private double[] fairest = {-1, 0, 0};

  private EveryAssignment(AssignmentProblem problem, AssignmentRules rules) {
    this.rules = rules;
    for (int i = 0; i < problem.needs().size(); i++) {
      String need = problem.needs().get(i);
      wanted.put(need, problem.wanted(i));
      for (int pair = problem.first(i); pair < problem.first(i + 1); pair++) {
        AssignmentRules.Pairing pairing =
            new AssignmentRules.Pairing(need, problem.providers().get(problem.provider(pair)));
        boolean pinned = rules.pinned().contains(pairing);
        if (!rules.forbidden().contains(pairing)
            && (pinned || problem.score(pair) >= rules.reserve())) {
          pairs.add(pairing);
          scores.add(problem.score(pair));
        }
      }
    }
    for (int j = 0; j < problem.providers().size(); j++) {
      capacity.put(problem.providers().get(j), problem.capacity(j));
    }
  }

  static double best(AssignmentProblem problem, AssignmentRules rules) {
    EveryAssignment every = new EveryAssignment(problem, rules);
    every.go(0, new ArrayList<>(), 0);
    return every.best;
  }

  static double[] fairest(AssignmentProblem problem, AssignmentRules rules) {
    EveryAssignment every = new EveryAssignment(problem, rules);
    every.go(0, new ArrayList<>(), 0);
    return every.fairest;
  }

  private void fair(List<AssignmentRules.Pairing> made, double total) {
    double lowest = Double.POSITIVE_INFINITY;
    for (AssignmentRules.Pairing pair : made) {
      if (!rules.pinned().contains(pair)) {
        lowest = Math.min(lowest, scores.get(pairs.indexOf(pair)));
      }
    }
    // Only a lower bound makes pairs that are worth nothing.
    if (lowest <= 0
        && rules.guarantees().isEmpty()
        && rules.limits().stream().allMatch(group -> group.least() == 0)) {
      return;
    }
    double[] fairness = {made.size(), lowest, total};
    if (Arrays.compare(fairness, fairest) > 0) {
      fairest = fairness;
    }
  }

  private void go(int at, List<AssignmentRules.Pairing> made, double sum) {
    if (at == pairs.size()) {
      if (allowed(made)) {
        best = Math.max(best, sum - load(made));
        fair(made, sum - load(made));
      }
      return;
    }
    AssignmentRules.Pairing pair = pairs.get(at);
    if (!rules.pinned().contains(pair)) {
      go(at + 1, made, sum);
    }
    long ofNeed = made.stream().filter(one -> one.need().equals(pair.need())).count();
    long ofProvider = made.stream().filter(one -> one.provider().equals(pair.provider())).count();
    if (ofNeed < wanted.getOrDefault(pair.need(), 0)
        && ofProvider < capacity.getOrDefault(pair.provider(), 0)) {
      made.add(pair);
      go(at + 1, made, sum + scores.get(at));
      made.removeLast();
    }
  }

  private boolean allowed(List<AssignmentRules.Pairing> made) {
    for (AssignmentRules.Group group : rules.limits()) {
      if (!within(group, made.stream().map(AssignmentRules.Pairing::provider).toList())) {
        return false;
      }
    }
    for (AssignmentRules.Group group : rules.guarantees()) {
      if (!within(group, made.stream().map(AssignmentRules.Pairing::need).toList())) {
        return false;
      }
    }
    return Set.copyOf(made).containsAll(rules.pinned());
  }

  private static boolean within(AssignmentRules.Group group, List<String> ids) {
    long count = ids.stream().filter(group.members()::contains).count();
    return count >= group.least() && count <= group.most();
  }

  private double load(List<AssignmentRules.Pairing> made) {
    Map<String, Integer> counts = new HashMap<>();
    made.forEach(pair -> counts.merge(pair.provider(), 1, Integer::sum));
    return counts.values().stream()
        .mapToDouble(count -> rules.loadStep() * (count * (count - 1) / 2.0))
        .sum();
  }
}
