package dev.gongxu.matcher.report;

/**
 * What no figure of a period can hold.
 *
 * @param undatedPostings postings without a day of publication
 * @param undatedEnds orders that ended nobody knows when
 * @param strayOrders orders whose need is not on the market; they count by their provider's place
 *     and field, and have no days to match
 */
public record Omitted(int undatedPostings, int undatedEnds, int strayOrders) {}
