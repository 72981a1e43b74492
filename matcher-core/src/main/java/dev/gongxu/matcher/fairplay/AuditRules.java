package dev.gongxu.matcher.fairplay;

import dev.gongxu.matcher.market.InvalidFieldException;

/**
 * Where an audit draws its lines. Immutable.
 *
 * @param similarity from this Jaccard similarity on two texts are nearly the same, above 0 and at
 *     most 1
 * @param splitDays orders that were opened at most so many days apart may be one that was split, 0
 *     to 366
 * @param lastDays how many days make the end of a month, 1 to 15
 * @param significance how likely it may be that anybody at all is named for closing at the end of
 *     the month by chance alone, above 0 and below 1
 */
public record AuditRules(double similarity, int splitDays, int lastDays, double significance) {
  /** Similarity 0.8, 7 days, the last 3 days of a month, 0.001. */
  public static final AuditRules USUAL = new AuditRules(0.8, 7, 3, 0.001);

  private static final int MOST_SPLIT_DAYS = 366;
  private static final int MOST_LAST_DAYS = 15;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public AuditRules {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new InvalidFieldException("similarity", similarity, "must be above 0 and at most 1");
    }
    if (splitDays < 0 || splitDays > MOST_SPLIT_DAYS) {
      throw new InvalidFieldException(
          "splitDays", splitDays, "must be from 0 to " + MOST_SPLIT_DAYS);
    }
    if (lastDays < 1 || lastDays > MOST_LAST_DAYS) {
      throw new InvalidFieldException("lastDays", lastDays, "must be from 1 to " + MOST_LAST_DAYS);
    }
    if (!(significance > 0 && significance < 1)) {
      throw new InvalidFieldException("significance", significance, "must be above 0 and below 1");
    }
  }
}
