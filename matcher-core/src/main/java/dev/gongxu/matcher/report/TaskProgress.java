package dev.gongxu.matcher.report;

import dev.gongxu.matcher.region.Region;

/**
 * How far a district has come with a task.
 *
 * @param name what the task is, not blank
 * @param region whose share of it this is
 * @param target how much is to be done in the period, at least 0
 * @param done how much has been done, at least 0; may exceed the target
 */
public record TaskProgress(String name, Region region, int target, int done) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming what cannot be
   */
  public TaskProgress {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a task has a name");
    }
    if (target < 0 || done < 0) {
      throw new IllegalArgumentException(
          name + ": target " + target + " and done " + done + " must be at least 0");
    }
  }

  /** How much of the target has been done, 0 to 1; 1 where nothing was to be done. */
  public double share() {
    return target == 0 ? 1 : Math.min(1, (double) done / target);
  }
}
