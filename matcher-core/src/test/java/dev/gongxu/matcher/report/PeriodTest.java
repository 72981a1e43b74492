package dev.gongxu.matcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-11-24, 2026-11-23, 2026-11-29, 2026-W48",
    "WEEK, 2027-01-03, 2026-12-28, 2027-01-03, 2026-W53",
    "WEEK, 2024-12-30, 2024-12-30, 2025-01-05, 2025-W01",
    "MONTH, 2028-02-29, 2028-02-01, 2028-02-29, 2028-02",
    "QUARTER, 2026-11-24, 2026-10-01, 2026-12-31, 2026-Q4",
    "QUARTER, 2026-03-31, 2026-01-01, 2026-03-31, 2026-Q1",
    "YEAR, 2026-11-24, 2026-01-01, 2026-12-31, 2026"
  })
  void isTheOneOfTheCalendarThatHoldsTheDay(
      Period.Unit unit, LocalDate day, LocalDate from, LocalDate to, String code) {
    Period period = Period.of(unit, day);
    assertThat(period).isEqualTo(new Period(unit, from, to));
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.contains(day)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Period.Unit.class)
  void theLastOnesFollowEachOtherWithoutGap(Period.Unit unit) {
    LocalDate next = null;
    for (Period period : Period.of(unit, LocalDate.of(2026, 11, 24)).last(60)) {
      if (next != null) {
        assertThat(period.from()).isEqualTo(next);
      }
      next = period.to().plusDays(1);
      assertThat(period.contains(next)).isFalse();
      assertThat(period.contains(period.from().minusDays(1))).isFalse();
    }
  }

  @Test
  void everyDayIsInThePeriodOfItsOwn() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    for (LocalDate day = first; day.isBefore(first.plusYears(3)); day = day.plusDays(1)) {
      for (Period.Unit unit : Period.Unit.values()) {
        Period period = Period.of(unit, day);
        assertThat(period.contains(day)).as("%s %s", unit, day).isTrue();
        assertThat(Period.of(unit, period.to())).isEqualTo(period);
        assertThat(ChronoUnit.DAYS.between(period.from(), period.to())).isBetween(6L, 365L);
      }
    }
  }
}
