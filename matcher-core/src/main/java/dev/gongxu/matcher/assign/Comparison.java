package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ways to assign the same market, side by side.
 *
 * @param rows needs in turn, stable, fair and best
 */
public record Comparison(List<Row> rows) {
  /**
   * What one way gives.
   *
   * @param way its name
   * @param total what its pairs are worth together
   * @param served how many orders are served
   * @param lowest the lowest score of a pair, 0 without pairs
   * @param blocking how many pairs were not made though both sides would gain
   */
  public record Row(Assigner.Way way, double total, int served, double lowest, long blocking) {
    static Row of(Assigner.Way way, Assignment assignment) {
      return new Row(
          way,
          assignment.total(),
          assignment.pairs().size(),
          assignment.pairs().stream().mapToDouble(Assignment.Pair::score).min().orElse(0),
          assignment.blockingPairs());
    }
  }

  /** Copies the list. */
  public Comparison {
    rows = List.copyOf(rows);
  }

  /**
   * Goes all ways for a problem.
   *
   * @throws ConflictException when the rules cannot all hold
   */
  public static Comparison of(AssignmentProblem problem, AssignmentRules rules) {
    Map<Assigner.Way, Assignment> found = new EnumMap<>(Assigner.Way.class);
    for (Assigner.Way way : Assigner.Way.values()) {
      found.put(way, Assigner.of(way).assign(problem, rules));
    }
    return of(found);
  }

  /** Assignments of one problem, by the ways they were found. */
  public static Comparison of(Map<Assigner.Way, Assignment> found) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Assigner.Way, Assignment> one : new TreeMap<>(found).entrySet()) {
      rows.add(Row.of(one.getKey(), one.getValue()));
    }
    return new Comparison(rows);
  }
}
