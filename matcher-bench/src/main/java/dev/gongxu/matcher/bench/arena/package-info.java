/**
 * Indexes on disk in which the matcher and its rivals search the same postings, and the rivals.
 *
 * <p>Start from {@link dev.gongxu.matcher.bench.arena.Stock}, which builds an index on first use
 * and opens it as an {@link dev.gongxu.matcher.bench.arena.Arena}; {@link
 * dev.gongxu.matcher.bench.arena.Ways} lists who searches it. May look into the index by its field
 * names, since a rival that reads other files would not be one.
 */
@NullMarked
package dev.gongxu.matcher.bench.arena;

import org.jspecify.annotations.NullMarked;
