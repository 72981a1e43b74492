package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.region.Region;

/**
 * How far a district has come with its part of a task. Immutable.
 *
 * @param task the task
 * @param district whose part it is
 * @param target its part of the year
 * @param due how much of it was due by the day that is asked for
 * @param done how much was done by then, within the year
 */
public record TaskProgress(Task task, Region district, int target, int due, int done) {
  /** How much is missing of what was due, at least 0. */
  public int behind() {
    return Math.max(0, due - done);
  }

  /** How much of the target has been done, 0 to 1; 1 where nothing was to be done. */
  public double share() {
    return target == 0 ? 1 : Math.min(1, (double) done / target);
  }
}
