package dev.gongxu.matcher.report;

import java.time.LocalDate;

/**
 * An order past a deadline.
 *
 * @param order the order
 * @param due the last day on which it was in time
 * @param daysOver how many days ago that was, at least 1
 */
public record LateOrder(OrderLine order, LocalDate due, int daysOver) {}
