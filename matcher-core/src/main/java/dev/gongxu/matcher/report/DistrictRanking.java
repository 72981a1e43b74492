package dev.gongxu.matcher.report;

import java.util.List;
import java.util.Locale;

/**
 * The parts of a market in order.
 *
 * @param measure what they are ranked by
 * @param market what the whole market achieved
 * @param places by adjusted place, equal ones by key
 */
public record DistrictRanking(Measure measure, Share market, List<DistrictPlace> places) {

  /** What is counted. */
  public enum Measure {
    /** Needs posted in the period and old enough to tell: whether they were answered in time. */
    ANSWERED,
    /** Orders that ended in the period: whether they were done. */
    COMPLETED;

    /** The word for it in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public DistrictRanking {
    places = List.copyOf(places);
  }
}
