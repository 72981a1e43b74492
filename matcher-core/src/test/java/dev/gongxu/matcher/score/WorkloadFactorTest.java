package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkloadFactorTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    // 1 − 0/5, 1 − 1/4, 1 − 2/4, 1 − 9999/10000
    "0, 5, 1",
    "1, 4, 0.75",
    "2, 4, 0.5",
    "9999, 10000, 0.0001",
    // at capacity and above it nothing is left
    "1, 1, 0",
    "5, 5, 0",
    "7, 5, 0",
    "2147483647, 1, 0",
  })
  void itIsTheFreeShareOfTheCapacity(int open, int capacity, double expected) {
    assertThat(WorkloadFactor.value(open, capacity)).isEqualTo(expected, within(1e-12));
  }

  @Test
  void itIsExactWhereQuartersAre() {
    assertThat(WorkloadFactor.value(0, 3)).isEqualTo(1.0);
    assertThat(WorkloadFactor.value(1, 2)).isEqualTo(0.5);
    assertThat(WorkloadFactor.value(3, 4)).isEqualTo(0.25);
    assertThat(Double.doubleToRawLongBits(WorkloadFactor.value(3, 3))).as("not −0").isZero();
  }

  @Test
  void itFallsWithOpenOrdersAndRisesWithCapacity() {
    for (int capacity = 1; capacity <= 300; capacity++) {
      double previous = Double.POSITIVE_INFINITY;
      for (int open = 0; open <= capacity + 2; open++) {
        double value = WorkloadFactor.value(open, capacity);
        assertThat(value).as("%d of %d", open, capacity).isBetween(0.0, 1.0);
        assertThat(value).isLessThanOrEqualTo(previous);
        if (open <= capacity) {
          assertThat(value).as("each order counts").isLessThan(previous);
        }
        assertThat(WorkloadFactor.value(open, capacity + 1)).isGreaterThanOrEqualTo(value);
        previous = value;
      }
    }
  }
}
