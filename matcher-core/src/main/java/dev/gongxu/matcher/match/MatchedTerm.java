package dev.gongxu.matcher.match;

import org.jspecify.annotations.Nullable;

/**
 * A word that two postings share, and what it adds to the score; after {@code Matcher.learn} also
 * one by which the found capability was asked for before.
 *
 * @param term the word as the found posting, or a need that it was accepted for, has it, normalised
 * @param part its share of the text part, above 0; the shares of all terms sum to the text part but
 *     for rounding
 * @param via the word of the asking posting that the lexicon or accepted pairs tie to it, null
 *     where both have the same
 */
public record MatchedTerm(String term, double part, @Nullable String via) {}
