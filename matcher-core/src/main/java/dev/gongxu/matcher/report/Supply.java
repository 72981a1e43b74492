package dev.gongxu.matcher.report;

/** How near the next provider of a need's field is. */
enum Supply {
  /** In its county. */
  COUNTY,
  /** In its city, not in its county. */
  CITY,
  /** Not in its city. */
  NONE,
  /** The need's field is not known. */
  UNKNOWN
}
