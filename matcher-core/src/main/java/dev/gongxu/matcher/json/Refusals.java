package dev.gongxu.matcher.json;

/** What becomes of bad lines. */
@FunctionalInterface
interface Refusals {
  /**
   * Takes a bad line.
   *
   * @param text the line as it stands in the file, characters that cannot be decoded replaced; the
   *     beginning of one that is too long
   */
  void refuse(BadLine line, String text);
}
