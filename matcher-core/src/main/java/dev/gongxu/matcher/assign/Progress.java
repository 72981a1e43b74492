package dev.gongxu.matcher.assign;

import java.util.concurrent.CancellationException;

/** Counts steps of a long computation, which ends soon after its thread was interrupted. */
final class Progress {
  private static final int OFTEN = 1 << 10;

  private long steps;

  /**
   * Says that one more step was done.
   *
   * @throws CancellationException when the thread was interrupted; the interrupt flag stays set
   */
  void step() {
    if ((++steps & (OFTEN - 1)) == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the assignment was interrupted");
    }
  }
}
