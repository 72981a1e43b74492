package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words the postings of a snapshot hold.
 *
 * <p>To be used as long as the snapshot that gave it is; by many threads. Every call throws {@link
 * IndexException} when the files cannot be read.
 */
public final class IndexedWords {
  /** Of most profiles, so that a word asked for by itself is the one that needs ask for. */
  private static final double USUAL_K1 = 1.2;

  private static final double USUAL_B = 0.75;

  private final Segments segments;
  private final Statistics statistics;
  private final TermCache terms;

  IndexedWords(Segments segments, Statistics statistics, TermCache terms) {
    this.segments = segments;
    this.statistics = statistics;
    this.terms = terms;
  }

  /** The postings of a side whose words hold all of {@code words}. */
  public PostingSet holdingAll(Side side, Collection<String> words) {
    try {
      Norms norms = statistics.norms(side, USUAL_K1, USUAL_B)[Piece.WORD.ordinal()].ceiling();
      List<IndexedTerm> held = new ArrayList<>();
      for (String word : words) {
        held.add(terms.get(new TermCache.Key(side, Piece.WORD, word, norms), segments.leaves()));
      }
      return new PostingSet(held);
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
  }

  /**
   * Which of some sets of words a posting holds as a whole.
   *
   * @param sets at most 64
   * @return a bit for each of them, the first lowest; null where there is no such posting
   */
  public @Nullable Long setsHeld(String id, List<? extends Collection<String>> sets) {
    try {
      Segments.Place place = segments.posting(id);
      if (place == null) {
        return null;
      }
      Side side =
          segments.leaf(place).columns().isOn(Side.NEED, place.doc()) ? Side.NEED : Side.CAPABILITY;
      long held = 0;
      for (int i = 0; i < sets.size(); i++) {
        if (holdingAll(side, sets.get(i)).contains(place.leaf(), place.doc())) {
          held |= 1L << i;
        }
      }
      return held;
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
  }

  /** Reads the words that tell what postings are about; for one thread. */
  public SubjectWords subjects() {
    return new SubjectWords(segments.leaves());
  }

  /** The words that tell what a posting is about; null where there is no such posting. */
  public int @Nullable [] subject(String id) {
    try {
      Segments.Place place = segments.posting(id);
      return place == null ? null : subjects().of(place.leaf(), place.doc());
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
  }
}
