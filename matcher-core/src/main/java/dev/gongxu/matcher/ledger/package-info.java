/**
 * Orders, and what follows from them: how busy a provider is and what record it has.
 *
 * <p>Start from {@link dev.gongxu.matcher.ledger.Ledger}; it is safe for use by many threads, and a
 * change shows in the next read. {@link dev.gongxu.matcher.ledger.OrderLog} makes orders from their
 * events, with the days of their stages, and {@link dev.gongxu.matcher.ledger.Deadlines} says which
 * of them are overdue. Orders are kept in memory only; storing them is the work of others. May
 * import {@code market}.
 */
@NullMarked
package dev.gongxu.matcher.ledger;

import org.jspecify.annotations.NullMarked;
