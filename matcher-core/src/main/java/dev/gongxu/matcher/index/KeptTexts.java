package dev.gongxu.matcher.index;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The texts that a scan has worked out for a query. A rest for each of them says what it can score
 * at most; they are scored in falling order of that, until the next one cannot matter.
 *
 * <p>They can be kept for whoever asks the query again for scores less prices: good for as long as
 * every block that is asked for was looked into then; gates may refuse more blocks than they did,
 * and other owners. Immutable; twelve bytes a posting that shares a term.
 */
final class KeptTexts {
  private final BitSet blocks;
  private final int[] places;
  private final double[] texts;

  /**
   * Keeps texts.
   *
   * @param blocks those that were looked into
   * @param places of living postings, rising
   * @param texts that of each
   */
  KeptTexts(BitSet blocks, int[] places, double[] texts) {
    this.blocks = blocks;
    this.places = places;
    this.texts = texts;
  }

  /** How many blocks were looked into. */
  int blocks() {
    return blocks.cardinality();
  }

  /** Whether all blocks are here that are not refused, given the rests of all. */
  boolean hold(SearchScope scope) {
    for (int block = 0; block < scope.blocks(); block++) {
      if (!scope.memory.isRefused(block) && !blocks.get(block)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Offers all that can be among the best, given the rests of all blocks; what texts give at most
   * is worked out with it.
   */
  void search(SearchScope scope) {
    SearchMemory memory = scope.memory;
    Arrays.fill(memory.texts, 0, scope.blocks(), 0);
    for (int leaf = 0, from = 0; leaf < scope.leaves.size(); leaf++) {
      from = addCandidates(scope, leaf, from);
    }
    while (memory.candidates.holds(scope.top.threshold())) {
      int i = memory.candidates.take();
      int found = scope.leafOf(places[i] >>> TermBlocks.SHIFT);
      scope.score(found, scope.doc(found, places[i]), texts[i]);
    }
    memory.candidates.clear();
  }

  /** Adds those of one segment, from the first of them on; returns where the next begins. */
  private int addCandidates(SearchScope scope, int leaf, int first) {
    SearchMemory memory = scope.memory;
    Columns columns = scope.columns(leaf);
    Accepted accepted = scope.query.accepted();
    double threshold = scope.top.threshold();
    int end = scope.firstOfLeaf[leaf + 1];
    int i = first;
    for (; i < places.length && places[i] >>> TermBlocks.SHIFT < end; i++) {
      int block = places[i] >>> TermBlocks.SHIFT;
      int doc = scope.doc(leaf, places[i]);
      memory.texts[block] = Math.max(memory.texts[block], Math.nextUp((float) texts[i]));
      // Those that were accepted before are scored with their history, by HistorySearch.
      if (!memory.isRefused(block)
          && scope.scorer.total(texts[i], memory.rests[block]) >= threshold
          && accepted.number(leaf, doc) < 0) {
        double rest = scope.scorer.restOf(columns, doc);
        if (rest != PairScorer.REFUSED) {
          memory.candidates.add(Math.nextUp((float) scope.scorer.total(texts[i], rest)), i);
        }
      }
    }
    return i;
  }
}
