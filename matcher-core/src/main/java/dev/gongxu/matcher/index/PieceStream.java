package dev.gongxu.matcher.index;

import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TokenBytes;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Hands the tokens of one kind to Lucene: an inner word stands at the position of the word that
 * holds it, so that it does not count towards the field's length.
 *
 * <p>Read again after each change of the tokens. Offsets are not indexed, so none are given.
 */
final class PieceStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private final TokenBytes tokens;
  private final Piece piece;
  private int next;

  PieceStream(TokenBytes tokens, Piece piece) {
    this.tokens = tokens;
    this.piece = piece;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count(piece)) {
      return false;
    }
    // All that ever changes is set below, so nothing has to be cleared for each of many tokens.
    bytes.offset = tokens.start(piece, next);
    bytes.length = tokens.length(piece, next);
    term.setBytesRef(bytes);
    increment.setPositionIncrement(tokens.inner(piece, next) ? 0 : 1);
    next++;
    return true;
  }

  @Override
  public void reset() {
    clearAttributes();
    bytes.bytes = tokens.bytes();
    next = 0;
  }

  @Override
  public void end() {
    clearAttributes();
    increment.setPositionIncrement(0);
  }
}
