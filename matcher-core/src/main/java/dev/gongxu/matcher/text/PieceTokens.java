package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  static final class Builder implements TokenSink {
    private final Map<Piece, List<Token>> tokens = new EnumMap<>(Piece.class);
    private @Nullable Normalized section;

    Builder() {
      for (Piece piece : Piece.values()) {
        tokens.put(piece, new ArrayList<>());
      }
    }

    @Override
    public void section(Normalized next) {
      section = next;
    }

    @Override
    public void add(Piece piece, int start, int end, boolean inner) {
      Normalized in = Objects.requireNonNull(section);
      Objects.requireNonNull(tokens.get(piece))
          .add(
              new Token(
                  in.text().substring(start, end),
                  in.sourceStart(start),
                  in.sourceEnd(end - 1),
                  inner));
    }

    PieceTokens build(int textLength) {
      tokens.replaceAll((piece, list) -> List.copyOf(list));
      return new PieceTokens(tokens, textLength);
    }
  }
}
