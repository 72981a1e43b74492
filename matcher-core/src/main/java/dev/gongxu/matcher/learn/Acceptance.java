package dev.gongxu.matcher.learn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a match is to end as a done order rather than a cancelled one, by its score.
 *
 * <pre>
 * p(s) = 1 / (1 + e^−(a + b·z)),   z = (s − m) / d,   b ≥ 0
 * interval: a + b·z ± 1.96 · √(1 z) V (1 z)ᵀ, through the same curve
 * </pre>
 *
 * <ul>
 *   <li>s: the score; m, d: mean and standard deviation of the scores it was fitted on
 *   <li>a, b: of greatest likelihood for targets (n₊ + 1) / (n₊ + 2) for done and 1 / (n₋ + 2) for
 *       cancelled orders, n₊ and n₋ of each, so that no number of outcomes makes anything certain
 *   <li>V: the inverse of the information matrix at (a, b)
 * </ul>
 *
 * Range (0, 1), rising with the score; where the outcomes fall with it, b = 0 and the probability
 * is the same everywhere, since a higher score must never promise less. Source: J. Platt,
 * "Probabilistic outputs for support vector machines", 1999, by the steps of H.-T. Lin, C.-J. Lin
 * and R. Weng, "A note on Platt's probabilistic outputs", 2007. Two numbers can be learnt from the
 * fifty outcomes that a young market has; a curve of free steps (isotonic regression) would follow
 * every accident of so few, and has no such interval.
 *
 * <p>The interval is that of the probability, given that such a curve is right; it says nothing of
 * matches that nobody ever ordered. Immutable, so safe to share between threads.
 */
public final class Acceptance {
  /** With fewer outcomes there is no estimate. */
  public static final int LEAST_OUTCOMES = 50;

  /** With fewer done or fewer cancelled orders there is no estimate. */
  public static final int LEAST_OF_EACH = 10;

  private static final double NORMAL_95 = 1.959963984540054;

  private final LogisticFit fit;
  private final int outcomes;

  private Acceptance(LogisticFit fit, int outcomes) {
    this.fit = fit;
    this.outcomes = outcomes;
  }

  /**
   * An estimate.
   *
   * @param probability that such a match ends as a done order, above 0 and below 1
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param outcomes how many ended orders it goes by
   */
  public record Estimate(double probability, double low, double high, int outcomes) {}

  /**
   * Fits the curve.
   *
   * @param outcomes of one service; scores of other profiles mean other things
   * @return null while there are fewer than {@value #LEAST_OUTCOMES} outcomes, or {@value
   *     #LEAST_OF_EACH} of each kind
   */
  public static @Nullable Acceptance of(List<Outcome> outcomes) {
    double[] scores =
        outcomes.stream().mapToDouble(outcome -> outcome.breakdown().total()).toArray();
    boolean[] accepted = new boolean[scores.length];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = outcomes.get(i).accepted();
    }
    return of(scores, accepted);
  }

  /**
   * Fits the curve to numbers.
   *
   * @param scores finite
   * @param accepted as many
   * @return null as {@link #of(List)} has it
   */
  public static @Nullable Acceptance of(double[] scores, boolean[] accepted) {
    if (scores.length != accepted.length) {
      throw new IllegalArgumentException(
          scores.length + " scores and " + accepted.length + " outcomes must be pairs");
    }
    int done = 0;
    for (boolean one : accepted) {
      done += one ? 1 : 0;
    }
    int cancelled = accepted.length - done;
    if (accepted.length < LEAST_OUTCOMES || done < LEAST_OF_EACH || cancelled < LEAST_OF_EACH) {
      return null;
    }
    double[] targets = new double[accepted.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = accepted[i] ? (done + 1.0) / (done + 2.0) : 1.0 / (cancelled + 2.0);
    }
    return new Acceptance(LogisticFit.rising(scores, targets), accepted.length);
  }

  /**
   * The estimate for a score.
   *
   * @param score finite
   */
  public Estimate at(double score) {
    double middle = fit.logit(score);
    double reach = NORMAL_95 * fit.error(score);
    return new Estimate(
        LogisticFit.probability(middle),
        LogisticFit.probability(middle - reach),
        LogisticFit.probability(middle + reach),
        outcomes);
  }
}
