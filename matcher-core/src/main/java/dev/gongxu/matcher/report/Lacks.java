package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Service;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a market lacks on a day. Immutable.
 *
 * @param on the day
 * @param lines by service, what a match has to reach
 * @param strength of the accords that are tried
 * @param cells open needs by county and field, those lacking most first
 * @param needs the lacking needs, by id
 * @param remedies those that serve most first
 */
public record Lacks(
    LocalDate on,
    Map<Service, ScoreLine> lines,
    double strength,
    List<LackCell> cells,
    List<LackingNeed> needs,
    List<Remedy> remedies) {
  /** The strength of the accords that are tried where none is in force to be like. */
  public static final double ASSUMED_STRENGTH = 0.7;

  /** Copies the collections. */
  public Lacks {
    EnumMap<Service, ScoreLine> byService = new EnumMap<>(Service.class);
    byService.putAll(lines);
    lines = Collections.unmodifiableMap(byService);
    cells = List.copyOf(cells);
    needs = List.copyOf(needs);
    remedies = List.copyOf(remedies);
  }
}
