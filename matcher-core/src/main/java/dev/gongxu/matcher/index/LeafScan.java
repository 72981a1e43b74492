package dev.gongxu.matcher.index;

import dev.gongxu.matcher.score.Bm25;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/**
 * Scores every posting of one segment that shares a term with the query.
 *
 * <p>Goes through the segment in windows of document numbers and, inside a window, through the
 * terms one after the other, so that a posting's term scores are added in the order of the query's
 * terms in every segment, and the sum is the same bit for bit however the market is divided. Time
 * is proportional to the postings of the terms. Not safe for use by several threads; made for one
 * search.
 */
final class LeafScan {
  private static final int WINDOW = 4096;

  private final Leaf leaf;
  private final int leafNumber;
  private final PreparedQuery query;
  private final @Nullable PostingsEnum[] postings;
  private final double[] sums = new double[WINDOW];
  private final long[] touched = new long[WINDOW / Long.SIZE];

  LeafScan(Leaf leaf, int leafNumber, PreparedQuery query) throws IOException {
    this.leaf = leaf;
    this.leafNumber = leafNumber;
    this.query = query;
    this.postings = new PostingsEnum[query.terms().size()];
    for (int i = 0; i < postings.length; i++) {
      PostingsEnum found = query.leaf(leafNumber).postings(i);
      if (found != null) {
        found.nextDoc();
      }
      postings[i] = found;
    }
  }

  /**
   * Offers every living posting that is not refused, and returns how many there were, refused ones
   * included.
   */
  int run(PairScorer scorer, TopHits top) throws IOException {
    BinaryDocValues ids = leaf.ids();
    int candidates = 0;
    int size = leaf.reader().maxDoc();
    for (int from = 0; from < size; from += WINDOW) {
      sum(from, Math.min(size, from + WINDOW));
      for (int word = 0; word < touched.length; word++) {
        for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
          int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
          if (leaf.isLive(from + slot)) {
            candidates++;
            offer(from + slot, sums[slot], scorer, top, ids);
          }
        }
      }
      Arrays.fill(sums, 0);
      Arrays.fill(touched, 0);
    }
    return candidates;
  }

  private void sum(int from, int to) throws IOException {
    for (int term = 0; term < postings.length; term++) {
      PostingsEnum docs = postings[term];
      if (docs == null) {
        continue;
      }
      for (int doc = docs.docID(); doc < to; doc = docs.nextDoc()) {
        int slot = doc - from;
        sums[slot] += score(query, term, leaf.columns(), doc, docs.freq());
        touched[slot / Long.SIZE] |= 1L << slot;
      }
    }
  }

  static double score(PreparedQuery query, int term, Columns columns, int doc, int frequency) {
    byte length = columns.lengths(query.terms().get(term).piece())[doc];
    return Bm25.score(query.weight(term), frequency, query.inverseNorms(term)[length & 0xff]);
  }

  private void offer(int doc, double text, PairScorer scorer, TopHits top, BinaryDocValues ids)
      throws IOException {
    double score = scorer.score(leafNumber, leaf.columns(), doc, text);
    if (score != PairScorer.REFUSED && score >= top.threshold()) {
      // Doc values only move forward; documents come in rising order, so one iterator serves the
      // whole segment.
      top.offer(new Hit(Columns.id(ids, doc), score, text, leaf.columns(), leafNumber, doc));
    }
  }
}
