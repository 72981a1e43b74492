package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The index as it stood at one refresh: later writes do not touch it.
 *
 * <p>Borrowed from {@link PostingIndex#acquire} and closed after use; safe for use by many threads
 * meanwhile.
 */
public final class Snapshot implements AutoCloseable {
  private final DirectoryReader reader;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Statistics statistics = new Statistics(leaves);
  private final RegionTree regions;

  Snapshot(DirectoryReader reader, LeafCache cache, RegionTree regions) throws IOException {
    this.reader = reader;
    this.regions = regions;
    for (LeafReaderContext context : reader.leaves()) {
      leaves.add(cache.leaf(context.reader()));
    }
  }

  DirectoryReader reader() {
    return reader;
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
    try {
      return new PreparedQuery(query, side, rule, statistics, leaves);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The exact best {@code k} postings that share a term with the query and are not refused: by
   * score, highest first, then by id.
   *
   * @param grouped whether each owner appears only once, with its best posting
   * @throws IndexException when the files cannot be read
   */
  public SearchResult search(PreparedQuery query, PairScorer scorer, int k, boolean grouped) {
    try {
      TopHits top = new TopHits(k, grouped);
      int candidates = 0;
      for (int i = 0; i < leaves.size(); i++) {
        candidates += new LeafScan(leaves.get(i), i, query).run(scorer, top);
      }
      return new SearchResult(top.bestFirst(), candidates);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The hit of one posting for a query, whether or not it shares a term; null where it is not on
   * the query's side.
   */
  public @Nullable Hit hit(PreparedQuery query, String id) {
    try {
      Place place = find(RecordDocument.key(RecordDocument.Kind.POSTING, id));
      if (place == null || !leaves.get(place.leaf).columns().isOn(query.side(), place.doc)) {
        return null;
      }
      Hit blank = new Hit(id, 0, 0, leaves.get(place.leaf).columns(), place.leaf, place.doc);
      double text = 0;
      for (double score : termScores(query, List.of(blank))[0]) {
        text += score;
      }
      return new Hit(id, 0, text, blank.columns(), place.leaf, place.doc);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * What each term of the query adds to each hit's BM25 score: by hit, then in the order of the
   * terms.
   */
  public double[][] termScores(PreparedQuery query, List<Hit> hits) {
    try {
      double[][] scores = new double[hits.size()][query.terms().size()];
      List<Integer> byPlace = new ArrayList<>(IntStream.range(0, hits.size()).boxed().toList());
      byPlace.sort(
          Comparator.comparingInt((Integer i) -> hits.get(i).leaf())
              .thenComparingInt(i -> hits.get(i).doc()));
      for (int term = 0; term < query.terms().size(); term++) {
        PostingsEnum postings = null;
        int leafNumber = -1;
        for (int i : byPlace) {
          Hit hit = hits.get(i);
          if (hit.leaf() != leafNumber) {
            leafNumber = hit.leaf();
            postings = query.leaf(leafNumber).postings(term);
          }
          if (postings != null && advancedTo(postings, hit.doc())) {
            scores[i][term] =
                LeafScan.score(query, term, hit.columns(), hit.doc(), postings.freq());
          }
        }
      }
      return scores;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static boolean advancedTo(PostingsEnum postings, int doc) throws IOException {
    int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
    return at == doc;
  }

  /** The postings of a side, dead ones included, whose words hold all of {@code words}. */
  public PostingSet holdingAll(Side side, Collection<String> words) {
    try {
      return PostingSet.holdingAll(leaves, TextFields.name(side, Piece.WORD), words);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The posting with this id, null where there is none. */
  public @Nullable Posting posting(String id) {
    try {
      Place place = find(RecordDocument.key(RecordDocument.Kind.POSTING, id));
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
        StoredFields fields = leaf.reader().storedFields();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (leaf.isLive(doc)) {
            each.accept(fields.document(doc));
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private record Place(int leaf, int doc) {}

  private @Nullable Place find(Term key) throws IOException {
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      PostingsEnum docs = leaf.postings(key.field(), key.text());
      if (docs == null) {
        continue;
      }
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (leaf.isLive(doc)) {
          return new Place(i, doc);
        }
      }
    }
    return null;
  }

  private Document stored(Place place) throws IOException {
    return leaves.get(place.leaf).reader().storedFields().document(place.doc);
  }

  static IndexException unreadable(IOException e) {
    return IndexException.of("the index", e);
  }
}
