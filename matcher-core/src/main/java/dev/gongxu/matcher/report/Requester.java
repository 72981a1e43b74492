package dev.gongxu.matcher.report;

import java.util.List;

/**
 * What came of the needs of one requester over all periods of a board. Immutable.
 *
 * @param part by the id of the needs' owner
 * @param figures of all periods together; what stands is counted as it stands
 * @param cancelled why orders were cancelled, in the order of reasons
 */
public record Requester(Part part, Figures figures, List<ReasonCount> cancelled) {
  /** Copies the list. */
  public Requester {
    cancelled = List.copyOf(cancelled);
  }
}
