package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.eval.Interval;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What evidence says of a service's weights.
 *
 * @param verdict whether they change, and if not, why
 * @param cases how many cases there were
 * @param before the weights that hold
 * @param after the weights that should: those of {@code before} unless the verdict is {@link
 *     Verdict#CHANGED}
 * @param valueBefore the mean value of the cases by {@code before}, 0 to 1; 0 without cases
 * @param gain by how much the mean rises on cases that the weights were not learnt from; 0 where
 *     too few
 * @param interval the 99 % bootstrap interval of the gain; null where there were too few cases
 * @param weights for changed weights between which bounds 95 % of those learnt from cases drawn
 *     anew lie, by factor; else empty
 */
public record Tuning(
    Verdict verdict,
    int cases,
    Weights before,
    Weights after,
    double valueBefore,
    double gain,
    @Nullable Interval interval,
    Map<Factor, Interval> weights) {
  /** What becomes of the weights. */
  public enum Verdict {
    /** The evidence carries other weights. */
    CHANGED("changed"),
    /** There are fewer than {@link WeightTuner#LEAST_CASES} cases. */
    TOO_FEW("too-few"),
    /** No weights are better by more than one standard error. */
    NONE_BETTER("none-better"),
    /** Others look better where they were learnt, but not surely so elsewhere. */
    UNSURE("unsure");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /** The word for it in files. */
    public String code() {
      return code;
    }
  }

  /** Copies the map. */
  public Tuning {
    weights = Map.copyOf(weights);
  }

  /** Whether other weights should hold. */
  public boolean changed() {
    return verdict == Verdict.CHANGED;
  }

  static Tuning stays(
      Verdict verdict,
      int cases,
      Weights before,
      double valueBefore,
      double gain,
      @Nullable Interval interval) {
    return new Tuning(verdict, cases, before, before, valueBefore, gain, interval, Map.of());
  }
}
