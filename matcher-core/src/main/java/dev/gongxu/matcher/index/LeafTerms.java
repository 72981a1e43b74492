package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a query's terms stand in one segment: each is looked up in the segment's dictionary once,
 * for its count, its postings and its share in a match alike. Used by one thread.
 */
final class LeafTerms {
  private final Leaf leaf;
  private final Side side;
  private final List<TextQuery.Term> terms;
  private final Map<Piece, TermsEnum> dictionaries = new EnumMap<>(Piece.class);
  private final BytesRef[] texts;
  private final @Nullable TermState[] states;
  private final int[] holding;

  /**
   * Looks all terms up.
   *
   * @param texts the terms as bytes
   */
  LeafTerms(Leaf leaf, Side side, List<TextQuery.Term> terms, BytesRef[] texts) throws IOException {
    this.leaf = leaf;
    this.side = side;
    this.terms = terms;
    this.texts = texts;
    this.states = new TermState[terms.size()];
    this.holding = new int[terms.size()];
    for (Piece piece : TextFields.PIECES) {
      Terms dictionary = leaf.reader().terms(TextFields.name(side, piece));
      if (dictionary != null) {
        dictionaries.put(piece, dictionary.iterator());
      }
    }
    for (int i = 0; i < texts.length; i++) {
      TermsEnum dictionary = dictionaries.get(terms.get(i).piece());
      if (dictionary != null && dictionary.seekExact(texts[i])) {
        states[i] = dictionary.termState();
        holding[i] = dictionary.docFreq();
      }
    }
  }

  /** How many living postings hold the term. */
  int holding(int term) throws IOException {
    if (holding[term] == 0 || !leaf.hasDeletions()) {
      return holding[term];
    }
    String field = TextFields.name(side, terms.get(term).piece());
    return leaf.living(field, terms.get(term).text(), () -> postings(term));
  }

  /**
   * The postings that hold the term, dead ones included, with frequencies; null where there are
   * none.
   */
  @Nullable PostingsEnum postings(int term) throws IOException {
    TermState state = states[term];
    TermsEnum dictionary = dictionaries.get(terms.get(term).piece());
    if (state == null || dictionary == null) {
      return null;
    }
    dictionary.seekExact(texts[term], state);
    return dictionary.postings(null, PostingsEnum.FREQS);
  }
}
