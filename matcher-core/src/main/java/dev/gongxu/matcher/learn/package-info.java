/**
 * What do judgements and the fate of orders teach? Weights of the factors ({@link
 * dev.gongxu.matcher.learn.WeightTuner}) and how likely a match is to be accepted ({@link
 * dev.gongxu.matcher.learn.Acceptance}).
 *
 * <p>Works on breakdowns and outcomes; where they come from is none of this package's business.
 * Nothing is learnt that the evidence does not carry: the answer then is that there is none.
 * Everything is immutable and safe to share between threads, and all chance is seeded. May import
 * {@code eval}, {@code score} and {@code market}.
 */
@NullMarked
package dev.gongxu.matcher.learn;

import org.jspecify.annotations.NullMarked;
