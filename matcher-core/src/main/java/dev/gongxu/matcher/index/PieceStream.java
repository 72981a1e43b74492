package dev.gongxu.matcher.index;

import dev.gongxu.matcher.text.Token;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands tokens to Lucene: an inner word stands at the position of the word that holds it, so that
 * it does not count towards the field's length.
 */
final class PieceStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private final int length;
  private Iterator<Token> rest;

  /**
   * Makes a stream.
   *
   * @param length of the text that the tokens come from, in UTF-16 units
   */
  PieceStream(List<Token> tokens, int length) {
    this.tokens = tokens;
    this.length = length;
    this.rest = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    Token token = rest.next();
    term.append(token.term());
    offset.setOffset(token.start(), token.end());
    increment.setPositionIncrement(token.inner() ? 0 : 1);
    return true;
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
  }

  @Override
  public void end() {
    clearAttributes();
    increment.setPositionIncrement(0);
    offset.setOffset(length, length);
  }
}
