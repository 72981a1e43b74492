package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Accord;

/**
 * What an accord carried in the period.
 *
 * @param orders how many orders that cross from one place to another, see {@link Flow}
 * @param done how many of them are done when the board is seen
 */
public record AccordLoad(Accord accord, int orders, int done) {}
