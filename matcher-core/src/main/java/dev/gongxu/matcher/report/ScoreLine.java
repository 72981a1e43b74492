package dev.gongxu.matcher.report;

import java.util.Arrays;
import java.util.List;

/**
 * The score from which a match is held to be one. Immutable.
 *
 * @param score 0 to 1
 * @param pairs how many accepted pairs it was learnt from, 0 where it was given or assumed
 */
public record ScoreLine(double score, int pairs) {
  /** Where too few orders tell; half of what a perfect pair has. */
  public static final ScoreLine ASSUMED = new ScoreLine(0.5, 0);

  /** So many pairs put two below the line. */
  private static final int FEWEST = 20;

  private static final double BELOW = 0.1;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the score is out of range
   */
  public ScoreLine {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a line is from 0 to 1, not " + score);
    }
  }

  /**
   * The line above which nine of ten pairs lie that people have accepted: of their sorted scores
   * the one at a tenth of the way, {@link #ASSUMED} with fewer than 20. No source; a need whose
   * best match is worse than nearly all that was ever taken up will hardly be taken up.
   *
   * @param scores of accepted orders' own pairs
   */
  public static ScoreLine of(List<Double> scores) {
    if (scores.size() < FEWEST) {
      return ASSUMED;
    }
    double[] sorted = scores.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    double tenth = sorted[(int) (BELOW * sorted.length)];
    return new ScoreLine(Math.clamp(tenth, 0, 1), sorted.length);
  }
}
