package dev.gongxu.matcher.report;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.ledger.Deadlines;
import java.time.LocalDate;

/**
 * What a board shows.
 *
 * @param unit the length of its period
 * @param on the day at whose end everything is seen; the period is the one that holds it, and what
 *     happened later is not looked at
 * @param by what it is divided by
 * @param within after how many days a need should be answered, 0 to 3,650
 * @param deadlines how long an order may stay at a stage
 */
public record BoardOptions(
    Period.Unit unit, LocalDate on, Grouping by, int within, Deadlines deadlines) {
  /** The days after which a need should be answered, unless said otherwise. */
  public static final int DEFAULT_WITHIN = 7;

  /** The most that can be asked for. */
  public static final int MOST_WITHIN = 3_650;

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException when {@code within} is out of range
   */
  public BoardOptions {
    requireNonNull(unit, "unit");
    requireNonNull(on, "on");
    requireNonNull(by, "by");
    requireNonNull(deadlines, "deadlines");
    if (within < 0 || within > MOST_WITHIN) {
      throw new IllegalArgumentException(
          "within is " + within + ", must be from 0 to " + MOST_WITHIN);
    }
  }

  /** The period that holds the day. */
  public Period period() {
    return Period.of(unit, on);
  }
}
