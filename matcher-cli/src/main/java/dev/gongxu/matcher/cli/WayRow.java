package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.assign.Comparison;
import java.util.List;

/**
 * A way to assign beside the others.
 *
 * @param numbers what it gives
 * @param belowBest by how much its total is below the best
 * @param share its total as a share of the best, 1 where that is 0
 */
record WayRow(Comparison.Row numbers, double belowBest, double share) {
  /** The ways of a comparison, in its order. */
  static List<WayRow> of(Comparison comparison) {
    double best =
        comparison.rows().stream()
            .filter(row -> row.way() == Way.BEST)
            .mapToDouble(Comparison.Row::total)
            .findFirst()
            .orElse(0);
    return comparison.rows().stream()
        .map(row -> new WayRow(row, best - row.total(), best == 0 ? 1 : row.total() / best))
        .toList();
  }

  /** The word for it in files. */
  String code() {
    return WayCodes.of(numbers.way());
  }
}
