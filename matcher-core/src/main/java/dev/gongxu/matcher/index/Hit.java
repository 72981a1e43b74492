package dev.gongxu.matcher.index;

/**
 * A posting that a search found, valid with the snapshot that found it.
 *
 * @param id the posting's id
 * @param score what the search was told it scores
 * @param text its BM25 score, at least 0
 * @param columns the columns of its segment
 * @param leaf the number of its segment in the snapshot
 * @param doc its number in the segment
 */
public record Hit(String id, double score, double text, Columns columns, int leaf, int doc) {}
