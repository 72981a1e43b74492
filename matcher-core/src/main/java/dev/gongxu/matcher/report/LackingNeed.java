package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * An open need without a match that reaches the line.
 *
 * @param need its id
 * @param title what it is about
 * @param field its field's label, empty where it cannot be told
 * @param line what a match would have to reach
 * @param nearest its best match, null where there is none
 * @param reason why there is none, as a ranking says it; empty where there is one
 */
public record LackingNeed(
    String need,
    String title,
    Service service,
    Region region,
    String field,
    double line,
    @Nullable Nearest nearest,
    String reason) {

  /**
   * The nearest supply.
   *
   * @param capability the capability's id
   * @param provider its provider's id
   * @param region where the capability is offered
   * @param score below the line
   */
  public record Nearest(String capability, String provider, Region region, double score) {}
}
