package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class BreakdownTest {
  private static final Weights QUARTERS = new Weights(0.25, 0.25, 0.25, 0.25);

  @Test
  void thePartsAreWeightTimesValue() {
    Breakdown breakdown = Breakdown.of(new Weights(0.5, 0.25, 0.125, 0.125), 0.5, 1, 0, 0.75);
    assertThat(breakdown.weight(Factor.TEXT)).isEqualTo(0.5);
    assertThat(breakdown.value(Factor.TEXT)).isEqualTo(0.5);
    assertThat(breakdown.part(Factor.TEXT)).isEqualTo(0.25);
    assertThat(breakdown.part(Factor.REGION)).isEqualTo(0.25);
    assertThat(breakdown.part(Factor.EXPERTISE)).isEqualTo(0);
    assertThat(breakdown.value(Factor.WORKLOAD)).isEqualTo(0.75);
    assertThat(breakdown.part(Factor.WORKLOAD)).isEqualTo(0.09375);
    // 0.25 + 0.25 + 0 + 0.09375
    assertThat(breakdown.total()).isEqualTo(0.59375);
    assertThat(breakdown)
        .hasToString(
            "0.59375 = text 0.5 × 0.5 + region 0.25 × 1.0 + expertise 0.125 × 0.0 + workload 0.125 × 0.75");
  }

  @Test
  void theTotalIsTheSumOfThePartsBitForBit() {
    long seed = 16;
    Random random = new Random(seed);
    for (int round = 0; round < 100_000; round++) {
      Weights weights = weights(random);
      double text = value(random);
      double region = value(random);
      double expertise = value(random);
      double workload = value(random);
      Breakdown breakdown = Breakdown.of(weights, text, region, expertise, workload);
      double sum =
          ((breakdown.part(Factor.TEXT) + breakdown.part(Factor.REGION))
                  + breakdown.part(Factor.EXPERTISE))
              + breakdown.part(Factor.WORKLOAD);
      long total = Double.doubleToRawLongBits(breakdown.total());
      boolean same =
          total == Double.doubleToRawLongBits(sum)
              && total
                  == Double.doubleToRawLongBits(
                      Breakdown.score(weights, text, region, expertise, workload));
      assertThat(same).as("seed %d round %d %s", seed, round, breakdown).isTrue();
      assertThat(breakdown.total()).isBetween(0.0, 1 + 2e-9);
    }
  }

  private static double value(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> Math.nextDown(1.0);
      case 3 -> Double.MIN_VALUE;
      default -> random.nextDouble();
    };
  }

  private static Weights weights(Random random) {
    double text = random.nextInt(5) == 0 ? 0 : random.nextDouble();
    double region = (1 - text) * random.nextDouble();
    double expertise = random.nextInt(5) == 0 ? 0 : (1 - text - region) * random.nextDouble();
    return new Weights(text, region, expertise, 1 - text - region - expertise);
  }

  @Test
  void aValueThatIsNoShareIsRefused() {
    for (double wrong :
        new double[] {
          -Double.MIN_VALUE,
          1.0000000000000002,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        }) {
      refused("text", wrong, () -> Breakdown.of(QUARTERS, wrong, 0, 0, 0));
      refused("region", wrong, () -> Breakdown.of(QUARTERS, 0, wrong, 0, 0));
      refused("expertise", wrong, () -> Breakdown.of(QUARTERS, 0, 0, wrong, 0));
      refused("workload", wrong, () -> Breakdown.of(QUARTERS, 0, 0, 0, wrong));
    }
  }

  private static void refused(String factor, double value, ThrowingCallable making) {
    assertThatIllegalArgumentException()
        .isThrownBy(making)
        .withMessage("factor %s is %s, must be from 0 to 1", factor, value);
  }

  @Test
  void theFactorThatDiffersMostComesFirst() {
    Breakdown a = Breakdown.of(QUARTERS, 0.5, 1, 0.25, 0);
    // Differences: 0.4, 0, 0.75, 1, each times ¼
    Breakdown b = Breakdown.of(QUARTERS, 0.9, 1, 1, 1);
    assertThat(a.byDifference(b))
        .containsExactly(Factor.WORKLOAD, Factor.EXPERTISE, Factor.TEXT, Factor.REGION);
    assertThat(b.byDifference(a)).as("whichever is asked").isEqualTo(a.byDifference(b));
  }

  @Test
  void whatCountsIsThePartAndNotTheValue() {
    Weights weights = new Weights(0.875, 0.125, 0, 0);
    // Text: 0.875 · 0.25 = 0.21875; region: 0.125 · 1 = 0.125; the others weigh nothing.
    assertThat(
            Breakdown.of(weights, 0.25, 0, 0, 0).byDifference(Breakdown.of(weights, 0.5, 1, 1, 1)))
        .containsExactly(Factor.TEXT, Factor.REGION, Factor.EXPERTISE, Factor.WORKLOAD);
  }

  @Test
  void equalDifferencesKeepTheOrderOfTheFactors() {
    Breakdown a = Breakdown.of(QUARTERS, 0, 0.5, 0, 0.5);
    assertThat(a.byDifference(a)).isEqualTo(Factor.ALL);
    assertThat(a.byDifference(Breakdown.of(QUARTERS, 0.5, 0, 0.5, 0))).isEqualTo(Factor.ALL);
    assertThat(a.byDifference(Breakdown.of(QUARTERS, 0, 0.5, 0.5, 0)))
        .containsExactly(Factor.EXPERTISE, Factor.WORKLOAD, Factor.TEXT, Factor.REGION);
  }

  @Test
  void breakdownsAreEqualByWeightsAndValues() {
    Breakdown one = Breakdown.of(QUARTERS, 0.1, 0.2, 0.3, 0.4);
    assertThat(one)
        .isEqualTo(Breakdown.of(new Weights(0.25, 0.25, 0.25, 0.25), 0.1, 0.2, 0.3, 0.4))
        .hasSameHashCodeAs(Breakdown.of(QUARTERS, 0.1, 0.2, 0.3, 0.4))
        .isNotEqualTo(Breakdown.of(QUARTERS, 0.2, 0.1, 0.3, 0.4))
        .isNotEqualTo(Breakdown.of(QUARTERS, 0.1, 0.2, 0.3, Math.nextUp(0.4)))
        .isNotEqualTo(Breakdown.of(new Weights(0.25, 0.25, 0.5, 0), 0.1, 0.2, 0.3, 0.4))
        .isNotEqualTo("0.25");
  }

  @Test
  void theFactorsComeInTheOrderOfAddition() {
    assertThat(Factor.ALL)
        .containsExactly(Factor.TEXT, Factor.REGION, Factor.EXPERTISE, Factor.WORKLOAD);
    assertThat(Factor.ALL.stream().map(Factor::code))
        .containsExactly("text", "region", "expertise", "workload");
  }
}
