package dev.gongxu.matcher.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stood at one refresh: later writes do not touch it.
 *
 * <p>Borrowed from {@link PostingIndex#acquire} and closed after use; safe for use by many threads
 * meanwhile.
 */
public final class Snapshot implements AutoCloseable {
  /** Of most profiles, so that a word asked for by itself is the one that needs ask for. */
  private static final double USUAL_K1 = 1.2;

  private static final double USUAL_B = 0.75;

  private final DirectoryReader reader;
  private final TextAnalysis analysis;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Statistics statistics;
  private final RegionTree regions;
  private final TermCache terms;
  private final SearchMemory.Pool memory;
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
    this.regions = regions;
    this.terms = cache.terms();
    this.memory = memory;
    for (LeafReaderContext context : reader.leaves()) {
      leaves.add(cache.leaf(context.reader()));
    }
    this.statistics = new Statistics(leaves);
    this.nobody = Accepted.of(Experience.NONE, leaves, id -> null);
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
      known =
          Accepted.of(now, leaves, id -> find(RecordDocument.key(RecordDocument.Kind.POSTING, id)));
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
      Accepted.Place place = find(RecordDocument.key(RecordDocument.Kind.POSTING, id));
      if (place == null || !leaves.get(place.leaf()).columns().isOn(query.side(), place.doc())) {
        return null;
      }
      Hit blank = new Hit(id, 0, 0, leaves.get(place.leaf()).columns(), place.leaf(), place.doc());
      double text = query.text(place.leaf(), blank.columns(), place.doc());
      return new Hit(id, 0, text, blank.columns(), place.leaf(), place.doc());
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
    Accepted.Place place =
        known == nobody ? null : find(RecordDocument.key(RecordDocument.Kind.POSTING, capability));
    int number = place == null ? -1 : known.number(place.leaf(), place.doc());
    if (number >= 0) {
      known.experience().addAsked(number, tally);
    }
  }

  /** The postings of a side whose words hold all of {@code words}. */
  public PostingSet holdingAll(Side side, Collection<String> words) {
    try {
      Norms norms = statistics.norms(side, USUAL_K1, USUAL_B)[Piece.WORD.ordinal()].ceiling();
      List<IndexedTerm> held = new ArrayList<>();
      for (String word : words) {
        held.add(terms.get(new TermCache.Key(side, Piece.WORD, word, norms), leaves));
      }
      return new PostingSet(held);
    } catch (IOException e) {
      throw unreadable(e);
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
      Accepted.Place place = find(RecordDocument.key(RecordDocument.Kind.POSTING, id));
      if (place == null) {
        return null;
      }
      Side side =
          leaves.get(place.leaf()).columns().isOn(Side.NEED, place.doc())
              ? Side.NEED
              : Side.CAPABILITY;
      long held = 0;
      for (int i = 0; i < sets.size(); i++) {
        if (holdingAll(side, sets.get(i)).contains(place.leaf(), place.doc())) {
          held |= 1L << i;
        }
      }
      return held;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Reads the words that tell what postings are about. */
  public SubjectWords subjectWords() {
    return new SubjectWords(leaves);
  }

  /** The words that tell what a posting is about; null where there is no such posting. */
  public int @Nullable [] subjectWords(String id) {
    try {
      Accepted.Place place = find(RecordDocument.key(RecordDocument.Kind.POSTING, id));
      return place == null ? null : subjectWords().of(place.leaf(), place.doc());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The posting with this id, null where there is none. */
  public @Nullable Posting posting(String id) {
    try {
      Accepted.Place place = find(RecordDocument.key(RecordDocument.Kind.POSTING, id));
      return place == null ? null : PostingDocument.read(stored(place), regions);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The ids of all postings of a side that {@code open} asks for, in the order of their UTF-8
   * bytes.
   */
  public List<String> ids(Side side, boolean onlyOpen) {
    try {
      List<String> ids = new ArrayList<>();
      for (Leaf leaf : leaves) {
        BinaryDocValues values = leaf.ids();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (leaf.isLive(doc)
              && leaf.columns().isOn(side, doc)
              && (!onlyOpen || leaf.columns().open(doc))) {
            ids.add(Columns.id(values, doc));
          }
        }
      }
      ids.sort(TopHits::byCodePoint);
      return ids;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** All providers by id. */
  public List<Provider> providers() {
    List<Provider> providers = new ArrayList<>();
    read(
        RecordDocument.Kind.PROVIDER,
        document -> providers.add(RecordDocument.provider(document, regions)));
    providers.sort(Comparator.comparing(Provider::id));
    return providers;
  }

  /** All orders by id. */
  public List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    read(RecordDocument.Kind.ORDER, document -> orders.add(RecordDocument.order(document)));
    orders.sort(Comparator.comparing(Order::id));
    return orders;
  }

  /** All accords by id. */
  public List<Accord> accords() {
    List<Accord> accords = new ArrayList<>();
    read(
        RecordDocument.Kind.ACCORD,
        document -> accords.add(RecordDocument.accord(document, regions)));
    accords.sort(Comparator.comparing(Accord::id));
    return accords;
  }

  /** All blocks by their two owners. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    read(RecordDocument.Kind.BLOCK, document -> blocks.add(RecordDocument.block(document)));
    blocks.sort(Comparator.comparing(RecordDocument::blockId));
    return blocks;
  }

  private void read(RecordDocument.Kind kind, Consumer<Document> each) {
    try {
      Term term = RecordDocument.ofKind(kind);
      for (Leaf leaf : leaves) {
        PostingsEnum docs = leaf.postings(term.field(), term.text());
        if (docs == null) {
          continue;
        }
        StoredFields fields = leaf.storedInOrder();
        for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (leaf.isLive(doc)) {
            each.accept(fields.document(doc));
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Accepted.@Nullable Place find(Term key) throws IOException {
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      PostingsEnum docs = leaf.postings(key.field(), key.text());
      if (docs == null) {
        continue;
      }
      for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (leaf.isLive(doc)) {
          return new Accepted.Place(i, doc);
        }
      }
    }
    return null;
  }

  private Document stored(Accepted.Place place) throws IOException {
    return leaves.get(place.leaf()).reader().storedFields().document(place.doc());
  }

  static IndexException unreadable(IOException e) {
    return IndexException.of("the index", e);
  }
}
