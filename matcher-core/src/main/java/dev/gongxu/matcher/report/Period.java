package dev.gongxu.matcher.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A week, month, quarter or year of the calendar. Immutable.
 *
 * @param unit how long it is
 * @param from its first day
 * @param to its last day
 */
public record Period(Unit unit, LocalDate from, LocalDate to) {

  /** The lengths that periods have. */
  public enum Unit {
    /** From Monday to Sunday, numbered as ISO 8601 says. */
    WEEK,
    /** A month of the calendar. */
    MONTH,
    /** Three months, the first from January. */
    QUARTER,
    /** A year of the calendar. */
    YEAR;

    /** The word for it in commands and files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The period of a unit that holds a day. */
  public static Period of(Unit unit, LocalDate day) {
    return switch (unit) {
      case WEEK -> {
        LocalDate monday = day.with(java.time.DayOfWeek.MONDAY);
        yield new Period(unit, monday, monday.plusDays(6));
      }
      case MONTH ->
          new Period(unit, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
      case QUARTER -> {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        yield new Period(unit, first, first.plusMonths(3).minusDays(1));
      }
      case YEAR ->
          new Period(unit, day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    };
  }

  /** The period before this one. */
  public Period previous() {
    return of(unit, from.minusDays(1));
  }

  /** This period and those before it, the earliest first. */
  public List<Period> last(int count) {
    List<Period> periods = new ArrayList<>();
    Period period = this;
    for (int i = 0; i < count; i++) {
      periods.add(period);
      period = period.previous();
    }
    Collections.reverse(periods);
    return List.copyOf(periods);
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Such as {@code 2026-W48}, {@code 2026-11}, {@code 2026-Q4} and {@code 2026}. */
  public String code() {
    return switch (unit) {
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%d-W%02d",
              from.get(IsoFields.WEEK_BASED_YEAR),
              from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", from.getYear(), from.getMonthValue());
      case QUARTER ->
          String.format(Locale.ROOT, "%d-Q%d", from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> Integer.toString(from.getYear());
    };
  }
}
