/**
 * How good are rankings, and is one better than another? People's judgements of what suits a need,
 * the measures by which rankings are compared with them, and how far chance may have a hand in the
 * numbers.
 *
 * <p>Start from {@link dev.gongxu.matcher.eval.Judgements} and {@link
 * dev.gongxu.matcher.eval.Effectiveness}. A ranking is a list of capability ids, best first; where
 * it comes from is none of this package's business. Everything is immutable and safe to share
 * between threads, and all chance is seeded: the same numbers and seed give the same answer. May
 * import {@code json} to read files.
 */
@NullMarked
package dev.gongxu.matcher.eval;

import org.jspecify.annotations.NullMarked;
