package dev.gongxu.matcher.assign;

/** Tells that limits cannot all hold. */
final class Infeasible extends Exception {
  private static final long serialVersionUID = 1;

  private final transient int[] places;
  private final boolean excess;

  /**
   * @param places those that the search reached: what is too much or too little at the first of
   *     them cannot leave or enter these
   * @param excess whether too much has to go, or too little comes
   */
  Infeasible(int[] places, boolean excess) {
    super("limits cannot all hold", null, false, false);
    this.places = places;
    this.excess = excess;
  }

  int[] places() {
    return places;
  }

  boolean excess() {
    return excess;
  }
}
