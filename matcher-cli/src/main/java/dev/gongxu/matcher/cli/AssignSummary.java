package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.json.JsonLine;
import java.util.HashMap;
import java.util.Map;

/** How good an assignment is, as a JSON object. */
final class AssignSummary {
  /** How many needs that are not covered are named. */
  private static final int NAMED = 20;

  private AssignSummary() {}

  static JsonLine of(Assigned assigned, Way way, double loadStep) {
    Assignment assignment = assigned.assignment();
    JsonLine line =
        new JsonLine()
            .put("total", assignment.total())
            .put("bound", assignment.bound())
            .put("gap", assignment.gap())
            .put("assigned", assignment.pairs().size())
            .put("unassigned", assigned.unserved())
            .put("unservedNeeds", assignment.unserved().size())
            .put("way", WayCodes.of(way))
            .put("proven", assigned.proven())
            .put("uncovered", assigned.uncovered().size());
    if (!assigned.uncovered().isEmpty()) {
      line.putStrings("uncoveredNeeds", assigned.uncovered().stream().limit(NAMED).toList());
    }
    return loadStep == 0 ? line : line.put("loadCost", loadCost(assignment, loadStep));
  }

  /** The second order of a provider costs a step, the third two, and so on. */
  private static double loadCost(Assignment assignment, double loadStep) {
    Map<String, Integer> orders = new HashMap<>();
    assignment.pairs().forEach(pair -> orders.merge(pair.provider(), 1, Integer::sum));
    long steps = orders.values().stream().mapToLong(count -> count * (count - 1L) / 2).sum();
    return steps * loadStep;
  }
}
