/**
 * What is on the market: postings, providers, orders and what happens to them, accords and blocks.
 *
 * <p>Start from {@link dev.gongxu.matcher.market.Posting}. Every type is an immutable record or
 * enum whose constructor refuses what cannot be, with an {@link
 * dev.gongxu.matcher.market.InvalidFieldException} that names field, value and what would be right;
 * so an instance that exists is valid, and is safe to share between threads. Nothing here knows how
 * records are stored, read or ranked. May import {@code region}.
 */
@NullMarked
package dev.gongxu.matcher.market;

import org.jspecify.annotations.NullMarked;
