package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's searcher with the matcher's average lengths: of lengths as the index keeps them, in one
 * byte. Where nothing is deleted, scores of the two can then be held against each other. It changes
 * numbers, not what a search does.
 */
final class SameLengths extends IndexSearcher {
  private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();

  SameLengths(IndexReader reader) {
    super(reader);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics known = fields.get(field);
    if (known == null) {
      CollectionStatistics own = super.collectionStatistics(field);
      if (own == null) {
        return null;
      }
      // Lucene counts deleted postings among those that hold a term, so they must be among all too.
      known = getIndexReader().hasDeletions() ? own : counted(field, own);
      fields.put(field, known);
    }
    return known;
  }

  private CollectionStatistics counted(String field, CollectionStatistics own) throws IOException {
    long postings = 0;
    long length = 0;
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(field);
      if (norms == null) {
        continue;
      }
      for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
        postings++;
        length += SmallFloat.byte4ToInt((byte) norms.longValue());
      }
    }
    return postings == 0
        ? own
        : new CollectionStatistics(
            field, own.maxDoc(), postings, Math.max(length, postings), postings);
  }
}
