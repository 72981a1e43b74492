package dev.gongxu.matcher.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/** Some postings of one snapshot. Safe to share between threads. */
public final class PostingSet {
  private final List<FixedBitSet> byLeaf;

  private PostingSet(List<FixedBitSet> byLeaf) {
    this.byLeaf = byLeaf;
  }

  static PostingSet holdingAll(List<Leaf> leaves, String field, Collection<String> terms)
      throws IOException {
    List<FixedBitSet> byLeaf = new ArrayList<>();
    for (Leaf leaf : leaves) {
      int size = leaf.reader().maxDoc();
      FixedBitSet all = new FixedBitSet(size);
      all.set(0, terms.isEmpty() ? 0 : size);
      for (String term : terms) {
        FixedBitSet one = new FixedBitSet(size);
        PostingsEnum docs = leaf.postings(field, term);
        if (docs != null) {
          one.or(docs);
        }
        all.and(one);
      }
      byLeaf.add(all);
    }
    return new PostingSet(byLeaf);
  }

  /** Whether it holds a posting. */
  public boolean contains(int leaf, int doc) {
    return byLeaf.get(leaf).get(doc);
  }
}
