package dev.gongxu.matcher.text;

import java.util.List;

/**
 * A word of a normalised text, with the shorter words inside it. Immutable.
 *
 * @param start offset of the first UTF-16 unit in the normalised text
 * @param end offset after the last UTF-16 unit in the normalised text
 * @param stop whether it is a stop word
 * @param inner the words inside, by increasing start and then decreasing end; never the word itself
 */
record Word(int start, int end, boolean stop, List<Span> inner) {}
