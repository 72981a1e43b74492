/**
 * Boards (挂图作战): what happened on the market in a period, by district, service, field, helper or
 * provider, and how far a district's result is its own doing.
 *
 * <p>Start from {@link dev.gongxu.matcher.report.MarketFacts}, which takes records and courses of
 * orders one by one and keeps of each what boards ask for (about 500 bytes a posting), and {@link
 * dev.gongxu.matcher.report.Board}. Every figure is worked out anew from these facts; nothing is
 * kept between boards. Reads no files, and for boards needs no index and cuts no words. {@link
 * dev.gongxu.matcher.report.LackFinder} finds what the market lacks, by rankings that it is given.
 * Shares are from 0 to 1, times in days. May import {@code dispatch}, {@code match}, {@code text},
 * {@code score}, {@code ledger}, {@code market} and {@code region}.
 */
@NullMarked
package dev.gongxu.matcher.report;

import org.jspecify.annotations.NullMarked;
