package dev.gongxu.matcher.text;

/**
 * A word found in a run of characters. Immutable and thread-safe.
 *
 * @param start offset of the first UTF-16 unit in the run, 0 or more
 * @param end offset after the last UTF-16 unit in the run, greater than {@code start}
 * @param inner whether this word lies inside the last span before it that is not inner
 */
public record Span(int start, int end, boolean inner) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the span is empty or begins before 0
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span (" + start + " to " + end + ") must begin at 0 or later and not be empty");
    }
  }

  /** The length in UTF-16 units. */
  int length() {
    return end - start;
  }
}
