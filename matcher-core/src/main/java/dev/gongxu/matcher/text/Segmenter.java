package dev.gongxu.matcher.text;

import java.util.List;

/**
 * Cuts a run of Han characters into words. Implementations may be shared between threads and give
 * the same answer for the same arguments, whatever happened before.
 */
public interface Segmenter {

  /**
   * The words of a run. Those that are not inner follow each other without a gap from 0 to the
   * length of the run, none longer than {@link Token#MAX_LENGTH}; each is followed by its inner
   * words, if any, by increasing start and then decreasing end. No span begins or ends between the
   * halves of a surrogate pair.
   *
   * @param run normalised text of Han characters only, at least one; a long text comes in many runs
   * @param offered words of the lexicon found in the run, by increasing start and then increasing
   *     end; they may overlap. The segmenter weighs them against the words it knows itself. One
   *     whose ends fall on the boundaries of the answer is kept whole by the caller anyway, so
   *     leaving them aside is right, if less apt.
   * @return the words; the list is not changed afterwards
   */
  List<Span> segment(String run, List<Span> offered);

  /**
   * Whether a word belongs to the general language, so that it tells little of what a text is about
   * (技术, 需要, 问题).
   *
   * @param word normalised
   */
  boolean isCommon(String word);

  /**
   * What identifies the behaviour of this segmenter: two that may cut the same run differently have
   * different versions.
   */
  String version();
}
