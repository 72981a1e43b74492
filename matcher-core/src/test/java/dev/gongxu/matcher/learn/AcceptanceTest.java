package dev.gongxu.matcher.learn;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.learn.Acceptance.Estimate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptanceTest {
  /** Outcomes of matches whose chance is known: 1 / (1 + e^−(a + b·score)). */
  private static final class Outcomes {
    final double[] scores;
    final boolean[] accepted;

    Outcomes(double[] scores, boolean[] accepted) {
      this.scores = scores;
      this.accepted = accepted;
    }

    static Outcomes of(Random random, int count, double a, double b) {
      double[] scores = new double[count];
      boolean[] accepted = new boolean[count];
      for (int i = 0; i < count; i++) {
        scores[i] = score(random);
        accepted[i] = random.nextDouble() < chance(a, b, scores[i]);
      }
      return new Outcomes(scores, accepted);
    }

    static double score(Random random) {
      return 0.2 + 0.75 * random.nextDouble();
    }

    static double chance(double a, double b, double score) {
      return 1 / (1 + Math.exp(-a - b * score));
    }
  }

  @ParameterizedTest(name = "a {0}, b {1}, {2} outcomes")
  @CsvSource({"-2,5,60", "-2,5,150", "-2,5,600", "0,2,150", "0,2,600", "1.5,3,600", "0.7,0,150"})
  void theIntervalHoldsTheTruthAsOftenAsItSays(double a, double b, int count) {
    int asked = 0;
    int held = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Outcomes outcomes = Outcomes.of(random, count, a, b);
      Acceptance acceptance = Acceptance.of(outcomes.scores, outcomes.accepted);
      for (int i = 0; i < 20 && acceptance != null; i++) {
        double score = Outcomes.score(random);
        double truth = Outcomes.chance(a, b, score);
        Estimate estimate = acceptance.at(score);
        asked++;
        held += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
      }
    }
    assertThat(asked).isGreaterThan(7000);
    assertThat(held / (double) asked).isBetween(0.93, 0.98);
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"1", "2", "3"})
  void itForetellsNewOutcomesBetterThanTheirShareDoes(long seed) {
    Random random = new Random(seed);
    Outcomes known = Outcomes.of(random, 200, -2, 5);
    Acceptance acceptance = requireNonNull(Acceptance.of(known.scores, known.accepted));
    double share = 0;
    for (boolean one : known.accepted) {
      share += one ? 1.0 / known.accepted.length : 0;
    }
    Outcomes later = Outcomes.of(random, 2000, -2, 5);
    double brier = 0;
    double brierOfShare = 0;
    for (int i = 0; i < later.scores.length; i++) {
      double outcome = later.accepted[i] ? 1 : 0;
      brier += Math.pow(acceptance.at(later.scores[i]).probability() - outcome, 2);
      brierOfShare += Math.pow(share - outcome, 2);
    }
    assertThat(brier).isLessThan(0.9 * brierOfShare);
  }

  @Test
  void noOtherRisingCurveIsLikelier() {
    Random random = new Random(5);
    Outcomes known = Outcomes.of(random, 120, -1, 3);
    Acceptance acceptance = requireNonNull(Acceptance.of(known.scores, known.accepted));
    // The curve is a line in its logit, so two of its points give it.
    double b = (logit(acceptance, 0.9) - logit(acceptance, 0.1)) / 0.8;
    double a = logit(acceptance, 0.1) - 0.1 * b;
    double best = likelihood(known, a, b);
    for (int i = 0; i < 2000; i++) {
      double reach = i % 2 == 0 ? 1 : 0.01;
      double otherB = Math.max(0, b + reach * random.nextGaussian());
      assertThat(likelihood(known, a + reach * random.nextGaussian(), otherB))
          .isLessThanOrEqualTo(best + 1e-9);
    }
  }

  private static double logit(Acceptance acceptance, double score) {
    double p = acceptance.at(score).probability();
    return Math.log(p / (1 - p));
  }

  /** Of the targets that Platt puts in place of 1 and 0. */
  private static double likelihood(Outcomes known, double a, double b) {
    int done = 0;
    for (boolean one : known.accepted) {
      done += one ? 1 : 0;
    }
    int cancelled = known.accepted.length - done;
    double sum = 0;
    for (int i = 0; i < known.scores.length; i++) {
      double target = known.accepted[i] ? (done + 1.0) / (done + 2) : 1.0 / (cancelled + 2);
      double p = Outcomes.chance(a, b, known.scores[i]);
      sum += target * Math.log(p) + (1 - target) * Math.log(1 - p);
    }
    return sum;
  }

  @Test
  void aHigherScoreNeverPromisesLess() {
    // Outcomes that fall with the score, and outcomes that are told apart without an error.
    for (double b : new double[] {-8, 0, 1e4}) {
      Outcomes known = Outcomes.of(new Random(3), 300, -0.55 * b, b);
      Acceptance acceptance = requireNonNull(Acceptance.of(known.scores, known.accepted));
      double before = 0;
      for (double score = -1; score <= 2; score += 0.01) {
        Estimate estimate = acceptance.at(score);
        assertThat(estimate.probability()).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.probability());
        assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.probability());
        assertThat(estimate.outcomes()).isEqualTo(300);
        before = estimate.probability();
      }
    }
  }

  @Test
  void equalScoresGiveTheShare() {
    double[] scores = new double[100];
    Arrays.fill(scores, 0.5);
    boolean[] accepted = new boolean[100];
    Arrays.fill(accepted, 0, 80, true);
    Estimate estimate = requireNonNull(Acceptance.of(scores, accepted)).at(0.9);
    assertThat(estimate.probability()).isBetween(0.77, 0.8);
    assertThat(estimate.low()).isBetween(0.68, 0.72);
    assertThat(estimate.high()).isBetween(0.84, 0.88);
  }

  @ParameterizedTest
  @CsvSource({"49,20,false", "50,9,false", "50,41,false", "50,10,true", "50,40,true"})
  void tooFewOutcomesGiveNoEstimate(int count, int done, boolean enough) {
    double[] scores = new Random(1).doubles(count).toArray();
    boolean[] accepted = new boolean[count];
    Arrays.fill(accepted, 0, done, true);
    assertThat(Acceptance.of(scores, accepted) != null).isEqualTo(enough);
    assertThatThrownBy(() -> Acceptance.of(scores, new boolean[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
