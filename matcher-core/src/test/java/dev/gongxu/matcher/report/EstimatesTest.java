package dev.gongxu.matcher.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The landmarks of rates, means and medians. */
final class EstimatesTest {
  @Test
  void aShareHasTheIntervalOfWilson() {
    // z² = 3.8415; 0 of 10: z² / (n + z²) = 3.8415 / 13.8415.
    assertThat(new Share(0, 10).low()).isZero();
    assertThat(new Share(0, 10).high()).isCloseTo(0.27753, within(1e-5));
    // 5 of 10: ½ ± z √(0.25/10 + z²/400) / (1 + z²/10) = 0.5 ± 0.26341.
    assertThat(new Share(5, 10).low()).isCloseTo(0.23659, within(1e-5));
    assertThat(new Share(5, 10).high()).isCloseTo(0.76341, within(1e-5));
    assertThat(new Share(10, 10).high()).isEqualTo(1);
  }

  @Test
  void everyShareLiesInItsIntervalAndMoreCasesMakeItNarrower() {
    for (int of = 1; of <= 60; of++) {
      for (int hits = 0; hits <= of; hits++) {
        Share share = new Share(hits, of);
        assertThat(share.rate()).isBetween(share.low(), share.high());
        assertThat(share.low()).isBetween(0.0, 1.0);
        assertThat(share.high()).isBetween(0.0, 1.0);
        Share more = new Share(10 * hits, 10 * of);
        assertThat(more.high() - more.low()).isLessThan(share.high() - share.low());
      }
    }
  }

  @Test
  void noShareOfNone() {
    assertThat(new Share(0, 0).known()).isFalse();
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMeanHasTheIntervalOfStudent() {
    // 4, 5, 5: mean 14/3, variance 1/3, t(2) = 4.30265; reach 4.30265 · √(1/9) = 1.43422.
    Mean mean = new Mean(3, 14, 66);
    assertThat(mean.value()).isCloseTo(4.66667, within(1e-5));
    assertThat(mean.low()).isCloseTo(3.23245, within(1e-5));
    assertThat(mean.high()).isEqualTo(5);
  }

  @Test
  void equalRatingsSayNothingOfTheirSpread() {
    assertThat(new Mean(3, 15, 75).hasInterval()).isFalse();
    assertThat(new Mean(1, 4, 16).hasInterval()).isFalse();
    assertThat(new Mean(2, 9, 41).hasInterval()).isTrue();
  }

  @Test
  void aMedianIsTheMiddleOfTheSortedValues() {
    SplittableRandom random = new SplittableRandom(5);
    for (int count = 1; count < 40; count++) {
      int[] values = random.ints(count, 0, 30).toArray();
      int[] sorted = values.clone();
      Arrays.sort(sorted);
      double expected =
          count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2.0;
      int[] longer = Arrays.copyOf(values, count + 3);
      assertThat(Median.of(longer, count)).isEqualTo(new Median(count, expected));
    }
    assertThat(Median.of(new int[0], 0).known()).isFalse();
  }
}
