package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TopDocs;

/**
 * Lucene's own top k by BM25 over the subject's terms: the yardstick. It ranks by words alone and
 * refuses nothing, so that its answers are another question's.
 */
final class PlainBm25 implements Way {
  private final LuceneSearch lucene;

  PlainBm25(Arena arena) throws IOException {
    lucene = new LuceneSearch(arena.reader());
  }

  @Override
  public Answer search(Asked asked) throws IOException {
    BooleanQuery query = LuceneSearch.terms(asked, 1).build();
    TopDocs top = lucene.search(query, asked, asked.options().top());
    return () -> lucene.found(top);
  }

  @Override
  public void close() throws IOException {
    lucene.close();
  }
}
