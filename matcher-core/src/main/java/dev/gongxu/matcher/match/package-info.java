/**
 * Who suits whom, and why: rankings for a need or a capability, and the explanation of one pair.
 *
 * <p>Start from {@link dev.gongxu.matcher.match.Ranker}. It joins what the index finds with what
 * the ledger, the accords and the blocks say, by the functions of {@code score}. It ranks one
 * posting at a time and assigns nothing. May import {@code index}, {@code ledger}, {@code
 * quantity}, {@code score}, {@code text}, {@code market} and {@code region}.
 */
@NullMarked
package dev.gongxu.matcher.match;

import org.jspecify.annotations.NullMarked;
