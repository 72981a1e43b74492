package dev.gongxu.matcher.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {

  @Test
  void theIntervalOfManyValuesIsThatOfTheNormalDistribution() {
    double[] values = new Random(1).doubles(500).toArray();
    double mean = StatUtils.mean(values);
    double error = Math.sqrt(StatUtils.populationVariance(values) / values.length);
    Interval interval = Resampling.interval(values, 0.95, 7);
    assertThat(interval.low()).isEqualTo(mean - 1.96 * error, within(0.08 * error));
    assertThat(interval.high()).isEqualTo(mean + 1.96 * error, within(0.08 * error));
  }

  @Test
  void theIntervalOfTwoValuesIsKnown() {
    // Means of 0 and 1 drawn twice: 0 with 1/4, 1/2 with 1/2, 1 with 1/4.
    assertThat(Resampling.interval(new double[] {0, 1}, 0.95, 7)).isEqualTo(new Interval(0, 1));
    assertThat(Resampling.interval(new double[] {0, 1}, 0.4, 7)).isEqualTo(new Interval(0.5, 0.5));
  }

  @Test
  void oneValueOrEqualValuesGiveAPoint() {
    assertThat(Resampling.interval(new double[] {0.25}, 0.95, 7)).isEqualTo(new Interval(.25, .25));
    assertThat(Resampling.interval(new double[] {.5, .5, .5}, 0.95, 7))
        .isEqualTo(new Interval(.5, .5));
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    double[] one = new Random(1).doubles(50).toArray();
    double[] other = new Random(2).doubles(50).toArray();
    assertThat(Resampling.interval(one, 0.95, 3)).isEqualTo(Resampling.interval(one, 0.95, 3));
    assertThat(Resampling.interval(one, 0.95, 3)).isNotEqualTo(Resampling.interval(one, 0.95, 4));
    assertThat(Resampling.pValue(one, other, 3)).isEqualTo(Resampling.pValue(one, other, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void thePValueIsNearThatOfAllExchanges(long seed) {
    Random random = new Random(seed);
    int needs = 9;
    double[] one = new double[needs];
    double[] other = new double[needs];
    for (int i = 0; i < needs; i++) {
      one[i] = random.nextInt(11) / 10.0;
      other[i] = Math.max(0, one[i] - random.nextInt(4) / 10.0 + 0.1);
    }
    double observed = 0;
    for (int i = 0; i < needs; i++) {
      observed += one[i] - other[i];
    }
    int asFar = 0;
    for (int exchange = 0; exchange < 1 << needs; exchange++) {
      double sum = 0;
      for (int i = 0; i < needs; i++) {
        sum += (exchange >> i & 1) == 0 ? one[i] - other[i] : other[i] - one[i];
      }
      asFar += Math.abs(sum) >= Math.abs(observed) - 1e-12 ? 1 : 0;
    }
    // Three standard errors of a share of 10,000 are at most 0.015.
    assertThat(Resampling.pValue(one, other, seed))
        .as("seed %d", seed)
        .isEqualTo(asFar / (double) (1 << needs), within(0.015));
  }

  @Test
  void equalRankingsDifferByChanceForSureAndClearOnesHardly() {
    double[] values = new Random(1).doubles(40).toArray();
    assertThat(Resampling.pValue(values, values.clone(), 7)).isEqualTo(1);
    assertThat(Resampling.pValue(values, new double[40], 7)).isEqualTo(1 / 10_001.0);
    assertThat(Resampling.pValue(new double[] {1}, new double[] {0}, 7)).isEqualTo(1);
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    double[] one = new Random(1).doubles(30).toArray();
    double[] other = new Random(2).doubles(30).toArray();
    assertThat(Resampling.pValue(one, other, 7))
        .isEqualTo(Resampling.pValue(other, one, 7), within(1e-12));
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    double[] none = {};
    double[] one = {1};
    assertThatThrownBy(() -> Resampling.interval(none, 0.95, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values is empty, must have a value");
    assertThatThrownBy(() -> Resampling.interval(new double[] {Double.NaN}, 0.95, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values has NaN, must have finite values");
    assertThatThrownBy(() -> Resampling.interval(one, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence is 1.0, must be above 0 and below 1");
    assertThatThrownBy(() -> Resampling.pValue(one, new double[] {1, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("one has 1 values, other 2, must be pairs");
    assertThatThrownBy(() -> new Interval(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval from 2.0 to 1.0 must not be empty");
  }
}
