/**
 * Where postings and records are kept, and the exact search over them; the only room that knows
 * Lucene.
 *
 * <p>Start from {@link dev.gongxu.matcher.index.PostingIndex}. One index holds both sides of the
 * market and the records about providers, orders, accords and blocks, so that one commit covers
 * them all. Useful for: many readers beside one writer, in one process or in several that only
 * read. Not useful for: keeping the only copy of the data across versions; an index belongs to one
 * format, library version and lexicon, and is rebuilt from the files. Its postings carry term
 * frequencies and lengths but no positions. May import {@code score}, {@code text}, {@code market}
 * and {@code region}.
 */
@NullMarked
package dev.gongxu.matcher.index;

import org.jspecify.annotations.NullMarked;
