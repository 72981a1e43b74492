package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.MarketAssignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment to print.
 *
 * @param capabilities by pair, null where there is no market
 * @param uncovered the needs for which somebody beyond their candidates might be better
 */
record Assigned(
    Assignment assignment, @Nullable List<String> capabilities, List<String> uncovered) {
  /** That of a problem which is no market. */
  static Assigned of(Assignment assignment) {
    return new Assigned(assignment, null, List.of());
  }

  /** That of a market. */
  static Assigned of(MarketAssignment market) {
    return new Assigned(market.assignment(), market.capabilities(), market.uncovered());
  }

  /** Whether nothing is better, on the whole market. */
  boolean proven() {
    return assignment.certificate().proven() && uncovered.isEmpty();
  }

  /** How many orders are not served. */
  int unserved() {
    return assignment.unserved().stream().mapToInt(Assignment.Unserved::orders).sum();
  }

  /** By which capability a pair was made, null where there is no market. */
  @Nullable String capability(int pair) {
    return capabilities == null ? null : capabilities.get(pair);
  }
}
