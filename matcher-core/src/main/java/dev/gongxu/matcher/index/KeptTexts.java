package dev.gongxu.matcher.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The texts that a scan has worked out for a query, kept for whoever asks it again for scores less
 * prices: then a rest for each of them says who could matter, and hardly anybody has to be scored.
 *
 * <p>Good for as long as every block that is asked for was looked into then; gates may refuse more
 * blocks than they did, and other owners. Immutable; twelve bytes a posting that shares a term.
 */
final class KeptTexts {
  private final BitSet blocks;
  private final int[] places;
  private final double[] texts;

  /**
   * Keeps texts.
   *
   * @param blocks those that were looked into, as searches number them
   * @param places of living postings, each its block times 32 and its place in that
   * @param texts that of each
   */
  KeptTexts(BitSet blocks, int[] places, double[] texts) {
    this.blocks = blocks;
    this.places = places;
    this.texts = texts;
  }

  /** Whether all blocks are here that are not refused, given the rests of all. */
  boolean hold(float[] rests, int count) {
    for (int block = 0; block < count; block++) {
      if (rests[block] != Float.NEGATIVE_INFINITY && !blocks.get(block)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Offers all that can be among the best.
   *
   * @param memory with the rests of all blocks; takes what their texts give at most
   * @param firstOfLeaf the number of the first block of each segment
   */
  SearchStatistics search(
      List<Leaf> leaves,
      PreparedQuery query,
      PairScorer scorer,
      TopHits top,
      SearchMemory memory,
      int[] firstOfLeaf) {
    Arrays.fill(memory.texts, 0, firstOfLeaf[leaves.size()], 0);
    int leaf = 0;
    for (int i = 0; i < places.length; i++) {
      int block = places[i] >>> TermBlocks.SHIFT;
      while (block >= firstOfLeaf[leaf + 1]) {
        leaf++;
      }
      memory.texts[block] = Math.max(memory.texts[block], Math.nextUp((float) texts[i]));
      if (memory.rests[block] != Float.NEGATIVE_INFINITY
          && scorer.total(texts[i], memory.rests[block]) >= top.threshold()) {
        Columns columns = leaves.get(leaf).columns();
        int doc = places[i] + shift(columns, query, firstOfLeaf[leaf]);
        // Those that were accepted before are scored with their history, by HistorySearch.
        double rest =
            query.accepted().number(leaf, doc) < 0
                ? scorer.restOf(columns, doc)
                : PairScorer.REFUSED;
        if (rest != PairScorer.REFUSED) {
          memory.candidates.add(Math.nextUp((float) scorer.total(texts[i], rest)), i);
        }
      }
    }
    int scored = 0;
    while (memory.candidates.holds(top.threshold())) {
      int i = memory.candidates.take();
      int place = places[i];
      leaf = 0;
      while (place >>> TermBlocks.SHIFT >= firstOfLeaf[leaf + 1]) {
        leaf++;
      }
      Columns columns = leaves.get(leaf).columns();
      int doc = place + shift(columns, query, firstOfLeaf[leaf]);
      double score = scorer.score(leaf, columns, doc, texts[i]);
      scored++;
      if (score != PairScorer.REFUSED) {
        top.offer(score, texts[i], columns, leaf, doc);
      }
    }
    memory.candidates.clear();
    return new SearchStatistics(firstOfLeaf[leaves.size()], 0, 0, 0, scored);
  }

  private static int shift(Columns columns, PreparedQuery query, int firstOfLeaf) {
    return (columns.firstBlock(query.side()) - firstOfLeaf) << TermBlocks.SHIFT;
  }
}
