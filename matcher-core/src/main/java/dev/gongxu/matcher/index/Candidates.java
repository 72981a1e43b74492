package dev.gongxu.matcher.index;

import java.util.Arrays;

/**
 * Postings of a batch of blocks that may be among the best: scored exactly in falling order of what
 * they can score at most, until the next one cannot matter.
 *
 * <p>By then the k-th best is as good as it gets from these, so little more is scored than the best
 * themselves. Texts are worked out a block at a time, the terms added in the order of the query, so
 * that a score is the same bit for bit however the market is divided. For one search by one thread.
 */
final class Candidates {
  private final SearchScope scope;
  private final SearchMemory memory;

  Candidates(SearchScope scope) {
    this.scope = scope;
    this.memory = scope.memory;
  }

  /**
   * Adds one.
   *
   * @param bound at least its score
   * @param place its place among the postings of the batch
   */
  void add(float bound, int place) {
    memory.candidates.add(bound, place);
  }

  /** Offers those that matter, and forgets all. */
  void scoreBestFirst() {
    Arrays.fill(memory.chosen, false);
    while (memory.candidates.holds(scope.top.threshold())) {
      int place = memory.candidates.take();
      int i = place >>> TermBlocks.SHIFT;
      int leaf = scope.leafOf(memory.batch[i]);
      int block = memory.batch[i] + scope.shift(leaf);
      if (!memory.chosen[i]) {
        addTexts(i, leaf, block);
        memory.chosen[i] = true;
      }
      int doc = (block << TermBlocks.SHIFT) + (place & TermBlocks.SLOT_MASK);
      scope.score(leaf, doc, memory.exact[place]);
    }
    memory.candidates.clear();
  }

  /** Works out the texts of a block's candidates. */
  private void addTexts(int i, int leaf, int block) {
    Columns columns = scope.columns(leaf);
    TermBlocks[] terms = scope.query.postings(leaf);
    int firstDoc = block << TermBlocks.SHIFT;
    int firstSum = i << TermBlocks.SHIFT;
    long slots = memory.slots[i];
    Arrays.fill(memory.exact, firstSum, firstSum + TermBlocks.BLOCK, 0);
    for (int term = 0; term < terms.length; term++) {
      TermBlocks found = terms[term];
      int index = found.count() == 0 ? -1 : found.blocks().find(block);
      int to = index < 0 ? 0 : found.start(index + 1);
      for (int posting = index < 0 ? 0 : found.start(index); posting < to; posting++) {
        int slot = found.slot(posting);
        if ((slots >>> slot & 1) != 0) {
          memory.exact[firstSum + slot] +=
              scope.query.score(term, columns, firstDoc + slot, found.frequency(posting));
        }
      }
    }
  }
}
