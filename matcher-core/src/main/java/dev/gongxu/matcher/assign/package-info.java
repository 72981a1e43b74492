/**
 * Who serves whom when a whole market is to be served: the best pairing under capacities, proven.
 *
 * <p>Start from {@link dev.gongxu.matcher.assign.Assigner}: it takes an {@link
 * dev.gongxu.matcher.assign.AssignmentProblem} (who wants how many, who has room for how many, what
 * each pair is worth) and {@link dev.gongxu.matcher.assign.AssignmentRules}, and gives an {@link
 * dev.gongxu.matcher.assign.Assignment} with prices and a {@link
 * dev.gongxu.matcher.assign.Certificate}. {@link dev.gongxu.matcher.assign.MarketAssigner} makes
 * the problem out of a market. Scores are added up in whole units, so that a proof is exact. It
 * changes nothing in the market: taking up a pair is up to the caller. May import {@code match} and
 * what lies below it.
 */
@NullMarked
package dev.gongxu.matcher.assign;

import org.jspecify.annotations.NullMarked;
