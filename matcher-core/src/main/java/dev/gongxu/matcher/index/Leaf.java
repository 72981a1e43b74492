package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * One segment as one snapshot sees it: its columns, its terms, which of its postings are alive, and
 * counts over those. Immutable, so safe to share between threads.
 */
final class Leaf {
  /**
   * After a refresh every term is looked for in the few new postings, where hardly any is: of so
   * small segments the terms are kept in memory, which says so in a fraction of the time.
   */
  private static final int FEW = 256;

  private final Map<String, Set<String>> held = new ConcurrentHashMap<>();
  private final LeafReader reader;
  private final Columns columns;
  private final @Nullable Bits live;
  private final int[] postings = new int[Side.values().length];
  private final long[][] lengths = new long[Side.values().length][TextFields.PIECES.size()];

  Leaf(LeafReader reader, Columns columns) {
    this.reader = reader;
    this.columns = columns;
    this.live = reader.getLiveDocs();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (isLive(doc)) {
        count(doc);
      }
    }
  }

  private void count(int doc) {
    for (Side side : Side.values()) {
      if (columns.isOn(side, doc)) {
        postings[side.ordinal()]++;
        for (Piece piece : TextFields.PIECES) {
          lengths[side.ordinal()][piece.ordinal()] +=
              SmallFloat.byte4ToInt(columns.lengths(piece)[doc]);
        }
      }
    }
  }

  boolean isLive(int doc) {
    return live == null || live.get(doc);
  }

  Columns columns() {
    return columns;
  }

  LeafReader reader() {
    return reader;
  }

  /** Stored documents for reading many in their order: each block of them is unpacked once. */
  StoredFields storedInOrder() throws IOException {
    return storedInOrder(reader);
  }

  /** The same of a segment that no snapshot shows. */
  static StoredFields storedInOrder(LeafReader reader) throws IOException {
    return reader instanceof CodecReader segment
        ? segment.getFieldsReader().getMergeInstance()
        : reader.storedFields();
  }

  BinaryDocValues ids() throws IOException {
    return DocValues.getBinary(reader, PostingDocument.ID);
  }

  BinaryDocValues subjects() throws IOException {
    return DocValues.getBinary(reader, SubjectWords.FIELD);
  }

  /** Living postings of a side. */
  int postings(Side side) {
    return postings[side.ordinal()];
  }

  /** The sum of the lengths of one text field over the living postings of a side. */
  long length(Side side, Piece piece) {
    return lengths[side.ordinal()][piece.ordinal()];
  }

  /** The postings of one term of a text field, dead ones included. */
  TermBlocks read(TermCache.Key key) throws IOException {
    TermsEnum found = seek(TextFields.name(key.side(), key.piece()), key.term());
    return TermBlocks.read(
        found == null ? null : found.postings(null, PostingsEnum.FREQS),
        found == null ? 0 : found.docFreq(),
        key.norms(),
        columns.lengths(key.piece()),
        columns.firstBlock(key.side()),
        columns.endBlock(key.side()));
  }

  /** How many of a term's postings are alive. */
  int living(TermBlocks blocks) {
    if (live == null) {
      return blocks.count();
    }
    int[] count = new int[1];
    blocks.forEach(doc -> count[0] += isLive(doc) ? 1 : 0);
    return count[0];
  }

  /** How many living postings of the other side hold a term. */
  int asking(TermCache.Key key) throws IOException {
    Side other = key.side() == Side.NEED ? Side.CAPABILITY : Side.NEED;
    TermsEnum found = seek(TextFields.name(other, key.piece()), key.term());
    if (found == null || live == null) {
      return found == null ? 0 : found.docFreq();
    }
    int count = 0;
    PostingsEnum docs = found.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = docs.nextDoc()) {
      count += isLive(doc) ? 1 : 0;
    }
    return count;
  }

  /** The postings that hold the term, dead ones included; null where there are none. */
  @Nullable PostingsEnum postings(String field, String term) throws IOException {
    TermsEnum found = seek(field, term);
    return found == null ? null : found.postings(null, PostingsEnum.NONE);
  }

  private @Nullable TermsEnum seek(String field, String term) throws IOException {
    Terms dictionary = reader.terms(field);
    if (dictionary == null || (reader.maxDoc() <= FEW && !held(field).contains(term))) {
      return null;
    }
    TermsEnum iterator = dictionary.iterator();
    return iterator.seekExact(new BytesRef(term)) ? iterator : null;
  }

  /** The terms of a text field, worked out once. */
  private Set<String> held(String field) throws IOException {
    Set<String> known = held.get(field);
    if (known == null) {
      known = new HashSet<>();
      Terms dictionary = reader.terms(field);
      TermsEnum terms = dictionary == null ? TermsEnum.EMPTY : dictionary.iterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        known.add(term.utf8ToString());
      }
      held.put(field, known);
    }
    return known;
  }
}
