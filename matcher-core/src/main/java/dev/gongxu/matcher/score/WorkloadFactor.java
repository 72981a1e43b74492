package dev.gongxu.matcher.score;

/**
 * How much time a provider has left.
 *
 * <pre>value = max(0, 1 − open / capacity)</pre>
 *
 * Symbols: open, the provider's open orders, at least 0; capacity, how many it takes at most, at
 * least 1. Range [0,1]: 1 with nothing open, ½ when half full, 0 at and above capacity. Falls with
 * open. Without a provider 0. No source: the free share is what a provider would say when asked.
 */
public final class WorkloadFactor {
  private WorkloadFactor() {}

  /** The factor of a provider. */
  public static double value(int open, int capacity) {
    return Math.max(0, 1 - (double) open / capacity);
  }
}
