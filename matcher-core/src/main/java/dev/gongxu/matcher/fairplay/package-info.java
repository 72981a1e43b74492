/**
 * What on a market looks as if somebody did not play fair: postings that say nearly the same, trade
 * with oneself, orders that were split, work that all ends at the end of the month.
 *
 * <p>Start from {@link dev.gongxu.matcher.fairplay.Audit}. A {@link
 * dev.gongxu.matcher.fairplay.Finding} carries its evidence and accuses nobody: there may be good
 * reasons, and nothing is taken off the market. Every type is immutable and safe to share between
 * threads. May import {@code market} and {@code text}.
 */
@NullMarked
package dev.gongxu.matcher.fairplay;

import org.jspecify.annotations.NullMarked;
