package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/** The full score of every document from its text score and its columns, in Lucene's own terms. */
final class PairingSource extends DoubleValuesSource {
  private final FullScore.Pairing pairing;
  private final Parties parties;

  PairingSource(FullScore.Pairing pairing, Parties parties) {
    this.pairing = pairing;
    this.parties = parties;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues texts) throws IOException {
    NumericDocValues traits = DocValues.getNumeric(leaf.reader(), "traits");
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), "region");
    NumericDocValues ends = DocValues.getNumeric(leaf.reader(), "expires");
    SortedDocValues owners = DocValues.getSorted(leaf.reader(), "owner");
    int[] numbers = parties.ofLeaf(leaf);
    return new DoubleValues() {
      private int document;

      @Override
      public double doubleValue() throws IOException {
        long trait = traits.advanceExact(document) ? traits.longValue() : 0;
        int place = places.advanceExact(document) ? (int) places.longValue() : 0;
        long end = ends.advanceExact(document) ? ends.longValue() : Integer.MAX_VALUE;
        int party = owners.advanceExact(document) ? numbers[owners.ordValue()] : -1;
        return pairing.score(texts.doubleValue(), trait, place, end, party);
      }

      @Override
      public boolean advanceExact(int next) throws IOException {
        document = next;
        return texts.advanceExact(next);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int document, Explanation text) {
    return text;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return "full score";
  }
}
