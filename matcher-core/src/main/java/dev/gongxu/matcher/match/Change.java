package dev.gongxu.matcher.match;

import dev.gongxu.matcher.score.Factor;

/**
 * What one factor alone would have to become for a pair to enter the top k.
 *
 * @param factor the factor
 * @param value what it is, 0 to 1
 * @param needed what it would have to be at least; above 1 where no value is enough
 * @param reachable whether some value of the factor is enough
 * @param orders for workload, how many open orders the provider may have at most; for expertise,
 *     how many more orders in the need's field, each rated best, it takes; else, and where not
 *     reachable, 0
 */
public record Change(Factor factor, double value, double needed, boolean reachable, int orders) {}
