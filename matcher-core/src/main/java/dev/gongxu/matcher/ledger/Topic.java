package dev.gongxu.matcher.ledger;

import java.util.Arrays;

/**
 * What an order was about: which of its provider's fields, and which words. Immutable.
 *
 * <p>How close a need comes to it is the cosine of the two sets of words (A. Ochiai's coefficient,
 * 1957), {@code |A ∩ B| / √(|A| · |B|)}, from 0 for no common word to 1 for the same words; or what
 * lying in a common field is worth, if that is more. The words are those that tell a subject, given
 * as numbers, the same for the same word.
 */
public final class Topic {
  /** About nothing that is known. */
  public static final Topic NONE = new Topic(0, new int[0]);

  /**
   * Closeness is cut to 256ths, so that sums of it times quarters of a success have no rounding,
   * and a record does not depend on the order in which its orders came.
   */
  private static final int STEPS = 256;

  private final long fields;
  private final int[] words;

  /**
   * A topic.
   *
   * @param fields a bit for each of the provider's fields that it belongs to, the first lowest
   * @param words the numbers of its words, in rising order, each once
   */
  public Topic(long fields, int[] words) {
    this.fields = fields;
    this.words = words.clone();
  }

  /**
   * How close a need comes, 0 to 1, in whole 256ths.
   *
   * @param ofFields the provider's fields that the need lies in
   * @param ofNeed the numbers of the need's words, in rising order, each once
   * @param sameField how close a common field alone makes them, 0 to 1
   */
  public double closeness(long ofFields, int[] ofNeed, double sameField) {
    double close = (fields & ofFields) == 0 ? 0 : sameField;
    int common = common(ofNeed);
    if (common > 0) {
      close = Math.max(close, common / Math.sqrt((double) words.length * ofNeed.length));
    }
    return Math.floor(close * STEPS) / STEPS;
  }

  private int common(int[] others) {
    int common = 0;
    for (int i = 0, j = 0; i < words.length && j < others.length; ) {
      if (words[i] == others[j]) {
        common++;
        i++;
        j++;
      } else if (words[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Topic topic
        && topic.fields == fields
        && Arrays.equals(topic.words, words);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(fields) + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return "fields " + Long.toBinaryString(fields) + ", words " + Arrays.toString(words);
  }
}
