package dev.gongxu.matcher.region;

/**
 * How near two places are: the level of the smallest place known to hold both. Constants go from
 * nearest to farthest, so that {@code compareTo} orders pairs by nearness. It is symmetric, and for
 * three places the farther two of the three closenesses are equal (an ultrametric). Immutable, so
 * safe to share between threads.
 */
public enum Closeness {
  /** Both are the same county, or the same city that has no counties. */
  COUNTY,

  /**
   * Both lie in one city or municipality, and nothing finer is known of at least one of them, or it
   * differs.
   */
  CITY,

  /**
   * Both lie in one province, and nothing finer is known of at least one of them, or it differs.
   */
  PROVINCE,

  /** The two lie in different provinces. */
  ELSEWHERE
}
