package dev.gongxu.matcher.assign;

import java.util.List;

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
    return new Comparison(
        List.of(Assigner.Way.values()).stream()
            .map(way -> Row.of(way, Assigner.of(way).assign(problem, rules)))
            .toList());
  }
}
