/**
 * Orders, and what follows from them: how busy a provider is and what record it has.
 *
 * <p>Start from {@link dev.gongxu.matcher.ledger.Ledger}; it is safe for use by many threads, and a
 * change shows in the next read. It keeps orders in memory only; storing them is the index's work.
 * May import {@code market}.
 */
@NullMarked
package dev.gongxu.matcher.ledger;

import org.jspecify.annotations.NullMarked;
