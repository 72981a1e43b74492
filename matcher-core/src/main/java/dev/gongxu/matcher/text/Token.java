package dev.gongxu.matcher.text;

import java.util.Objects;

/**
 * One searchable term and the place in the source text it was read from. Immutable and thread-safe.
 *
 * <p>In the list made from one text the starts never decrease, and an inner token lies inside the
 * span of the last token before it that is not inner. No offset falls between the two halves of a
 * surrogate pair.
 *
 * @param term the normalised text, 1 to {@value #MAX_LENGTH} UTF-16 units
 * @param start offset of the first UTF-16 unit in the source text, 0 or more
 * @param end offset after the last UTF-16 unit in the source text, greater than {@code start}
 * @param inner whether this is a part of the preceding token that is not inner
 */
public record Token(String term, int start, int end, boolean inner) {

  /** The length no term exceeds, in UTF-16 units. */
  public static final int MAX_LENGTH = 64;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the term is empty or too long, or the span is empty or
   *     begins before 0
   */
  public Token {
    Objects.requireNonNull(term, "term");
    if (term.isEmpty() || term.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "term (" + term + ") must have 1 to " + MAX_LENGTH + " UTF-16 units");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span (" + start + " to " + end + ") must begin at 0 or later and not be empty");
    }
  }
}
