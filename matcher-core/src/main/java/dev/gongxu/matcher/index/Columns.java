package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * What ranking asks of every posting of one segment beside its text, in plain arrays by document
 * number.
 *
 * <p>Immutable, and the same for every snapshot that holds the segment. 17 bytes a document, and 9
 * a stretch.
 */
public final class Columns {
  private static final int NO_END = Integer.MAX_VALUE;

  private final byte[] traits;
  private final int[] regions;
  private final int[] expires;
  private final int[] owners;
  private final byte[][] lengths;
  private final Stretches stretches;

  private Columns(byte[] traits, int[] regions, int[] expires, int[] owners, byte[][] lengths) {
    this.traits = traits;
    this.regions = regions;
    this.expires = expires;
    this.owners = owners;
    this.lengths = lengths;
    this.stretches = new Stretches(traits, regions);
  }

  static Columns read(LeafReader reader, Owners table, RegionTree tree) throws IOException {
    int size = reader.maxDoc();
    byte[] traits = new byte[size];
    NumericDocValues traitValues = DocValues.getNumeric(reader, PostingDocument.TRAITS);
    for (int doc = traitValues.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = traitValues.nextDoc()) {
      traits[doc] = (byte) traitValues.longValue();
    }
    int[] regions = regions(reader, tree);
    int[] expires = numbers(reader, PostingDocument.EXPIRES, NO_END);
    return new Columns(traits, regions, expires, owners(reader, table), lengths(reader));
  }

  /** Codes are kept, not ordinals: a later table may number its regions otherwise. */
  private static int[] regions(LeafReader reader, RegionTree tree) throws IOException {
    int[] regions = numbers(reader, PostingDocument.REGION, 0);
    for (int doc = 0; doc < regions.length; doc++) {
      regions[doc] = regions[doc] == 0 ? 0 : tree.ordinal(regions[doc]);
    }
    return regions;
  }

  private static int[] numbers(LeafReader reader, String field, int absent) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    Arrays.fill(numbers, absent);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      numbers[doc] = (int) values.longValue();
    }
    return numbers;
  }

  private static int[] owners(LeafReader reader, Owners table) throws IOException {
    int[] owners = new int[reader.maxDoc()];
    Arrays.fill(owners, Owners.NONE);
    SortedDocValues values = DocValues.getSorted(reader, PostingDocument.OWNER);
    int[] global = new int[values.getValueCount()];
    for (int ord = 0; ord < global.length; ord++) {
      global[ord] = table.ordinal(values.lookupOrd(ord).utf8ToString());
    }
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      owners[doc] = global[values.ordValue()];
    }
    return owners;
  }

  /** A posting is on one side only, so the fields of both sides share an array. */
  private static byte[][] lengths(LeafReader reader) throws IOException {
    byte[][] lengths = new byte[TextFields.PIECES.size()][reader.maxDoc()];
    for (Piece piece : TextFields.PIECES) {
      for (Side side : Side.values()) {
        NumericDocValues norms = reader.getNormValues(TextFields.name(side, piece));
        if (norms == null) {
          continue;
        }
        for (int doc = norms.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = norms.nextDoc()) {
          lengths[piece.ordinal()][doc] = (byte) norms.longValue();
        }
      }
    }
    return lengths;
  }

  static String id(BinaryDocValues ids, int doc) throws IOException {
    if (!ids.advanceExact(doc)) {
      throw new IndexException(
          IndexException.Kind.DAMAGED,
          "posting " + doc + " has no id; rebuild the index from the files");
    }
    BytesRef id = ids.binaryValue();
    return id.utf8ToString();
  }

  /** The ordinal of its region. */
  public int region(int doc) {
    return regions[doc];
  }

  /** The number of its owner, negative where unknown. */
  public int owner(int doc) {
    return owners[doc];
  }

  /** Whether its owner has not closed it. */
  public boolean open(int doc) {
    return Traits.open(traits[doc]);
  }

  /** Whether it can be served from afar. */
  public boolean remote(int doc) {
    return Traits.remote(traits[doc]);
  }

  /** Whether it belongs to {@code service}. */
  public boolean isFor(Service service, int doc) {
    return Traits.isFor(service, traits[doc]);
  }

  /** Whether its last day was before {@code day}. */
  public boolean expired(int doc, LocalDate day) {
    return expires[doc] < day.toEpochDay();
  }

  /** The number of its stretches: runs of documents that share all traits and the region. */
  public int stretches() {
    return stretches.count();
  }

  /** The first document of a stretch; that of the next one ends it. */
  public int stretchStart(int stretch) {
    return stretches.start(stretch);
  }

  /** The ordinal of the region of a stretch. */
  public int stretchRegion(int stretch) {
    return stretches.region(stretch);
  }

  /** Whether the owners of a stretch's documents have not closed them. */
  public boolean stretchOpen(int stretch) {
    return Traits.open(stretches.traits(stretch));
  }

  /** Whether a stretch can be served from afar. */
  public boolean stretchRemote(int stretch) {
    return Traits.remote(stretches.traits(stretch));
  }

  /** Whether a stretch belongs to {@code service}. */
  public boolean stretchIsFor(Service service, int stretch) {
    return Traits.isFor(service, stretches.traits(stretch));
  }

  /** The stretch that a document lies in. */
  public int stretchOf(int doc) {
    return stretches.of(doc);
  }

  Stretches stretchTable() {
    return stretches;
  }

  /** The first block with a posting of a side, in the order of documents. */
  int firstBlock(Side side) {
    return stretches.firstBlock(side);
  }

  /** After the last block with a posting of a side. */
  int endBlock(Side side) {
    return stretches.endBlock(side);
  }

  boolean isOn(Side side, int doc) {
    return Traits.isOn(side, traits[doc]);
  }

  /** The lengths of one text field, as Lucene's one-byte codes; 0 where the field is empty. */
  byte[] lengths(Piece piece) {
    return lengths[piece.ordinal()];
  }
}
