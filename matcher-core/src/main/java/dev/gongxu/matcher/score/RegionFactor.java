package dev.gongxu.matcher.score;

import dev.gongxu.matcher.region.Closeness;

/**
 * How near a need and a capability are.
 *
 * <pre>
 * value = max(closeness level, strength of the accords between them, remote floor if either is remote)
 * </pre>
 *
 * Closeness is the level of the lowest common ancestor in the GB/T 2260 tree; the levels, falling
 * from county to elsewhere, and the floor are the profile's. Range [0,1]; with the shipped profiles
 * 1 within a county. Rises with closeness, accord strength and remoteness, and no accord can push a
 * pair apart. No source: the levels follow how people travel to a job, and are data to be tuned.
 */
public final class RegionFactor {
  private RegionFactor() {}

  /**
   * The factor of a pair.
   *
   * @param accordStrength the strongest accord in force between the two, 0 for none
   * @param remote whether either posting can be served from afar
   */
  public static double value(
      RegionRule rule, Closeness closeness, double accordStrength, boolean remote) {
    double near = Math.max(rule.level(closeness), accordStrength);
    return remote ? Math.max(near, rule.remoteFloor()) : near;
  }
}
