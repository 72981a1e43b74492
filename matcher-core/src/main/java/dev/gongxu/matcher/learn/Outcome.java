package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.score.Breakdown;

/**
 * How an order ended, and what the pair looked like when it was opened.
 *
 * @param order the order, done or cancelled
 * @param breakdown the parts of its pair's score, without what the order itself has changed since
 */
public record Outcome(Order order, Breakdown breakdown) {
  /**
   * Checks the order.
   *
   * @throws InvalidFieldException when it is still open
   */
  public Outcome {
    if (order.status() == OrderStatus.OPEN) {
      throw new InvalidFieldException("status", order.status().code(), "must have ended");
    }
  }

  /** Whether it was done rather than cancelled. */
  public boolean accepted() {
    return order.status() == OrderStatus.DONE;
  }
}
