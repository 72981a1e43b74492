package dev.gongxu.matcher.report;

import dev.gongxu.matcher.region.Region;
import java.util.List;

/**
 * Orders opened in the period that cross from one place to another.
 *
 * @param from where the needs are
 * @param to where the providers are at home
 * @param orders how many
 * @param done how many of them are done when the board is seen
 * @param carried which accords carry them, by id; an order is carried by the strongest accord in
 *     force on the day it was opened that joins the two places for its service, of equal ones the
 *     first by id
 */
public record Flow(Region from, Region to, int orders, int done, List<Carried> carried) {
  /**
   * How many of the orders an accord carries.
   *
   * @param accord its id
   */
  public record Carried(String accord, int orders) {}

  /** Copies the list. */
  public Flow {
    carried = List.copyOf(carried);
  }

  /** How many of the orders an accord carries. */
  public int lifted() {
    return carried.stream().mapToInt(Carried::orders).sum();
  }
}
