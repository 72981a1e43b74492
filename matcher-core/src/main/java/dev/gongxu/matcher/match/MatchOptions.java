package dev.gongxu.matcher.match;

import java.time.LocalDate;

/**
 * How to rank.
 *
 * @param top how many matches at most, 1 to 100,000
 * @param on the day on which expiry and accords are asked
 * @param onePerProvider whether each owner of found postings appears once, with its best posting
 * @param terms whether matches carry the words they share, which costs a look into the index a
 *     match
 */
public record MatchOptions(int top, LocalDate on, boolean onePerProvider, boolean terms) {
  /** How many matches there are unless said otherwise. */
  public static final int DEFAULT_TOP = 10;

  private static final int MOST = 100_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when {@code top} is out of range
   */
  public MatchOptions {
    if (top < 1 || top > MOST) {
      throw new IllegalArgumentException("top is " + top + ", must be from 1 to " + MOST);
    }
  }

  /** The best ten of a day, with their words, providers as often as they come. */
  public static MatchOptions on(LocalDate day) {
    return new MatchOptions(DEFAULT_TOP, day, false, true);
  }

  /** The same with another number of matches. */
  public MatchOptions withTop(int value) {
    return new MatchOptions(value, on, onePerProvider, terms);
  }

  /** The same with each owner once, or as often as it comes. */
  public MatchOptions withOnePerProvider(boolean value) {
    return new MatchOptions(top, on, value, terms);
  }

  /** The same with or without the words that matches share. */
  public MatchOptions withTerms(boolean value) {
    return new MatchOptions(top, on, onePerProvider, value);
  }
}
