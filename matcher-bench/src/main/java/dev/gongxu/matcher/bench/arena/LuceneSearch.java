package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.score.TextRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;

/** What all ways by Lucene's own search have in common: a searcher without a cache, and terms. */
final class LuceneSearch implements AutoCloseable {
  private static final int MOST_CLAUSES = 100_000;

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private double k1 = Double.NaN;
  private double b = Double.NaN;

  LuceneSearch(IndexReader reader) {
    this.reader = reader;
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    searcher = new SameLengths(reader);
    searcher.setQueryCache(null);
  }

  IndexReader reader() {
    return reader;
  }

  IndexSearcher searcher(TextRule rule) {
    if (rule.k1() != k1 || rule.b() != b) {
      k1 = rule.k1();
      b = rule.b();
      searcher.setSimilarity(new BM25Similarity((float) k1, (float) b));
    }
    return searcher;
  }

  /** The subject's terms, any of which will do, with their weights times {@code boost}. */
  static BooleanQuery.Builder terms(Asked asked, double boost) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<TextQuery.Term> terms = asked.subject().terms().terms();
    for (int i = 0; i < terms.size(); i++) {
      TextQuery.Term term = terms.get(i);
      String field = asked.searched().code() + "." + term.piece().name().toLowerCase(Locale.ROOT);
      query.add(
          new BoostQuery(
              new TermQuery(new Term(field, term.text())),
              (float) (boost * asked.weights().get(i))),
          BooleanClause.Occur.SHOULD);
    }
    return query;
  }

  TopDocs search(Query query, Asked asked, int top) throws IOException {
    return searcher(asked.profile().text()).search(query, top);
  }

  /** The ids of the documents found. */
  List<Way.Found> found(TopDocs top) throws IOException {
    List<Way.Found> found = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) {
      found.add(new Way.Found(id(hit.doc), hit.score));
    }
    return found;
  }

  String id(int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues ids = leaf.reader().getBinaryDocValues("id");
    if (ids == null || !ids.advanceExact(doc - leaf.docBase)) {
      throw new IllegalStateException("document " + doc + " has no id");
    }
    return ids.binaryValue().utf8ToString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
