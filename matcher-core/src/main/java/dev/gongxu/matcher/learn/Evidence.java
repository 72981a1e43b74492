package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.score.Weights;

/** One case by which weights are judged, independent of the other cases. Immutable. */
public interface Evidence {
  /**
   * How well the case comes out under some weights.
   *
   * @return 0 to 1, the higher the better
   */
  double value(Weights weights);
}
