package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.bench.market.Dice;

/**
 * How large a problem is.
 *
 * @param candidates how many providers each need has a score with, at most all
 * @param wanted how many of them a need wants
 * @param capacity how many orders a provider has room for
 */
record Shape(int needs, int providers, int candidates, Range wanted, Range capacity) {
  private static final int MOST_NEEDS = 80;
  private static final int MOST_PROVIDERS = 30;

  /** Whole numbers, both ends included, all equally likely. */
  record Range(int least, int most) {
    int draw(Dice dice) {
      return least + dice.below(most - least + 1);
    }
  }

  /** A shape of at most a few dozen needs, some of which want nothing, as some have no room. */
  static Shape small(long seed) {
    Dice dice = Dice.of(seed, Dice.Purpose.WARD, 0);
    int needs = 1 + dice.below(MOST_NEEDS);
    int providers = 1 + dice.below(MOST_PROVIDERS);
    return new Shape(
        needs,
        providers,
        1 + dice.below(providers),
        new Range(dice.below(2), 1 + dice.below(3)),
        new Range(dice.below(2), 1 + dice.below(2 * needs / providers + 2)));
  }
}
