package dev.gongxu.matcher.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.jspecify.annotations.Nullable;

/** Reads ids of documents in any order. Used by one thread. */
final class PostingIds implements TopHits.Ids {
  private final List<Leaf> leaves;
  private final @Nullable BinaryDocValues[] readers;

  PostingIds(List<Leaf> leaves) {
    this.leaves = leaves;
    this.readers = new BinaryDocValues[leaves.size()];
  }

  @Override
  public String id(int leaf, int doc) {
    try {
      BinaryDocValues reader = readers[leaf];
      // They only move forward.
      if (reader == null || reader.docID() > doc) {
        reader = leaves.get(leaf).ids();
        readers[leaf] = reader;
      }
      return Columns.id(reader, doc);
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
  }
}
