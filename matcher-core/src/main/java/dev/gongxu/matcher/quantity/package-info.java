/**
 * How much, and do both sides mean the same? Start from {@link
 * dev.gongxu.matcher.quantity.QuantityReader}: it reads quantities with their units from a text,
 * and {@link dev.gongxu.matcher.quantity.QuantityComparison} compares those of a need with those of
 * a capability. It scores nothing: what it finds is shown to people. Amounts are in the base unit
 * of their dimension (metres, square metres, cubic metres, kilograms, seconds, yuan, degrees
 * Celsius, shares of one, ...). Every type here is immutable and may be shared between threads. May
 * import {@code text}.
 */
@NullMarked
package dev.gongxu.matcher.quantity;

import org.jspecify.annotations.NullMarked;
