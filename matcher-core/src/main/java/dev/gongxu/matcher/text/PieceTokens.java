package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens of one text, by kind of piece, each kind in order, with offsets in UTF-16 units of
 * that text. Immutable.
 */
public final class PieceTokens {
  private final Map<Piece, List<Token>> tokens;

  private final int textLength;

  private PieceTokens(Map<Piece, List<Token>> tokens, int textLength) {
    this.tokens = tokens;
    this.textLength = textLength;
  }

  /** The tokens of one kind, in order; unmodifiable. */
  public List<Token> of(Piece piece) {
    return tokens.getOrDefault(piece, List.of());
  }

  /** The length of the text, in UTF-16 units. */
  public int textLength() {
    return textLength;
  }

  /** Collects tokens; used by one thread. */
  static final class Builder {
    private final Map<Piece, List<Token>> tokens = new EnumMap<>(Piece.class);

    List<Token> of(Piece piece) {
      return tokens.computeIfAbsent(piece, key -> new ArrayList<>());
    }

    PieceTokens build(int textLength) {
      tokens.replaceAll((piece, list) -> List.copyOf(list));
      return new PieceTokens(tokens, textLength);
    }
  }
}
