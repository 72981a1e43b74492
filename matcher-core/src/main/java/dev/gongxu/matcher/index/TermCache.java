package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the terms that were asked for last, up to a share of the heap, so that a need pays for
 * reading the postings of its terms only when nobody asked for them lately.
 *
 * <p>A need asks for hundreds, so that asking must not write anything: a term is marked when it is
 * asked for, once, and when there are too many, those go that nobody has marked since the last time
 * (F. Corbató, "A paging experiment with the Multics system", 1968). What is kept decides the time
 * of a search and nothing of its answer. Safe for use by many threads.
 */
final class TermCache {
  private static final int HEAP_SHARE = 4;

  /** So much of what is allowed is left when some had to go. */
  private static final double LEFT = 0.75;

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final long most;
  private final AtomicLong bytes = new AtomicLong();
  private final Lock clearing = new ReentrantLock();

  /** About what keeping a term takes beside its postings. */
  private static final int ENTRY_BYTES = 200;

  /** A term, and whether it has been asked for again lately. */
  private static final class Kept {
    final IndexedTerm term;
    final int bytes;
    volatile boolean asked;

    Kept(IndexedTerm term) {
      this.term = term;
      this.bytes = ENTRY_BYTES + term.bytes();
    }
  }

  TermCache() {
    this(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  TermCache(long most) {
    this.most = most;
  }

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
    Kept known = kept.get(key);
    if (known != null && known.term.isOf(leaves)) {
      if (!known.asked) {
        known.asked = true;
      }
      return known.term;
    }
    Kept read = new Kept(IndexedTerm.of(key, leaves, known == null ? null : known.term));
    Kept before = kept.put(key.copy(), read);
    long all = bytes.addAndGet(read.bytes - (before == null ? 0L : before.bytes));
    if (all > most && clearing.tryLock()) {
      try {
        clear();
      } finally {
        clearing.unlock();
      }
    }
    return read.term;
  }

  /** Lets those go that were not asked for, and of the others as many as there must. */
  private void clear() {
    for (int round = 0; round < 2; round++) {
      Iterator<Map.Entry<Key, Kept>> entries = kept.entrySet().iterator();
      while (entries.hasNext() && bytes.get() > LEFT * most) {
        Map.Entry<Key, Kept> entry = entries.next();
        Kept term = entry.getValue();
        if (term.asked) {
          term.asked = false;
        } else if (kept.remove(entry.getKey(), term)) {
          bytes.addAndGet(-term.bytes);
        }
      }
    }
  }

  /** How much is kept. */
  long bytes() {
    return bytes.get();
  }
}
