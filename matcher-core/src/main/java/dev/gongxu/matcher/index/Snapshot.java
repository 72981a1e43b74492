package dev.gongxu.matcher.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stood at one refresh: later writes do not touch it.
 *
 * <p>Borrowed from {@link PostingIndex#acquire} and closed after use; safe for use by many threads
 * meanwhile.
 */
public final class Snapshot implements AutoCloseable {
  private final DirectoryReader reader;
  private final TextAnalysis analysis;
  private final Segments segments;
  private final List<Leaf> leaves;
  private final Statistics statistics;
  private final TermCache terms;
  private final SearchMemory.Pool memory;
  private final StoredRecords records;
  private final IndexedWords words;
  private final Supplier<Experience> experience;
  private final Accepted nobody;
  private volatile Accepted accepted;

  Snapshot(
      DirectoryReader reader,
      TextAnalysis analysis,
      LeafCache cache,
      RegionTree regions,
      SearchMemory.Pool memory,
      Supplier<Experience> experience)
      throws IOException {
    this.experience = experience;
    this.reader = reader;
    this.analysis = analysis;
    this.terms = cache.terms();
    this.memory = memory;
    List<Leaf> known = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      known.add(cache.leaf(context.reader()));
    }
    this.segments = new Segments(known);
    this.leaves = segments.leaves();
    this.statistics = new Statistics(leaves);
    this.records = new StoredRecords(segments, regions);
    this.words = new IndexedWords(segments, statistics, terms);
    this.nobody = Accepted.of(Experience.NONE, segments);
    this.accepted = nobody;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** What its postings were read with, and what it is to be asked in. */
  public TextAnalysis analysis() {
    return analysis;
  }

  boolean tryBorrow() {
    return reader.tryIncRef();
  }

  /** Gives the snapshot back; it must not be used afterwards. */
  @Override
  public void close() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The records that it holds, as they were put. */
  public StoredRecords records() {
    return records;
  }

  /** Which words its postings hold. */
  public IndexedWords words() {
    return words;
  }

  /** How many living postings stand on a side. */
  public int postings(Side side) {
    return (int) statistics.postings(side);
  }

  /** Gives a query the numbers of this snapshot. */
  public PreparedQuery prepare(TextQuery query, Side side, TextRule rule) {
    return prepare(query, side, rule, false);
  }

  /**
   * The same.
   *
   * @param keeps whether it will be asked again: where few blocks are searched, their texts are
   *     kept with it
   */
  public PreparedQuery prepare(TextQuery query, Side side, TextRule rule, boolean keeps) {
    try {
      return prepare(query, side, rule, side == Side.CAPABILITY ? accepted() : nobody, keeps);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether {@link #prepare} would make a query anew that it has made before. */
  public boolean hasPrepared(PreparedQuery query, TextRule rule) {
    try {
      return query.isOf(statistics, rule, query.side() == Side.CAPABILITY ? accepted() : nobody);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The same without anything that was learnt from accepted pairs. */
  public PreparedQuery prepareUnlearnt(TextQuery query, Side side, TextRule rule) {
    try {
      return prepare(query, side, rule, nobody, false);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private PreparedQuery prepare(
      TextQuery query, Side side, TextRule rule, Accepted known, boolean keeps) throws IOException {
    return new PreparedQuery(query, side, rule, statistics, leaves, terms, known, keeps);
  }

  /** Where the capabilities of the present experience stand; worked out once for each. */
  private Accepted accepted() throws IOException {
    Experience now = experience.get();
    Accepted known = accepted;
    if (!now.isReadBy(analysis)) {
      return nobody;
    }
    if (known.experience() != now) {
      known = Accepted.of(now, segments);
      accepted = known;
    }
    return known;
  }

  /**
   * The exact best {@code k} postings that share a term with the query and are not refused: by
   * score, highest first, then by id.
   *
   * @param grouped whether each owner appears only once, with its best posting
   * @throws IndexException when the files cannot be read
   */
  public SearchResult search(PreparedQuery query, PairScorer scorer, int k, boolean grouped) {
    return search(query, scorer, k, grouped, Double.NEGATIVE_INFINITY);
  }

  /**
   * The same without what scores less than {@code floor}, and quicker the higher that is.
   *
   * @throws IndexException when the files cannot be read
   */
  public SearchResult search(
      PreparedQuery query, PairScorer scorer, int k, boolean grouped, double floor) {
    TopHits top = new TopHits(k, grouped, floor, new PostingIds(leaves));
    if (query.size() == 0 || leaves.isEmpty()) {
      return new SearchResult(List.of(), new SearchStatistics(0, 0, 0, 0, 0));
    }
    SearchMemory arrays = memory.take();
    SearchStatistics looked = new BlockSearch(leaves, query, scorer, top, arrays).run();
    memory.giveBack(arrays);
    return new SearchResult(top.bestFirst(), looked);
  }

  /** Calls for every living posting that shares a term with the query, in no order. */
  public void forEachSharing(PreparedQuery query, PostingConsumer each) {
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      FixedBitSet sharing = new FixedBitSet(leaf.reader().maxDoc());
      for (TermBlocks term : query.postings(i)) {
        term.forEach(sharing::set);
      }
      for (int doc = sharing.length() == 0 ? NO_MORE_DOCS : sharing.nextSetBit(0);
          doc != NO_MORE_DOCS;
          doc = doc + 1 < sharing.length() ? sharing.nextSetBit(doc + 1) : NO_MORE_DOCS) {
        if (leaf.isLive(doc)) {
          each.accept(leaf.columns(), doc);
        }
      }
    }
  }

  /** Calls for every posting of an owner, dead ones included. */
  public void forEachOf(String owner, PostingConsumer each) {
    try {
      for (Leaf leaf : leaves) {
        PostingsEnum docs = leaf.postings(PostingDocument.OWNED_BY, owner);
        if (docs != null) {
          for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
            each.accept(leaf.columns(), doc);
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The columns of all segments. */
  public List<Columns> columns() {
    return leaves.stream().map(Leaf::columns).toList();
  }

  /** Takes a posting: the columns of its segment and its number there. */
  public interface PostingConsumer {
    /** Takes one. */
    void accept(Columns columns, int doc);
  }

  /**
   * The hit of one posting for a query, whether or not it shares a term; null where it is not on
   * the query's side.
   */
  public @Nullable Hit hit(PreparedQuery query, String id) {
    try {
      Segments.Place place = segments.posting(id);
      if (place == null) {
        return null;
      }
      Columns columns = segments.leaf(place).columns();
      return columns.isOn(query.side(), place.doc())
          ? new Hit(
              id,
              0,
              query.text(place.leaf(), columns, place.doc()),
              columns,
              place.leaf(),
              place.doc())
          : null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * What each term of the query adds to each hit's BM25 score: by hit, then in the order of the
   * terms.
   */
  public double[][] termScores(PreparedQuery query, List<Hit> hits) {
    double[][] scores = new double[hits.size()][query.size()];
    for (int i = 0; i < scores.length; i++) {
      Hit hit = hits.get(i);
      for (int term = 0; term < query.size(); term++) {
        scores[i][term] = query.score(term, hit.leaf(), hit.columns(), hit.doc());
      }
    }
    return scores;
  }

  /** A term of the side that is searched, as {@link #prepare} counts it. */
  IndexedTerm indexed(Side side, Piece piece, String text, TextRule rule) {
    try {
      Norms norms = statistics.norms(side, rule.k1(), rule.b())[piece.ordinal()].ceiling();
      return terms.get(new TermCache.Key(side, piece, text, norms), leaves);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** What lengths do to the terms of a text field. */
  Norms norms(Side side, Piece piece, TextRule rule) {
    return statistics.norms(side, rule.k1(), rule.b())[piece.ordinal()].exact();
  }

  /** The average length of a text field, at least 1. */
  double averageLength(Side side, Piece piece) {
    return statistics.average(side, piece);
  }

  /** Adds how often the needs that a capability was accepted for hold each term. */
  void addAsked(String capability, TermTally tally) throws IOException {
    Accepted known = accepted();
    Segments.Place place = known == nobody ? null : segments.posting(capability);
    int number = place == null ? -1 : known.number(place.leaf(), place.doc());
    if (number >= 0) {
      known.experience().addAsked(number, tally);
    }
  }

  static IndexException unreadable(IOException e) {
    return IndexException.of("the index", e);
  }
}
