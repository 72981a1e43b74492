/**
 * What becomes of measurements: files with the environment they were made in, and the tables of
 * RESULTS.md.
 */
@NullMarked
package dev.gongxu.matcher.bench.report;

import org.jspecify.annotations.NullMarked;
