/**
 * How long the best assignment takes, and how much memory, beside OR-tools, JGraphT and the greedy
 * way, on generated problems.
 *
 * <p>Start from {@link dev.gongxu.matcher.bench.assign.AssignmentTable}. Totals are counted in
 * billionths of a score, so that those of two rivals are the same or not.
 */
@NullMarked
package dev.gongxu.matcher.bench.assign;

import org.jspecify.annotations.NullMarked;
