/**
 * Markets to measure on: seeded ones of any size, and ones made of real texts.
 *
 * <p>Start from {@link dev.gongxu.matcher.bench.market.GeneratedMarket}. A market is immutable,
 * made of the same records byte for byte for the same seed on every machine, and never held in
 * memory as a whole.
 */
@NullMarked
package dev.gongxu.matcher.bench.market;

import org.jspecify.annotations.NullMarked;
