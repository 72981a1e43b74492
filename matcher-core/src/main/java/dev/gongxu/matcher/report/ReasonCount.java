package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.CancelReason;
import org.jspecify.annotations.Nullable;

/**
 * How many orders were cancelled in the period for one reason.
 *
 * @param reason null where none is known
 */
public record ReasonCount(@Nullable CancelReason reason, int orders) {}
