package dev.gongxu.matcher.index;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.List;

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

  /** What names a term: the side that is searched, the kind of piece, the text, and its bounds. */
  record Key(Side side, Piece piece, String term, Norms norms) {}

  /** A term in the snapshot with these segments. */
  IndexedTerm get(Key key, List<Leaf> leaves) throws IOException {
    IndexedTerm known = kept.getIfPresent(key);
    if (known == null || !known.isOf(leaves)) {
      known = IndexedTerm.of(key, leaves, known);
      kept.put(key, known);
    }
    return known;
  }
}
