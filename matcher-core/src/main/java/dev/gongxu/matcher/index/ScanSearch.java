package dev.gongxu.matcher.index;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The exact top k of few blocks: all of their text is worked out, term by term, which takes less
 * time for so few than finding out which of them can be passed over.
 *
 * <p>A term's list is read from front to back and added to sums that stay in the processor's cache
 * (term-at-a-time; H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", 1995),
 * exactly and in the order of the query, so that a sum is the score of a text, bit for bit. The
 * rest is done by {@link KeptTexts}. Time: the postings of the terms in these blocks, a rest for
 * each posting that shares a term, and little more than k scores.
 *
 * <p>For one search by one thread.
 */
final class ScanSearch {
  /** Sums of more blocks do not stay in a cache. */
  private static final int MOST = 256;

  /** A block search looks into about so many for each of the best. */
  private static final int BLOCKS_A_HIT = 4;

  /** Services share a side, so gates may refuse most of its blocks, but hardly more. */
  private static final int SERVICES = 4;

  private final SearchScope scope;
  private final SearchMemory memory;

  /** By segment its blocks from the first to the last that may be found. */
  private final int[] from;

  private final int[] to;

  /** By segment: where the sums of its blocks begin, in blocks. */
  private final int[] firstSum;

  private long postings;

  /** A search, given the rests of all blocks. */
  ScanSearch(SearchScope scope) {
    this.scope = scope;
    this.memory = scope.memory;
    int leaves = scope.leaves.size();
    this.from = new int[leaves];
    this.to = new int[leaves];
    this.firstSum = new int[leaves + 1];
    for (int leaf = 0; leaf < leaves; leaf++) {
      from[leaf] = scope.firstOfLeaf[leaf];
      to[leaf] = scope.firstOfLeaf[leaf + 1];
      while (from[leaf] < to[leaf] && memory.isRefused(from[leaf])) {
        from[leaf]++;
      }
      while (from[leaf] < to[leaf] && memory.isRefused(to[leaf] - 1)) {
        to[leaf]--;
      }
      firstSum[leaf + 1] = firstSum[leaf] + to[leaf] - from[leaf];
    }
  }

  /** Whether it is worth finding out how many blocks gates refuse. */
  static boolean maySuit(SearchScope scope) {
    // Where a score is asked for from the beginning, most blocks can be passed over.
    return scope.top.threshold() == Double.NEGATIVE_INFINITY
        && scope.blocks() <= SERVICES * limit(scope.top);
  }

  private static int limit(TopHits top) {
    return Math.min(MOST, BLOCKS_A_HIT * Math.min(MOST, top.k()));
  }

  /** Whether there are few enough. */
  boolean suits() {
    return places() <= limit(scope.top) << TermBlocks.SHIFT;
  }

  private int places() {
    return firstSum[from.length] << TermBlocks.SHIFT;
  }

  /** How many postings were read. */
  long postings() {
    return postings;
  }

  /** Works out the texts. */
  KeptTexts texts() {
    memory.fitScan(places());
    Arrays.fill(memory.scans, 0, places(), 0);
    for (int leaf = 0; leaf < from.length; leaf++) {
      addTexts(leaf);
    }
    BitSet blocks = new BitSet();
    int[] places = new int[positive()];
    double[] texts = new double[places.length];
    int count = 0;
    for (int leaf = 0; leaf < from.length; leaf++) {
      for (int block = from[leaf]; block < to[leaf]; block++) {
        if (!memory.isRefused(block)) {
          blocks.set(block);
          count = addFound(leaf, block, places, texts, count);
        }
      }
    }
    return new KeptTexts(blocks, Arrays.copyOf(places, count), Arrays.copyOf(texts, count));
  }

  private void addTexts(int leaf) {
    Columns columns = scope.columns(leaf);
    int shift = scope.shift(leaf);
    TermBlocks[] terms = scope.query.postings(leaf);
    for (int term = 0; term < terms.length && from[leaf] < to[leaf]; term++) {
      postings +=
          terms[term].addScores(
              from[leaf] + shift,
              to[leaf] + shift,
              scope.query.weight(term),
              scope.query.norms(term),
              columns.lengths(scope.query.terms().get(term).piece()),
              memory.scans,
              firstSum[leaf] << TermBlocks.SHIFT);
    }
  }

  private int positive() {
    int count = 0;
    for (int place = 0; place < places(); place++) {
      count += memory.scans[place] > 0 ? 1 : 0;
    }
    return count;
  }

  private int addFound(int leaf, int block, int[] places, double[] texts, int before) {
    int count = before;
    int sum = (firstSum[leaf] + block - from[leaf]) << TermBlocks.SHIFT;
    int place = block << TermBlocks.SHIFT;
    int firstDoc = scope.doc(leaf, place);
    Leaf segment = scope.leaves.get(leaf);
    for (int slot = 0; slot < TermBlocks.BLOCK; slot++) {
      double text = memory.scans[sum + slot];
      if (text > 0 && segment.isLive(firstDoc + slot)) {
        places[count] = place + slot;
        texts[count++] = text;
      }
    }
    return count;
  }
}
