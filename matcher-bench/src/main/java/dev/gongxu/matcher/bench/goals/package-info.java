/**
 * Whether the matcher is as fast as it is meant to be: every figure with its goal, measured beside
 * its rival in one process.
 *
 * <p>Start from {@link dev.gongxu.matcher.bench.goals.Goals}.
 */
@NullMarked
package dev.gongxu.matcher.bench.goals;

import org.jspecify.annotations.NullMarked;
