package dev.gongxu.matcher.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The exact top k of few blocks: all of their text is worked out, term by term, which takes less
 * time for so few than finding out which of them can be passed over.
 *
 * <p>A term's list is read from front to back and added to sums that stay in the processor's cache
 * (term-at-a-time; H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", 1995),
 * exactly and in the order of the query, so that a sum is the score of a text, bit for bit. Then
 * postings are scored in falling order of what their text and their own rest can give together,
 * until that is below the k-th best score. Time: the postings of the terms in these blocks, a rest
 * for each posting that shares a term, and little more than k scores.
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

  private final List<Leaf> leaves;
  private final PreparedQuery query;
  private final PairScorer scorer;
  private final TopHits top;
  private final SearchMemory memory;

  /** By segment: where its blocks begin, and those from the first to the last that may be found. */
  private final int[] firstOfLeaf;

  private final int[] from;
  private final int[] to;

  /** By segment: where the sums of its blocks begin, in blocks. */
  private final int[] firstSum;

  private int promising;
  private long postings;
  private int scored;

  /**
   * A search.
   *
   * @param memory with the rests of all blocks; takes what their texts give at most
   * @param firstOfLeaf the number of the first block of each segment
   */
  ScanSearch(
      List<Leaf> leaves,
      PreparedQuery query,
      PairScorer scorer,
      TopHits top,
      SearchMemory memory,
      int[] firstOfLeaf) {
    this.leaves = leaves;
    this.query = query;
    this.scorer = scorer;
    this.top = top;
    this.memory = memory;
    this.firstOfLeaf = firstOfLeaf;
    this.from = new int[leaves.size()];
    this.to = new int[leaves.size()];
    this.firstSum = new int[leaves.size() + 1];
    for (int leaf = 0; leaf < from.length; leaf++) {
      from[leaf] = firstOfLeaf[leaf];
      to[leaf] = firstOfLeaf[leaf + 1];
      while (from[leaf] < to[leaf] && isRefused(from[leaf])) {
        from[leaf]++;
      }
      while (from[leaf] < to[leaf] && isRefused(to[leaf] - 1)) {
        to[leaf]--;
      }
      firstSum[leaf + 1] = firstSum[leaf] + to[leaf] - from[leaf];
    }
  }

  private boolean isRefused(int block) {
    return memory.rests[block] == Float.NEGATIVE_INFINITY;
  }

  /**
   * Whether it is worth finding out how many blocks gates refuse.
   *
   * @param blocks on the side that is searched
   */
  static boolean maySuit(int blocks, TopHits top) {
    // Where a score is asked for from the beginning, most blocks can be passed over.
    return top.threshold() == Double.NEGATIVE_INFINITY && blocks <= SERVICES * limit(top);
  }

  private static int limit(TopHits top) {
    return Math.min(MOST, BLOCKS_A_HIT * Math.min(MOST, top.k()));
  }

  /** Whether there are few enough. */
  boolean suits() {
    return firstSum[leaves.size()] <= limit(top);
  }

  /** Offers all that can be among the best. */
  SearchStatistics run() {
    memory.fitScan(firstSum[leaves.size()] << TermBlocks.SHIFT);
    Arrays.fill(memory.scans, 0, firstSum[leaves.size()] << TermBlocks.SHIFT, 0);
    Arrays.fill(memory.texts, 0, firstOfLeaf[leaves.size()], 0);
    for (int leaf = 0; leaf < from.length; leaf++) {
      addTexts(leaf);
      for (int block = from[leaf]; block < to[leaf]; block++) {
        if (!isRefused(block)) {
          addCandidates(leaf, block);
        }
      }
    }
    while (memory.candidates.holds(top.threshold())) {
      score(memory.candidates.take());
    }
    memory.candidates.clear();
    if (query.keeps()) {
      query.keep(texts());
    }
    return new SearchStatistics(firstOfLeaf[leaves.size()], promising, promising, postings, scored);
  }

  /** All texts above 0, for the next search. */
  private KeptTexts texts() {
    BitSet blocks = new BitSet();
    int[] places = new int[firstSum[leaves.size()] << TermBlocks.SHIFT];
    double[] texts = new double[places.length];
    int count = 0;
    for (int leaf = 0; leaf < from.length; leaf++) {
      int firstDoc =
          (leaves.get(leaf).columns().firstBlock(query.side()) - firstOfLeaf[leaf])
              << TermBlocks.SHIFT;
      for (int block = from[leaf]; block < to[leaf]; block++) {
        blocks.set(block, !isRefused(block));
        int sum = (firstSum[leaf] + block - from[leaf]) << TermBlocks.SHIFT;
        for (int slot = 0; slot < TermBlocks.BLOCK && !isRefused(block); slot++) {
          int place = (block << TermBlocks.SHIFT) + slot;
          if (memory.scans[sum + slot] > 0 && leaves.get(leaf).isLive(firstDoc + place)) {
            places[count] = place;
            texts[count++] = memory.scans[sum + slot];
          }
        }
      }
    }
    return new KeptTexts(blocks, Arrays.copyOf(places, count), Arrays.copyOf(texts, count));
  }

  private void addTexts(int leaf) {
    Columns columns = leaves.get(leaf).columns();
    int shift = columns.firstBlock(query.side()) - firstOfLeaf[leaf];
    TermBlocks[] terms = query.postings(leaf);
    for (int term = 0; term < terms.length && from[leaf] < to[leaf]; term++) {
      postings +=
          terms[term].addScores(
              from[leaf] + shift,
              to[leaf] + shift,
              query.weight(term),
              query.norms(term),
              columns.lengths(query.terms().get(term).piece()),
              memory.scans,
              firstSum[leaf] << TermBlocks.SHIFT);
    }
  }

  private void addCandidates(int leaf, int block) {
    Leaf segment = leaves.get(leaf);
    Columns columns = segment.columns();
    int firstDoc =
        (block - firstOfLeaf[leaf] + columns.firstBlock(query.side())) << TermBlocks.SHIFT;
    int sum = (firstSum[leaf] + block - from[leaf]) << TermBlocks.SHIFT;
    double most = 0;
    for (int slot = 0; slot < TermBlocks.BLOCK; slot++) {
      double text = memory.scans[sum + slot];
      if (text > 0) {
        most = Math.max(most, text);
        // Those that were accepted before are scored with their history, by HistorySearch.
        if (segment.isLive(firstDoc + slot) && query.accepted().number(leaf, firstDoc + slot) < 0) {
          double rest = scorer.restOf(columns, firstDoc + slot);
          if (rest != PairScorer.REFUSED) {
            memory.candidates.add(Math.nextUp((float) scorer.total(text, rest)), sum + slot);
          }
        }
      }
    }
    if (most > 0) {
      memory.texts[block] = Math.nextUp((float) most);
      promising++;
    }
  }

  private void score(int place) {
    int leaf = 0;
    while (place >>> TermBlocks.SHIFT >= firstSum[leaf + 1]) {
      leaf++;
    }
    Columns columns = leaves.get(leaf).columns();
    int firstBlock = from[leaf] - firstOfLeaf[leaf] + columns.firstBlock(query.side());
    int doc = ((firstBlock - firstSum[leaf]) << TermBlocks.SHIFT) + place;
    scored++;
    double score = scorer.score(leaf, columns, doc, memory.scans[place]);
    if (score != PairScorer.REFUSED) {
      top.offer(score, memory.scans[place], columns, leaf, doc);
    }
  }
}
