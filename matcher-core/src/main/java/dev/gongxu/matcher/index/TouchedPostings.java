package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.LexiconChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the postings that a change of the lexicon touches: through the terms that a changed word
 * leaves in the index, so that no other posting's text is looked at. A word that stop words could
 * cover leaves none for sure; then all texts are looked at, though only those with the word are
 * touched. Used by one thread.
 */
final class TouchedPostings {
  private final DirectoryReader reader;
  private final LexiconChange change;
  private final RegionTree regions;
  private int looked;

  TouchedPostings(DirectoryReader reader, LexiconChange change, RegionTree regions) {
    this.reader = reader;
    this.change = change;
    this.regions = regions;
  }

  /** What to do with a posting. */
  interface Each {
    /** Does it. */
    void accept(Posting posting) throws IOException;
  }

  /** Hands on every living posting that holds a changed word. */
  void forEach(Each each) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      FixedBitSet candidates = candidates(leaf);
      StoredFields stored = Leaf.storedInOrder(leaf);
      for (int doc = next(candidates, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(candidates, doc + 1)) {
        Posting posting = PostingDocument.read(stored.document(doc), regions);
        looked++;
        if (isTouched(posting)) {
          each.accept(posting);
        }
      }
    }
  }

  private static int next(FixedBitSet bits, int from) {
    return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** How many postings' texts were looked at. */
  int looked() {
    return looked;
  }

  private FixedBitSet candidates(LeafReader leaf) throws IOException {
    FixedBitSet found = new FixedBitSet(leaf.maxDoc());
    for (LexiconChange.Changed word : change.words()) {
      if (word.traces().isEmpty()) {
        found.or(DocValues.getNumeric(leaf, PostingDocument.TRAITS));
      } else {
        for (Side side : Side.values()) {
          addHolders(leaf, side, word.traces(), found);
        }
      }
    }
    Bits live = leaf.getLiveDocs();
    for (int doc = next(found, 0);
        live != null && doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = next(found, doc + 1)) {
      if (!live.get(doc)) {
        found.clear(doc);
      }
    }
    return found;
  }

  private static void addHolders(
      LeafReader leaf, Side side, List<LexiconChange.Trace> traces, FixedBitSet found)
      throws IOException {
    List<DocIdSetIterator> holders = new ArrayList<>();
    for (LexiconChange.Trace trace : traces) {
      Term term = new Term(TextFields.name(side, trace.piece()), trace.term());
      PostingsEnum docs = leaf.postings(term, PostingsEnum.NONE);
      if (docs == null) {
        return;
      }
      holders.add(docs);
    }
    found.or(
        holders.size() == 1 ? holders.getFirst() : ConjunctionUtils.intersectIterators(holders));
  }

  private boolean isTouched(Posting posting) {
    return change.touches(posting.title())
        || change.touches(posting.text())
        || posting.keywords().stream().anyMatch(change::touches);
  }
}
