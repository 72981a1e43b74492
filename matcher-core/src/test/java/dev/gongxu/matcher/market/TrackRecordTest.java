package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrackRecordTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "1, 0, 0, 0", "1, 1, 0, 0", "3, 2.75, 1, 2", "2147483647, 0.25, 0, 0"})
  void countsFromNoughtAreTaken(int rated, double share, int unrated, int cancelled) {
    assertThatCode(() -> new TrackRecord(rated, share, unrated, cancelled))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 0",
    "0, 0, -1, 0",
    "0, 0, 0, -1",
    "0, 0.25, 0, 0",
    "2, 2.0000000000000004, 0, 0",
    "2, -4.9E-324, 0, 0",
    "2, NaN, 0, 0",
    "2, Infinity, 0, 0",
    "2, -Infinity, 0, 0",
  })
  void countsBelowNoughtAndMoreSuccessThanOrdersAreRefused(
      int rated, double share, int unrated, int cancelled) {
    assertThatThrownBy(() -> new TrackRecord(rated, share, unrated, cancelled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a track record must count from 0 and share at most its rated orders: rated %d, share %s, unrated %d, cancelled %d",
            rated, share, unrated, cancelled);
  }

  @Test
  void noneHasCountedNothing() {
    assertThat(TrackRecord.NONE).isEqualTo(new TrackRecord(0, 0, 0, 0));
  }
}
