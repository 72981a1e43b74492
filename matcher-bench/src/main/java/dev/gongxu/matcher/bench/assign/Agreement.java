package dev.gongxu.matcher.bench.assign;

/** Whether all who claim to find the best find the same, over many small problems. */
public final class Agreement {
  private Agreement() {}

  /** How many of so many problems there are on whose best total those that can be asked differ. */
  public static int differing(int problems) {
    int differing = 0;
    for (int seed = 0; seed < problems; seed++) {
      AssignmentWorld world = small(seed);
      long best = Rivals.OURS.rival().solve(world);
      boolean agreed = Rivals.GREEDY.rival().solve(world) <= best;
      for (Rivals who : Rivals.values()) {
        if (who.isExact() && who.isPresent()) {
          agreed &= who.rival().solve(world) == best;
        }
      }
      differing += agreed ? 0 : 1;
    }
    return differing;
  }

  /** Of all variants in turns. */
  static AssignmentWorld small(long seed) {
    Variant[] variants = Variant.values();
    return AssignmentWorld.of(Shape.small(seed), variants[(int) (seed % variants.length)], seed);
  }
}
