package dev.gongxu.matcher.score;

import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;

/**
 * The numbers of {@link ExpertiseFactor}.
 *
 * @param chief prior of a provider with rank chief, 0 to 1
 * @param senior prior of rank senior
 * @param intermediate prior of rank intermediate
 * @param junior prior of rank junior
 * @param untitled prior of an expert or helper without rank
 * @param collective prior of a studio or organisation, which as such has no rank
 * @param verified what being verified adds to the prior, which stays below 1
 * @param strength how many finished orders the prior is worth, above 0
 * @param evidence for how many orders a record counts at most, above 0
 * @param sameField how close an order comes to a need by a common field alone, where 1 is having
 *     all words in common
 * @param otherField what an order that has nothing to do with the need counts against one that is
 *     about the same, 0 to 1
 * @param unrated success of a done order that nobody rated, 0 to 1
 * @param cancelled how much of a failure a cancelled order is, 0 (none) to 1 (as a done order rated
 *     1)
 * @param newcomer by how much of what lacks to 1 somebody without orders is lifted, 0 to 1
 */
public record ExpertiseRule(
    double chief,
    double senior,
    double intermediate,
    double junior,
    double untitled,
    double collective,
    double verified,
    double strength,
    double evidence,
    double sameField,
    double otherField,
    double unrated,
    double cancelled,
    double newcomer) {
  private static final double MOST_STRENGTH = 1_000;
  private static final double MOST_EVIDENCE = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the number that is out of range
   */
  public ExpertiseRule {
    Profile.check("expertise.chief", chief, 0, 1);
    Profile.check("expertise.senior", senior, 0, 1);
    Profile.check("expertise.intermediate", intermediate, 0, 1);
    Profile.check("expertise.junior", junior, 0, 1);
    Profile.check("expertise.untitled", untitled, 0, 1);
    Profile.check("expertise.collective", collective, 0, 1);
    Profile.check("expertise.verified", verified, 0, 1);
    Profile.check("expertise.strength", strength, Double.MIN_NORMAL, MOST_STRENGTH);
    Profile.check("expertise.evidence", evidence, Double.MIN_NORMAL, MOST_EVIDENCE);
    Profile.check("expertise.sameField", sameField, 0, 1);
    Profile.check("expertise.otherField", otherField, 0, 1);
    Profile.check("expertise.unrated", unrated, 0, 1);
    Profile.check("expertise.cancelled", cancelled, 0, 1);
    Profile.check("expertise.newcomer", newcomer, 0, 1);
  }

  /**
   * The mean that is believed before any order: by rank, or by kind where a rank says nothing, at
   * most 1.
   */
  public double prior(ProviderKind kind, Rank rank, boolean isVerified) {
    double base =
        switch (rank) {
          case CHIEF -> chief;
          case SENIOR -> senior;
          case INTERMEDIATE -> intermediate;
          case JUNIOR -> junior;
          case NONE ->
              kind == ProviderKind.STUDIO || kind == ProviderKind.ORGANIZATION
                  ? collective
                  : untitled;
        };
    return isVerified ? Math.min(1, base + verified) : base;
  }
}
