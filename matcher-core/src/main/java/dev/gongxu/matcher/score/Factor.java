package dev.gongxu.matcher.score;

import java.util.List;

/**
 * One part of the score, a number from 0 to 1. The order of the constants is the order in which
 * parts are added.
 */
public enum Factor {
  /** How far the words agree; see {@link TextFactor}. */
  TEXT("text"),
  /** How near the regions are; see {@link RegionFactor}. */
  REGION("region"),
  /** How good the provider's record is; see {@link ExpertiseFactor}. */
  EXPERTISE("expertise"),
  /** How much of the provider's capacity is free; see {@link WorkloadFactor}. */
  WORKLOAD("workload");

  /** All factors in the order of addition. */
  public static final List<Factor> ALL = List.of(values());

  private final String code;

  Factor(String code) {
    this.code = code;
  }

  /** The word for it in files and on the command line. */
  public String code() {
    return code;
  }
}
