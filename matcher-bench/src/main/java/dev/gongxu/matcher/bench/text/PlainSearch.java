package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.score.TextFactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The rival: one Lucene field over title, text and keywords, ranked by BM25 (k1 1.2, b 0.75). */
public final class PlainSearch {
  private static final String FIELD = "text";
  private static final String ID = "id";
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.freeze();
  }

  private final Cutter cutter;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexSearcher searcher;

  /** Indexes postings in one segment. */
  public PlainSearch(Iterable<Posting> postings, Cutter cutter) throws IOException {
    this.cutter = cutter;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Posting posting : postings) {
        Document document = new Document();
        document.add(new StoredField(ID, posting.id()));
        document.add(new Field(FIELD, new Terms(cutter.cut(text(posting))), TYPE));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity(K1, B));
  }

  /**
   * A posting that was found.
   *
   * @param score its BM25 score
   */
  record Found(String id, float score) {}

  /** The ids of the best postings, best first, equal scores by id. */
  public List<String> search(Posting need, int top) throws IOException {
    return found(need, top).stream().map(Found::id).toList();
  }

  /** The best postings, best first, equal scores by id. */
  List<Found> found(Posting need, int top) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    counts(need)
        .forEach(
            (term, count) ->
                query.add(
                    new BoostQuery(new TermQuery(new Term(FIELD, term)), count),
                    BooleanClause.Occur.SHOULD));
    List<Found> found = new ArrayList<>();
    StoredFields fields = searcher.storedFields();
    for (ScoreDoc doc : searcher.search(query.build(), top).scoreDocs) {
      found.add(new Found(fields.document(doc.doc).get(ID), doc.score));
    }
    found.sort(
        (a, b) -> a.score != b.score ? Float.compare(b.score, a.score) : a.id.compareTo(b.id));
    return found;
  }

  /** The need's reference as {@link TextFactor} has it, over the terms that any posting has. */
  double reference(Posting need, double focus) throws IOException {
    List<Double> terms = new ArrayList<>();
    long postings = searcher.getIndexReader().numDocs();
    for (Map.Entry<String, Integer> count : counts(need).entrySet()) {
      long having = searcher.getIndexReader().docFreq(new Term(FIELD, count.getKey()));
      if (having > 0) {
        double rarity = Math.log(1 + (postings - having + 0.5) / (having + 0.5));
        terms.add(count.getValue() * rarity / (1 + K1));
      }
    }
    return TextFactor.reference(terms.stream().mapToDouble(Double::doubleValue).toArray(), focus);
  }

  private Map<String, Integer> counts(Posting need) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    cutter.cut(text(need)).forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  private static String text(Posting posting) {
    return posting.title() + "\n" + posting.text() + "\n" + String.join("\n", posting.keywords());
  }

  /** A list of terms as a stream. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private int next;

    Terms(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == terms.size()) {
        return false;
      }
      term.append(terms.get(next++));
      return true;
    }
  }
}
