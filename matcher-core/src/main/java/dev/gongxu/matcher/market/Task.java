package dev.gongxu.matcher.market;

import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a region is to do within a year. Immutable.
 *
 * @param id unique among tasks, 1 to 128 characters, no blanks
 * @param name what people call it, one line of 1 to 200 characters
 * @param region whose task it is; what happens within it counts
 * @param year 1950 to 9999
 * @param measure what is counted
 * @param service only what belongs to this service counts; null for all
 * @param target how much is to be done, 0 to 1,000,000
 * @param heads by the codes of districts within the region: by how many heads it is split over
 *     them; empty for no split
 * @param shares by which it is split over the twelve months, at least 0, not all 0; empty for
 *     working days
 * @param holidays days from Monday to Friday on which nobody works
 * @param workdays Saturdays and Sundays on which people do
 */
public record Task(
    String id,
    String name,
    Region region,
    int year,
    TaskMeasure measure,
    @Nullable Service service,
    int target,
    Map<Integer, Integer> heads,
    List<Double> shares,
    Set<LocalDate> holidays,
    Set<LocalDate> workdays) {
  private static final int NAME_CHARACTERS = 200;
  private static final int MOST_TARGET = 1_000_000;
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 9999;
  private static final int MONTHS = 12;

  /**
   * Checks every field, and copies the collections.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Task {
    Require.id("id", id);
    Require.line("name", name, 1, NAME_CHARACTERS);
    Require.present("region", region);
    Require.between("year", year, FIRST_YEAR, LAST_YEAR);
    Require.present("measure", measure);
    Require.between("target", target, 0, MOST_TARGET);
    heads = Collections.unmodifiableMap(new TreeMap<>(heads));
    long sum = 0;
    for (Map.Entry<Integer, Integer> district : heads.entrySet()) {
      Require.between("heads." + district.getKey(), district.getValue(), 0, MOST_TARGET);
      sum += district.getValue();
    }
    if (!heads.isEmpty() && sum == 0) {
      throw new InvalidFieldException("heads", heads, "must not all be 0");
    }
    shares = List.copyOf(shares);
    if (!shares.isEmpty()) {
      checkShares(shares);
    }
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
  }

  private static void checkShares(List<Double> shares) {
    if (shares.size() != MONTHS) {
      throw new InvalidFieldException(
          "shares", shares.size() + " numbers", "must be one for each of the twelve months");
    }
    double sum = 0;
    for (double share : shares) {
      if (!(share >= 0 && share <= MOST_TARGET)) {
        throw new InvalidFieldException("shares", share, "must be from 0 to " + MOST_TARGET);
      }
      sum += share;
    }
    if (sum == 0) {
      throw new InvalidFieldException("shares", shares, "must not all be 0");
    }
  }

  /** Whether people work on a day: from Monday to Friday, but for the days that are named. */
  public boolean isWorkday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> workdays.contains(day);
      default -> !holidays.contains(day);
    };
  }
}
