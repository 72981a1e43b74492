package dev.gongxu.matcher.text;

/** Takes the tokens of a text, section by section. Used by one thread. */
interface TokenSink {
  /** Begins the next section, which the tokens that follow lie in. */
  void section(Normalized section);

  /** Takes a token by its span in the section's normalised text. */
  void add(Piece piece, int start, int end, boolean inner);
}
