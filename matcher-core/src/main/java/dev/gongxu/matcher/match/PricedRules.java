package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.PairScorer;
import java.util.BitSet;

/** Scores less prices, of those who are not known already. For one search by one thread. */
final class PricedRules implements PairScorer {
  private final PairRules rules;

  private final Prices prices;
  private final BitSet known;
  private final double least;

  /**
   * Rules of one search.
   *
   * @param rules with bounds that hold for scores less prices
   * @param known owners that are not asked for
   * @param least the lowest score that is asked for
   */
  PricedRules(PairRules rules, Prices prices, BitSet known, double least) {
    this.rules = rules;
    this.prices = prices;
    this.known = known;
    this.least = least;
  }

  @Override
  public double score(int leaf, Columns columns, int doc, double text) {
    int owner = columns.owner(doc);
    double score = isKnown(owner) ? REFUSED : rules.score(leaf, columns, doc, text);
    return score < least ? REFUSED : score - prices.of(owner);
  }

  @Override
  public double restOfStretch(Columns columns, int stretch) {
    return rules.restOfStretch(columns, stretch);
  }

  @Override
  public double restOf(Columns columns, int doc) {
    return isKnown(columns.owner(doc)) ? REFUSED : rules.restOf(columns, doc);
  }

  @Override
  public double total(double text, double rest) {
    return rules.total(text, rest);
  }

  @Override
  public double textNeeded(double score, double rest) {
    return rules.textNeeded(score, rest);
  }

  private boolean isKnown(int owner) {
    return owner >= 0 && known.get(owner);
  }
}
