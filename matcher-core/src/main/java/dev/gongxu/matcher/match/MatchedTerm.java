package dev.gongxu.matcher.match;

import org.jspecify.annotations.Nullable;

/**
 * A word that two postings share, and what it adds to the score.
 *
 * @param term the word as the found posting has it, normalised
 * @param part its share of the text part, above 0; the shares of all terms sum to the text part but
 *     for rounding
 * @param via the word of the asking posting that the lexicon ties to it, null where both have the
 *     same
 */
public record MatchedTerm(String term, double part, @Nullable String via) {}
