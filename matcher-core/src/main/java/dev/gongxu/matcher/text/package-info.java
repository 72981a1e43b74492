/**
 * What are the words of this text? Start from {@link dev.gongxu.matcher.text.TextAnalysis}: it
 * turns text into {@link dev.gongxu.matcher.text.Token tokens} whose offsets count UTF-16 units of
 * the text as it was given, with the domain words of a {@link dev.gongxu.matcher.text.Lexicon} kept
 * whole. It does not search, score or expand on its own, and it imports no other room; the engine
 * that cuts Chinese text stands behind {@link dev.gongxu.matcher.text.Segmenter}. Words that a
 * lexicon lacks are looked for by {@link dev.gongxu.matcher.text.WordProposer}. Every type here but
 * that one and {@link dev.gongxu.matcher.text.TokenBytes}, which are one caller's to fill, is
 * immutable and may be shared between threads.
 */
@NullMarked
package dev.gongxu.matcher.text;

import org.jspecify.annotations.NullMarked;
