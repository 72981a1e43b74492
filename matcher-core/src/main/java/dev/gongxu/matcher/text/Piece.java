package dev.gongxu.matcher.text;

/** The kind of piece a text is cut into. */
public enum Piece {
  /**
   * Words, each followed by the shorter words inside it. Runs of letters and digits are words too.
   */
  WORD,

  /**
   * Pairs of neighbouring Han characters, overlapping; a Han character on its own stands alone.
   * Runs of letters and digits appear whole, without their parts.
   */
  BIGRAM,

  /** Han characters one by one, and nothing else. */
  CHARACTER
}
