package dev.gongxu.matcher.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;

/**
 * The norms of one segment, a byte a document and field, while it is written. Used by one thread.
 */
final class NormArrays extends NormsProducer {
  private final NormsProducer source;
  private final int size;
  private final Map<String, NumericDocValues> byField = new HashMap<>();

  NormArrays(NormsProducer source, int size) {
    this.source = source;
    this.size = size;
  }

  /** Asked for once a term, so all terms of a field are given the same. */
  @Override
  public NumericDocValues getNorms(FieldInfo field) throws IOException {
    NumericDocValues known = byField.get(field.name);
    if (known == null) {
      known = new Lookup(read(source.getNorms(field)));
      byField.put(field.name, known);
    }
    return known;
  }

  private byte[] read(NumericDocValues norms) throws IOException {
    byte[] values = new byte[size];
    for (int doc = norms.nextDoc(); doc != NO_MORE_DOCS; doc = norms.nextDoc()) {
      values[doc] = (byte) norms.longValue();
    }
    return values;
  }

  @Override
  public void checkIntegrity() throws IOException {
    source.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Answers for any document at any time; it does not iterate. */
  private static final class Lookup extends NumericDocValues {
    private final byte[] values;
    private int doc = -1;

    Lookup(byte[] values) {
      this.values = values;
    }

    @Override
    public boolean advanceExact(int target) {
      doc = target;
      // A field without a term in a document has the norm 0, and is never asked for.
      return values[target] != 0;
    }

    @Override
    public long longValue() {
      return values[doc];
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      throw new UnsupportedOperationException("norms are looked up while a segment is written");
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException("norms are looked up while a segment is written");
    }

    @Override
    public long cost() {
      return values.length;
    }
  }
}
