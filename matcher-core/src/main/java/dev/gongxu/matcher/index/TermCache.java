package dev.gongxu.matcher.index;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the terms that were asked for last, up to a share of the heap, so that a need pays for
 * reading the postings of its terms only when nobody asked for them lately.
 *
 * <p>What is kept decides the time of a search and nothing of its answer. Safe for use by many
 * threads.
 */
final class TermCache {
  private static final int HEAP_SHARE = 4;

  private final Cache<Key, IndexedTerm> kept =
      CacheBuilder.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / HEAP_SHARE)
          .weigher((Key key, IndexedTerm term) -> term.bytes())
          .build();

  /**
   * What names a term: the side that is searched, the kind of piece, the text, and its bounds.
   *
   * <p>It can be changed, so that a query asks for all its terms with one object; what is kept in
   * the cache is a copy that nobody changes.
   */
  static final class Key {
    private final Side side;
    private Piece piece;
    private String term;
    private Norms norms;

    Key(Side side, Piece piece, String term, Norms norms) {
      this.side = side;
      this.piece = piece;
      this.term = term;
      this.norms = norms;
    }

    /** Changes it into another term of the same side. */
    Key become(Piece otherPiece, String otherTerm, Norms otherNorms) {
      piece = otherPiece;
      term = otherTerm;
      norms = otherNorms;
      return this;
    }

    private Key copy() {
      return new Key(side, piece, term, norms);
    }

    Side side() {
      return side;
    }

    Piece piece() {
      return piece;
    }

    String term() {
      return term;
    }

    Norms norms() {
      return norms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && term.equals(key.term)
          && piece == key.piece
          && side == key.side
          && norms.equals(key.norms);
    }

    @Override
    public int hashCode() {
      return (31 * term.hashCode() + piece.ordinal()) * 31 + side.ordinal();
    }
  }

  /** A term in the snapshot with these segments. */
  IndexedTerm get(Key key, List<Leaf> leaves) throws IOException {
    IndexedTerm known = kept.getIfPresent(key);
    if (known == null || !known.isOf(leaves)) {
      known = IndexedTerm.of(key, leaves, known);
      kept.put(key.copy(), known);
    }
    return known;
  }
}
