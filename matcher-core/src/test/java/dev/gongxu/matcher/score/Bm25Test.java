package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Bm25Test {
  private static final int LENGTH_CODES = 256;
  private static final int MOST_FREQUENT = 1_000_000;

  @ParameterizedTest(name = "{1} of {0} hold it")
  @CsvSource({
    // ln(1 + (1 − 1 + ½) / (1 + ½)) = ln(4/3)
    "1, 1, 0.28768207245178085",
    // ln(1 + 9.5/1.5) = ln(22/3)
    "10, 1, 1.9924301646902063",
    // ln(1 + 5.5/5.5) = ln 2
    "10, 5, 0.6931471805599453",
    // ln(1 + 0.5/10.5) = ln(22/21)
    "10, 10, 0.046520015634892907",
    // nobody holds it: ln(1 + 10.5/0.5) = ln 22
    "10, 0, 3.091042453358316",
  })
  void idfIsTheLogarithmOfTheOdds(long postings, long holding, double expected) {
    assertThat(Bm25.idf(postings, holding)).isEqualTo(expected, within(1e-14));
  }

  @Test
  void idfIsAboveNoughtAndFallsWithEveryPostingThatHoldsTheTerm() {
    for (long postings : new long[] {1, 2, 3, 100, 30_000}) {
      double previous = Double.POSITIVE_INFINITY;
      for (long holding = 0; holding <= postings; holding++) {
        double idf = Bm25.idf(postings, holding);
        assertThat(idf).as("%d of %d", holding, postings).isPositive().isLessThan(previous);
        previous = idf;
      }
    }
    for (long postings : new long[] {1_500_000, Integer.MAX_VALUE}) {
      double previous = Double.POSITIVE_INFINITY;
      for (long holding = 1; holding <= postings; holding = Math.min(2 * holding, postings)) {
        double idf = Bm25.idf(postings, holding);
        assertThat(idf).as("%d of %d", holding, postings).isPositive().isLessThan(previous);
        previous = idf;
        if (holding == postings) {
          break;
        }
      }
    }
  }

  @Test
  void idfRisesWithTheMarket() {
    double previous = 0;
    for (long postings = 5; postings <= 10_000; postings++) {
      double idf = Bm25.idf(postings, 5);
      assertThat(idf).as("5 of %d", postings).isGreaterThan(previous);
      previous = idf;
    }
  }

  @Test
  void scoreHasItsLandmarks() {
    // k1 = 1.2, b = ¾. At tf = 1 and len = avg: w / (1 + 1.2); here 2.2 / 2.2.
    double average = Bm25.inverseNorm(1.2, 0.75, 40, 40);
    assertThat(average).isEqualTo(1 / 1.2, within(1e-15));
    assertThat(Bm25.score(2.2, 1, average)).isEqualTo(1, within(1e-15));
    // tf = 3, len = 2 avg: norm = 1.2 · (¼ + ¾ · 2) = 2.1; 3 / (3 + 2.1)
    assertThat(Bm25.score(1, 3, Bm25.inverseNorm(1.2, 0.75, 80, 40)))
        .isEqualTo(3 / 5.1, within(1e-15));
    // tf = 2, len = avg / 2: norm = 1.2 · (¼ + ⅜) = 0.75; 2 / 2.75
    assertThat(Bm25.score(1, 2, Bm25.inverseNorm(1.2, 0.75, 20, 40)))
        .isEqualTo(2 / 2.75, within(1e-15));
    assertThat(Bm25.score(0, 5, average)).isZero();
    assertThat(Bm25.score(3, 0, average)).isZero();
  }

  @Test
  void withoutLengthsInPlayEveryLengthIsTheSame() {
    assertThat(Bm25.inverseNorm(1.2, 0, 1, 40)).isEqualTo(Bm25.inverseNorm(1.2, 0, 4_000, 40));
  }

  /** Every length that an index can hold times every frequency up to a million. */
  @Test
  void scoreRisesWithFrequencyAndFallsWithLengthOverTheWholeDomain() {
    double weight = Bm25.idf(30_000, 17);
    double[] shorter = new double[MOST_FREQUENT + 1];
    Arrays.fill(shorter, weight);
    double previousNorm = Double.POSITIVE_INFINITY;
    for (int code = 0; code < LENGTH_CODES; code++) {
      int length = SmallFloat.byte4ToInt((byte) code);
      double norm = Bm25.inverseNorm(1.2, 0.75, length, 37.5);
      assertThat(norm).as("length %d", length).isPositive().isLessThan(previousNorm);
      previousNorm = norm;
      double less = 0;
      for (int frequency = 1; frequency <= MOST_FREQUENT; frequency++) {
        double score = Bm25.score(weight, frequency, norm);
        // Plain comparisons: a hundred million assertions would take minutes.
        if (!(score >= less && score <= shorter[frequency] && score > 0 && score < weight)) {
          assertThat(score)
              .as("length %d, frequency %d", length, frequency)
              .isPositive()
              .isLessThan(weight)
              .isBetween(less, shorter[frequency]);
        }
        less = score;
        shorter[frequency] = score;
      }
    }
  }

  @Test
  void scoreIsMonotoneForAnyRule() {
    long seed = 13;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      double k1 = round == 0 ? Double.MIN_NORMAL : round == 1 ? 1_000 : 10 * random.nextDouble();
      double b = round % 3 == 0 ? random.nextInt(2) : random.nextDouble();
      double average = 1 + 300 * random.nextDouble();
      double weight = Math.exp(20 * random.nextDouble() - 10);
      double[] shorter = new double[200];
      Arrays.fill(shorter, weight);
      for (int code = 0; code < LENGTH_CODES; code++) {
        double norm = Bm25.inverseNorm(k1, b, SmallFloat.byte4ToInt((byte) code), average);
        double less = 0;
        for (int i = 0; i < shorter.length; i++) {
          int frequency = i < 100 ? 1 + i : (int) Math.pow(1.1, i);
          double score = Bm25.score(weight, frequency, norm);
          if (!(score >= less && score <= shorter[i])) {
            assertThat(score)
                .as(
                    "seed %d round %d k1 %s b %s average %s length code %d frequency %d",
                    seed, round, k1, b, average, code, frequency)
                .isBetween(less, shorter[i]);
          }
          less = score;
          shorter[i] = score;
        }
      }
    }
  }
}
