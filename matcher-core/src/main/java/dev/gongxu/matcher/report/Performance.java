package dev.gongxu.matcher.report;

import java.util.List;

/**
 * What a provider or a helper has done over all periods of a board.
 *
 * @param completion of the orders that ended in any of them, those done
 * @param rating of the ratings of these
 * @param trend of each of the board's periods
 */
public record Performance(Part part, Share completion, Mean rating, List<Figures> trend) {
  /** Copies the list. */
  public Performance {
    trend = List.copyOf(trend);
  }

  static Performance of(Part part, List<Figures> trend) {
    int done = 0;
    int ended = 0;
    Mean rating = Mean.NONE;
    for (Figures figures : trend) {
      done += figures.done();
      ended += figures.done() + figures.cancelled();
      rating =
          new Mean(
              rating.count() + figures.rating().count(),
              rating.sum() + figures.rating().sum(),
              rating.squares() + figures.rating().squares());
    }
    return new Performance(part, new Share(done, ended), rating, trend);
  }
}
