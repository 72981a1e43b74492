package dev.gongxu.matcher.quantity;

/** How a number limits what is meant by it. */
public enum Bound {
  /** The amount itself: 1700 ℃, 约30亩. */
  EXACT,
  /** That much or more: ≥ 95 %, 不少于, 以上. */
  AT_LEAST,
  /** That much or less: ≤ 3 %, 不超过, 以内. */
  AT_MOST,
  /** From one to another: 10~20 mm. */
  BETWEEN,
  /** So far off at most: ±0.02 mm. The amount is the distance, at least 0. */
  TOLERANCE,
  /** The most there is: 最高1200 ℃. What is offered ends there; what is wanted reaches there. */
  UP_TO,
  /** The least there is: 最低-40 ℃. What is offered begins there; what is wanted reaches there. */
  DOWN_TO
}
