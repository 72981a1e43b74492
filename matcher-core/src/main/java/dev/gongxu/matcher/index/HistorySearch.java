package dev.gongxu.matcher.index;

import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.History;
import java.util.List;

/**
 * Looks at the capabilities that were accepted before, which {@link BlockSearch} leaves out, since
 * they can gain more than their block's bound says.
 *
 * <p>What each can gain at most is added up over the terms that its needs hold; with the bound of
 * its block and its own rest that decides whether it is scored exactly. Time: the postings of the
 * query's terms in the experience. For one search by one thread.
 */
final class HistorySearch {
  private final List<Leaf> leaves;
  private final PreparedQuery query;
  private final PairScorer scorer;
  private final TopHits top;
  private final SearchMemory memory;
  private final float rounding;
  private int scored;

  HistorySearch(
      List<Leaf> leaves,
      PreparedQuery query,
      PairScorer scorer,
      TopHits top,
      SearchMemory memory,
      float rounding) {
    this.leaves = leaves;
    this.query = query;
    this.scorer = scorer;
    this.top = top;
    this.memory = memory;
    this.rounding = rounding;
  }

  /**
   * Offers them.
   *
   * @param firstOfLeaf the number of the first block of each segment
   * @return how many were scored
   */
  int run(int[] firstOfLeaf) {
    Accepted accepted = query.accepted();
    if (accepted.experience().size() == 0) {
      return 0;
    }
    double[] gains = gains(accepted.experience());
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      int[] docs = accepted.docs(leaf);
      int[] numbers = accepted.numbers(leaf);
      int shift = firstOfLeaf[leaf] - leaves.get(leaf).columns().firstBlock(query.side());
      for (int i = 0; i < docs.length; i++) {
        double own = memory.texts[(docs[i] >>> TermBlocks.SHIFT) + shift];
        double most = (own + gains[numbers[i]]) * (1.0 + rounding);
        if (most > 0) {
          look(leaf, docs[i], most);
        }
      }
    }
    return scored;
  }

  private void look(int leaf, int doc, double most) {
    Columns columns = leaves.get(leaf).columns();
    double rest = scorer.restOf(columns, doc);
    if (rest == PairScorer.REFUSED || scorer.total(most, rest) < top.threshold()) {
      return;
    }
    double text = query.text(leaf, columns, doc);
    if (text > 0) {
      scored++;
      double score = scorer.score(leaf, columns, doc, text);
      if (score != PairScorer.REFUSED) {
        top.offer(score, text, columns, leaf, doc);
      }
    }
  }

  /** By number: what its needs can add at most. */
  private double[] gains(Experience experience) {
    double[] gains = new double[experience.size()];
    for (int term = 0; term < query.size(); term++) {
      TextQuery.Term asked = query.terms().get(term);
      int[] postings = experience.postings(asked.piece(), asked.text());
      // The shortest field has the highest saturation.
      double inverse = query.norms(term).inverseOf(0);
      for (int i = 0; i < postings.length; i += 2) {
        double added = Bm25.score(query.weight(term), postings[i + 1], inverse);
        gains[postings[i]] += History.mostGain(History.share(experience.needs(postings[i])), added);
      }
    }
    return gains;
  }
}
