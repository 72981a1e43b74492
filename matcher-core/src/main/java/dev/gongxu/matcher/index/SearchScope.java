package dev.gongxu.matcher.index;

import java.util.List;

/**
 * What the parts of one search work with: who asks for what, and the blocks of the searched side,
 * numbered through all segments. A place is a block times {@value TermBlocks#BLOCK} and the place
 * of a posting in it. For one search by one thread.
 */
final class SearchScope {
  final List<Leaf> leaves;
  final PreparedQuery query;
  final PairScorer scorer;
  final TopHits top;
  final SearchMemory memory;

  /** By segment the number of its first block, and behind the last how many there are. */
  final int[] firstOfLeaf;

  private final int[] shifts;
  private int scored;

  SearchScope(
      List<Leaf> leaves, PreparedQuery query, PairScorer scorer, TopHits top, SearchMemory memory) {
    this.leaves = leaves;
    this.query = query;
    this.scorer = scorer;
    this.top = top;
    this.memory = memory;
    this.firstOfLeaf = new int[leaves.size() + 1];
    this.shifts = new int[leaves.size()];
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      Columns columns = columns(leaf);
      int blocks = columns.endBlock(query.side()) - columns.firstBlock(query.side());
      firstOfLeaf[leaf + 1] = firstOfLeaf[leaf] + blocks;
      shifts[leaf] = columns.firstBlock(query.side()) - firstOfLeaf[leaf];
    }
    memory.fit(blocks());
  }

  int blocks() {
    return firstOfLeaf[leaves.size()];
  }

  Columns columns(int leaf) {
    return leaves.get(leaf).columns();
  }

  /** The segment of a block. */
  int leafOf(int block) {
    int leaf = 0;
    while (firstOfLeaf[leaf + 1] <= block) {
      leaf++;
    }
    return leaf;
  }

  /** By how much a block's number in its segment is more than in the search. */
  int shift(int leaf) {
    return shifts[leaf];
  }

  /** The document of a place. */
  int doc(int leaf, int place) {
    return place + (shift(leaf) << TermBlocks.SHIFT);
  }

  /** Scores a posting and offers it. */
  void score(int leaf, int doc, double text) {
    scored++;
    double score = scorer.score(leaf, columns(leaf), doc, text);
    if (score != PairScorer.REFUSED) {
      top.offer(score, text, columns(leaf), leaf, doc);
    }
  }

  /** How many postings have been scored. */
  int scored() {
    return scored;
  }
}
