package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every date of every record refuses and takes. */
final class DateFieldsTest {
  private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** A date field, and how a date gets into a record and out again. */
  record DateField(String record, String name, Function<LocalDate, @Nullable LocalDate> through) {
    @Override
    public String toString() {
      return record + "." + name;
    }
  }

  /** Two date fields of a record, of which the second must not be before the first. */
  record Period(
      String earlier, String later, BiConsumer<@Nullable LocalDate, @Nullable LocalDate> make) {
    @Override
    public String toString() {
      return earlier + " to " + later;
    }
  }

  static Stream<DateField> dates() {
    return Stream.of(
        new DateField("Posting", "postedOn", day -> Sample.need().postedOn(day).build().postedOn()),
        new DateField(
            "Posting", "expiresOn", day -> Sample.need().expiresOn(day).build().expiresOn()),
        new DateField("Order", "openedOn", day -> Sample.done(day, null, null).openedOn()),
        new DateField("Order", "closedOn", day -> Sample.done(FIRST, day, null).closedOn()),
        new DateField("Accord", "from", day -> Sample.accord(day, null).from()),
        new DateField("Accord", "to", day -> Sample.accord(null, day).to()));
  }

  static Stream<Period> periods() {
    return Stream.of(
        new Period(
            "postedOn",
            "expiresOn",
            (from, to) -> Sample.need().postedOn(from).expiresOn(to).build()),
        new Period(
            "openedOn",
            "closedOn",
            (from, to) -> Sample.done(from == null ? FIRST : from, to, null)),
        new Period("from", "to", Sample::accord));
  }

  @ParameterizedTest
  @MethodSource("dates")
  void daysFromOctober1949ToTheYear9999AreTaken(DateField field) {
    for (LocalDate day :
        new LocalDate[] {
          FIRST, FIRST.plusDays(1), LocalDate.of(2024, 2, 29), LAST.minusDays(1), LAST
        }) {
      assertThat(field.through.apply(day)).isEqualTo(day);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  void daysOutsideAreRefused(DateField field) {
    String range = ": must be from 1949-10-01 to 9999-12-31";
    refused(field, LocalDate.of(1949, 9, 30), field.name + ": 1949-09-30" + range);
    refused(field, LocalDate.of(10_000, 1, 1), field.name + ": +10000-01-01" + range);
    refused(field, LocalDate.of(-44, 3, 15), field.name + ": -0044-03-15" + range);
    refused(field, LocalDate.MIN, field.name + ": -999999999-01-01" + range);
    refused(field, LocalDate.MAX, field.name + ": +999999999-12-31" + range);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void thePeriodMayLastOneDayOrHaveOneEndOnly(Period period) {
    assertThatCode(
            () -> {
              period.make.accept(Sample.DAY, Sample.DAY);
              period.make.accept(Sample.DAY, Sample.DAY.plusDays(1));
              period.make.accept(Sample.DAY, null);
              period.make.accept(null, Sample.DAY);
              period.make.accept(null, null);
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("periods")
  void anEndBeforeTheBeginningIsRefused(Period period) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> period.make.accept(Sample.DAY, Sample.DAY.minusDays(1)))
        .withMessage(
            "%s: 2026-11-23: must not be before %s 2026-11-24"
                .formatted(period.later, period.earlier))
        .returns(period.later, InvalidFieldException::field);
  }

  private static void refused(DateField field, LocalDate day, String message) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> field.through.apply(day))
        .withMessage(message)
        .returns(field.name, InvalidFieldException::field);
  }
}
