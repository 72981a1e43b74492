package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "22:00-07:00, 2026-11-28T21:59, 2026-11-28T21:59",
    "22:00-07:00, 2026-11-28T22:00, 2026-11-29T07:00",
    "22:00-07:00, 2026-12-31T23:59, 2027-01-01T07:00",
    "22:00-07:00, 2026-11-28T00:00, 2026-11-28T07:00",
    "22:00-07:00, 2026-11-28T06:59, 2026-11-28T07:00",
    "22:00-07:00, 2026-11-28T07:00, 2026-11-28T07:00",
    "12:00-14:00, 2026-11-28T12:30, 2026-11-28T14:00",
    "12:00-14:00, 2026-11-28T14:00, 2026-11-28T14:00",
    "20:00-00:00, 2026-11-28T23:00, 2026-11-29T00:00",
    "20:00-00:00, 2026-11-28T00:00, 2026-11-28T00:00",
  })
  void theyAreOverAtTheirEnd(String hours, LocalDateTime time, LocalDateTime over) {
    QuietHours quiet = QuietHours.of(hours);
    assertThat(quiet.over(time)).isEqualTo(over);
    assertThat(quiet.contains(time)).isEqualTo(!time.equals(over));
    assertThat(quiet.contains(over)).isFalse();
    assertThat(quiet).hasToString(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22:00", "22-7", "22:00-25:00", "7:00-8:00", "22:00–07:00", "a-b"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> QuietHours.of(text))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("22:00-07:00");
  }

  @Test
  void hoursOfNoLengthAreRefused() {
    assertThatThrownBy(() -> QuietHours.of("07:00-07:00"))
        .isInstanceOf(InvalidFieldException.class);
  }
}
