package dev.gongxu.matcher.bench.assign;

/** A way to assign. For one thread. */
interface Rival {
  /**
   * Assigns, from the arrays of a world to pairs that are known.
   *
   * @return what they are worth together, in units
   */
  long solve(AssignmentWorld world);
}
