package dev.gongxu.matcher.score;

import dev.gongxu.matcher.region.Closeness;

/**
 * The numbers of {@link RegionFactor}: 1 ≥ county ≥ city ≥ province ≥ elsewhere ≥ 0, and the floor
 * from 0 to 1.
 *
 * @param county within one county
 * @param city within one city
 * @param province within one province
 * @param elsewhere in different provinces
 * @param remoteFloor the least of a pair that can be served from afar
 */
public record RegionRule(
    double county, double city, double province, double elsewhere, double remoteFloor) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the number that is out of range
   */
  public RegionRule {
    Profile.check("region.county", county, 0, 1);
    Profile.check("region.city", city, 0, county);
    Profile.check("region.province", province, 0, city);
    Profile.check("region.elsewhere", elsewhere, 0, province);
    Profile.check("region.remoteFloor", remoteFloor, 0, 1);
  }

  /** The number of one closeness. */
  public double level(Closeness closeness) {
    return switch (closeness) {
      case COUNTY -> county;
      case CITY -> city;
      case PROVINCE -> province;
      case ELSEWHERE -> elsewhere;
    };
  }
}
