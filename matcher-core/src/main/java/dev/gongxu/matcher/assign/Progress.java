package dev.gongxu.matcher.assign;

/** Counts steps of a long computation, so that it can be watched and interrupted. */
final class Progress {
  private static final int OFTEN = 1 << 10;

  private long steps;

  /**
   * Says that one more step was done.
   *
   * @throws java.util.concurrent.CancellationException when the thread was interrupted; the
   *     interrupt flag stays set
   */
  void step() {
    if ((++steps & (OFTEN - 1)) == 0 && Thread.currentThread().isInterrupted()) {
      throw new java.util.concurrent.CancellationException("the assignment was interrupted");
    }
  }
}
