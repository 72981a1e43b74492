/**
 * Measurements of speed and quality against named rivals; the packages mirror the rooms they
 * measure.
 *
 * <p>Start from {@link dev.gongxu.matcher.bench.Bench}. Nothing here is part of the library.
 */
@NullMarked
package dev.gongxu.matcher.bench;

import org.jspecify.annotations.NullMarked;
