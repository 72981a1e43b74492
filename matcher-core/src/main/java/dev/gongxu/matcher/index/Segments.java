package dev.gongxu.matcher.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one snapshot and where records stand in them. Immutable, so safe to share between
 * threads.
 *
 * @param leaves in the order of the reader
 */
record Segments(List<Leaf> leaves) {
  /** Copies the list. */
  Segments {
    leaves = List.copyOf(leaves);
  }

  /**
   * Where a record stands.
   *
   * @param leaf the number of its segment
   * @param doc its number there
   */
  record Place(int leaf, int doc) {}

  Leaf leaf(Place place) {
    return leaves.get(place.leaf);
  }

  /** The living posting with this id, null where there is none. */
  @Nullable Place posting(String id) throws IOException {
    Term key = RecordDocument.key(RecordDocument.Kind.POSTING, id);
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      PostingsEnum docs = leaf.postings(key.field(), key.text());
      if (docs == null) {
        continue;
      }
      for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (leaf.isLive(doc)) {
          return new Place(i, doc);
        }
      }
    }
    return null;
  }
}
