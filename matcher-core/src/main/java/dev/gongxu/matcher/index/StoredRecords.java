package dev.gongxu.matcher.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The records that a snapshot holds, as they were put.
 *
 * <p>To be used as long as the snapshot that gave it is; by many threads. Every call throws {@link
 * IndexException} when the files cannot be read.
 */
public final class StoredRecords {
  private final Segments segments;
  private final RegionTree regions;

  StoredRecords(Segments segments, RegionTree regions) {
    this.segments = segments;
    this.regions = regions;
  }

  /** The posting with this id, null where there is none. */
  public @Nullable Posting posting(String id) {
    try {
      Segments.Place place = segments.posting(id);
      return place == null
          ? null
          : PostingDocument.read(
              segments.leaf(place).reader().storedFields().document(place.doc()), regions);
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
  }

  /**
   * The ids of all postings of a side that {@code open} asks for, in the order of their UTF-8
   * bytes.
   */
  public List<String> ids(Side side, boolean onlyOpen) {
    try {
      List<String> ids = new ArrayList<>();
      for (Leaf leaf : segments.leaves()) {
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
      throw Snapshot.unreadable(e);
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
      for (Leaf leaf : segments.leaves()) {
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
      throw Snapshot.unreadable(e);
    }
  }
}
