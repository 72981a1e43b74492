/**
 * How well two postings suit each other: four factors in [0,1], a weighted sum, and the rules that
 * are never traded.
 *
 * <p>Start from {@link dev.gongxu.matcher.score.Profile}, the numbers and gates of one service.
 * Everything here is a pure function of numbers: nothing reads orders, postings or an index, so
 * that an engine and its oracle can call the same functions. All types are immutable and safe to
 * share between threads. May import {@code market} and {@code region}.
 */
@NullMarked
package dev.gongxu.matcher.score;

import org.jspecify.annotations.NullMarked;
