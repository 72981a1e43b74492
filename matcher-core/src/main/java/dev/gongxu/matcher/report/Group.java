package dev.gongxu.matcher.report;

import java.util.List;

/**
 * A part of the market and its figures.
 *
 * @param figures of the board's period
 * @param trend of each of the board's periods, the last of which is its own
 */
public record Group(Part part, Figures figures, List<Figures> trend) {
  /** Copies the list. */
  public Group {
    trend = List.copyOf(trend);
  }
}
