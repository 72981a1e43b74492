package dev.gongxu.matcher.index;

import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.History;

/**
 * Looks at the capabilities that were accepted before, which {@link BlockSearch} leaves out, since
 * they can gain more than their block's bound says.
 *
 * <p>What each can gain at most is added up over the terms that its needs hold; with the bound of
 * its block and its own rest that decides whether it is scored exactly. Time: the postings of the
 * query's terms in the experience. For one search by one thread.
 */
final class HistorySearch {
  private final SearchScope scope;
  private final float rounding;

  /** A search, given what the texts of all blocks give at most. */
  HistorySearch(SearchScope scope, float rounding) {
    this.scope = scope;
    this.rounding = rounding;
  }

  /** Offers them. */
  void run() {
    Accepted accepted = scope.query.accepted();
    if (accepted.experience().size() == 0) {
      return;
    }
    double[] gains = gains(accepted.experience());
    for (int leaf = 0; leaf < scope.leaves.size(); leaf++) {
      int[] docs = accepted.docs(leaf);
      int[] numbers = accepted.numbers(leaf);
      for (int i = 0; i < docs.length; i++) {
        double own = scope.memory.texts[(docs[i] >>> TermBlocks.SHIFT) - scope.shift(leaf)];
        double most = (own + gains[numbers[i]]) * (1.0 + rounding);
        if (most > 0) {
          look(leaf, docs[i], most);
        }
      }
    }
  }

  private void look(int leaf, int doc, double most) {
    Columns columns = scope.columns(leaf);
    double rest = scope.scorer.restOf(columns, doc);
    if (rest == PairScorer.REFUSED || scope.scorer.total(most, rest) < scope.top.threshold()) {
      return;
    }
    double text = scope.query.text(leaf, columns, doc);
    if (text > 0) {
      scope.score(leaf, doc, text);
    }
  }

  /** By number: what its needs can add at most. */
  private double[] gains(Experience experience) {
    PreparedQuery query = scope.query;
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
