package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The indexed text fields: one for each side of the market and each kind of piece.
 *
 * <p>The two sides have fields of their own so that rarity and length are those of the side that is
 * searched.
 */
final class TextFields {
  static final List<Piece> PIECES = Arrays.asList(Piece.values());

  private static final String[][] NAMES = new String[Side.values().length][PIECES.size()];

  static {
    for (Side side : Side.values()) {
      for (Piece piece : PIECES) {
        NAMES[side.ordinal()][piece.ordinal()] =
            side.code() + "." + piece.name().toLowerCase(Locale.ROOT);
      }
    }
  }

  private TextFields() {}

  static String name(Side side, Piece piece) {
    return NAMES[side.ordinal()][piece.ordinal()];
  }
}
