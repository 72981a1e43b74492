package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextFactorTest {

  private static TextRule rule(double half, int steepness) {
    return new TextRule(1, 0, 0, 0, 12, 1, 1.2, 0.75, half, 0.2, steepness);
  }

  @Test
  void itIsNoughtWithoutACommonTerm() {
    for (int n = 1; n <= 8; n++) {
      assertThat(TextFactor.value(0, rule(0.5, n), 8)).isZero();
      assertThat(TextFactor.value(-0.0, rule(0.5, n), 8)).isZero();
      assertThat(TextFactor.value(0, rule(0.5, n), 0)).as("a need without terms").isZero();
    }
  }

  @Test
  void itIsOneHalfAtHalfTheReference() {
    for (int n = 1; n <= 8; n++) {
      // x = 4 / (0.5 · 8) = 1; 1 − 1 / (1 + 1)
      assertThat(TextFactor.value(4, rule(0.5, n), 8)).isEqualTo(0.5);
      // x = 2.4 / (0.3 · 8) = 1
      assertThat(TextFactor.value(0.3 * 8, rule(0.3, n), 8)).isEqualTo(0.5);
    }
  }

  @Test
  void theSteeperTheFartherApart() {
    // x = 2 / 4 = ½; ¼ / (1 + ¼) = 1/5 and ⅛ / (1 + ⅛) = 1/9
    assertThat(TextFactor.value(2, rule(0.5, 2), 8)).isEqualTo(0.2, within(1e-15));
    assertThat(TextFactor.value(2, rule(0.5, 3), 8)).isEqualTo(1.0 / 9, within(1e-15));
    // x = 8 / 4 = 2; 4 / 5 and 8 / 9
    assertThat(TextFactor.value(8, rule(0.5, 2), 8)).isEqualTo(0.8, within(1e-15));
    assertThat(TextFactor.value(8, rule(0.5, 3), 8)).isEqualTo(8.0 / 9, within(1e-15));
    // x = 12 / 4 = 3; 3 / 4, 9 / 10 and 27 / 28
    assertThat(TextFactor.value(12, rule(0.5, 1), 8)).isEqualTo(0.75, within(1e-15));
    assertThat(TextFactor.value(12, rule(0.5, 2), 8)).isEqualTo(0.9, within(1e-15));
    assertThat(TextFactor.value(12, rule(0.5, 3), 8)).isEqualTo(27.0 / 28, within(1e-15));
  }

  @Test
  void itStaysInRangeHoweverHighTheScore() {
    for (int n = 1; n <= 8; n++) {
      for (double score : new double[] {1e-300, 1e-8, 1, 1e8, 1e200, Double.MAX_VALUE}) {
        assertThat(TextFactor.value(score, rule(0.5, n), 8))
            .as("score %s steepness %s", score, n)
            .isBetween(0.0, 1.0);
      }
      assertThat(TextFactor.value(Double.MAX_VALUE, rule(0.5, n), 8)).isEqualTo(1);
    }
  }

  @Test
  void itRisesFromEachDoubleToTheNext() {
    for (double reference : new double[] {8, 7.3, 1e-3, 12_345.678}) {
      double half = 0.45;
      for (double from :
          new double[] {
            0,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            1e-160,
            1e-9 * reference,
            1e-8 * half * reference,
            half * reference / 2,
            half * reference,
            2 * half * reference,
            1e7 * reference,
            1e8 * reference,
            1e154 * reference,
            1e300,
            Double.MAX_VALUE
          }) {
        for (int steepness = 1; steepness <= 4; steepness++) {
          risesAround(from, rule(half, steepness), reference);
        }
      }
    }
  }

  private static void risesAround(double from, TextRule rule, double reference) {
    double score = from;
    for (int i = 0; i < 1_000 && score > 0; i++) {
      score = Math.nextDown(score);
    }
    double previous = TextFactor.value(score, rule, reference);
    for (int i = 0; i < 2_000; i++) {
      score = Math.nextUp(score);
      double value = TextFactor.value(score, rule, reference);
      if (!(value >= previous && value <= 1)) {
        assertThat(value)
            .as("score %s %s reference %s", score, rule, reference)
            .isBetween(previous, 1.0);
      }
      previous = value;
    }
  }

  /** And no faster than is said, and the score needed for a value is not above one that has it. */
  @Test
  void itRisesOverARandomSweep() {
    long seed = 14;
    Random random = new Random(seed);
    for (int round = 0; round < 100_000; round++) {
      double reference = Math.exp(12 * random.nextDouble() - 6);
      TextRule rule = rule(0.05 + 2 * random.nextDouble(), 1 + random.nextInt(8));
      double score = reference * Math.exp(30 * random.nextDouble() - 20);
      double more = score * (1 + random.nextDouble() * random.nextDouble());
      double value = TextFactor.value(score, rule, reference);
      double higher = TextFactor.value(more, rule, reference);
      double steps = (more - score) / (rule.half() * reference);
      double needed = TextFactor.scoreFor(higher, rule, reference);
      boolean right =
          higher >= value
              && higher - value <= TextFactor.steepest(rule) * steps + 1e-12
              && higher - value
                  <= TextFactor.steepestRelative(rule) * Math.log(more / score) + 1e-12
              && (higher < 1e-6 || higher > 1 - 1e-6 || needed <= more);
      assertThat(right)
          .as(
              "seed %d round %d score %s more %s %s reference %s",
              seed, round, score, more, rule, reference)
          .isTrue();
    }
  }

  /** So that the bounds are no looser than they must be. */
  @Test
  void theSteepestIsReached() {
    for (int n = 1; n <= 8; n++) {
      TextRule rule = rule(1, n);
      double steepest = 0;
      double relative = 0;
      for (double x = 1e-6; x < 4; x += 1e-4) {
        double rise = TextFactor.value(x + 1e-4, rule, 1) - TextFactor.value(x, rule, 1);
        steepest = Math.max(steepest, rise / 1e-4);
        relative = Math.max(relative, rise / Math.log((x + 1e-4) / x));
      }
      assertThat(TextFactor.steepest(rule)).isCloseTo(steepest, within(1e-3));
      assertThat(TextFactor.steepestRelative(rule)).isCloseTo(relative, within(1e-3));
    }
  }

  @Test
  void theReferenceOfOneTermIsThatTermAndOfNoneNought() {
    assertThat(TextFactor.reference(new double[] {}, 0.9)).isZero();
    assertThat(TextFactor.reference(new double[] {3.5}, 0.9)).isEqualTo(3.5);
    assertThat(TextFactor.reference(new double[] {0, 0}, 0.9)).isZero();
  }

  @Test
  void furtherTermsAreExpectedLess() {
    // Falling: 4, 2, 1. f = 1: 4/1 + 2/2 + 1/3
    assertThat(TextFactor.reference(new double[] {1, 4, 2}, 1))
        .isEqualTo(5 + 1.0 / 3, within(1e-15));
    // f = 0: 4 + 2 + 1
    assertThat(TextFactor.reference(new double[] {2, 1, 4}, 0)).isEqualTo(7);
    // f = ½: 4 + 2/√2 + 1/√3
    assertThat(TextFactor.reference(new double[] {4, 2, 1}, 0.5))
        .isEqualTo(4 + Math.sqrt(2) + 1 / Math.sqrt(3), within(1e-14));
  }

  @Test
  void theReferenceLiesBetweenTheStrongestTermAndTheSumInWhateverOrderTheTermsCome() {
    long seed = 15;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      double[] terms = random.doubles(1 + random.nextInt(200)).map(x -> x * x * 9).toArray();
      double focus = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
      double[] sorted = terms.clone();
      Arrays.sort(sorted);
      double sum = 0;
      for (int i = sorted.length - 1; i >= 0; i--) {
        sum += sorted[i];
      }
      String world = "seed " + seed + " round " + round + " focus " + focus;
      double reference = TextFactor.reference(terms.clone(), focus);
      assertThat(reference).as(world).isBetween(sorted[sorted.length - 1], sum);
      for (int i = terms.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double swapped = terms[i];
        terms[i] = terms[j];
        terms[j] = swapped;
      }
      assertThat(TextFactor.reference(terms, focus)).as(world).isEqualTo(reference);
      assertThat(TextFactor.reference(terms, 0)).as(world).isEqualTo(sum);
      assertThat(TextFactor.reference(terms, Math.min(1, focus + 0.1)))
          .as(world + ": more focus expects less")
          .isLessThanOrEqualTo(reference);
    }
  }
}
