/**
 * Who of the staff follows what, and how a year's work is shared out.
 *
 * <p>{@link dev.gongxu.matcher.dispatch.HelperDispatch} gives open needs and stalled orders to the
 * helpers of their district; {@link dev.gongxu.matcher.dispatch.TaskPlan} splits a yearly task over
 * districts and months, and says how far they have come. Immutable values and pure functions, safe
 * for many threads. May import {@code assign}, {@code ledger}, {@code market} and {@code region}.
 */
@NullMarked
package dev.gongxu.matcher.dispatch;

import org.jspecify.annotations.NullMarked;
