package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each number of a profile may be. */
final class RuleLimitsTest {
  /** One number of a rule, its limits, and the other numbers it stands among. */
  record Limited(
      String name,
      int place,
      double least,
      double most,
      Function<double[], Object> rule,
      List<Double> others) {
    Object with(double value) {
      double[] numbers = others.stream().mapToDouble(Double::doubleValue).toArray();
      numbers[place] = value;
      return rule.apply(numbers);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Limited> numbers() {
    List<Double> text = List.of(1.0, 0.5, 0.25, 0.5, 12.0, 1.0, 1.2, 0.75, 0.5, 0.5, 3.0);
    List<Double> region = List.of(0.9, 0.7, 0.4, 0.1, 0.5);
    List<Double> expertise =
        List.of(0.8, 0.7, 0.6, 0.5, 0.4, 0.55, 0.05, 4.0, 20.0, 0.5, 0.3, 0.75, 0.5, 0.05);
    Stream<Limited> textNumbers =
        Stream.of(
            new Limited("text.words", 0, 0, 1_000, RuleLimitsTest::textRule, text),
            new Limited("text.bigrams", 1, 0, 1_000, RuleLimitsTest::textRule, text),
            new Limited("text.characters", 2, 0, 1_000, RuleLimitsTest::textRule, text),
            new Limited("text.synonyms", 3, 0, 1, RuleLimitsTest::textRule, text),
            new Limited("text.body", 4, 1, 1_000_000, RuleLimitsTest::textRule, text),
            new Limited("text.rarity", 5, 0, 1, RuleLimitsTest::textRule, text),
            new Limited("text.k1", 6, Double.MIN_NORMAL, 1_000, RuleLimitsTest::textRule, text),
            new Limited("text.b", 7, 0, 1, RuleLimitsTest::textRule, text),
            new Limited("text.half", 8, Double.MIN_NORMAL, 1_000, RuleLimitsTest::textRule, text),
            new Limited("text.focus", 9, 0, 1, RuleLimitsTest::textRule, text));
    // A level may go up to the one before it; the one after it does not follow, so it is left at 0.
    Stream<Limited> regionNumbers =
        Stream.of(
            new Limited(
                "region.county",
                0,
                0,
                1,
                RuleLimitsTest::regionRule,
                List.of(0.9, 0.0, 0.0, 0.0, 0.5)),
            new Limited(
                "region.city",
                1,
                0,
                0.9,
                RuleLimitsTest::regionRule,
                List.of(0.9, 0.7, 0.0, 0.0, 0.5)),
            new Limited(
                "region.province",
                2,
                0,
                0.7,
                RuleLimitsTest::regionRule,
                List.of(0.9, 0.7, 0.4, 0.0, 0.5)),
            new Limited("region.elsewhere", 3, 0, 0.4, RuleLimitsTest::regionRule, region),
            new Limited("region.remoteFloor", 4, 0, 1, RuleLimitsTest::regionRule, region));
    List<String> names =
        List.of(
            "chief",
            "senior",
            "intermediate",
            "junior",
            "untitled",
            "collective",
            "verified",
            "strength",
            "evidence",
            "sameField",
            "otherField",
            "unrated",
            "cancelled",
            "newcomer");
    Stream<Limited> expertiseNumbers =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    i == 7 || i == 8
                        ? new Limited(
                            "expertise." + names.get(i),
                            i,
                            Double.MIN_NORMAL,
                            i == 7 ? 1_000 : 1_000_000,
                            RuleLimitsTest::expertiseRule,
                            expertise)
                        : new Limited(
                            "expertise." + names.get(i),
                            i,
                            0,
                            1,
                            RuleLimitsTest::expertiseRule,
                            expertise));
    return Stream.of(textNumbers, regionNumbers, expertiseNumbers).flatMap(stream -> stream);
  }

  private static TextRule textRule(double[] n) {
    return new TextRule(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10]);
  }

  private static RegionRule regionRule(double[] n) {
    return new RegionRule(n[0], n[1], n[2], n[3], n[4]);
  }

  private static ExpertiseRule expertiseRule(double[] n) {
    return new ExpertiseRule(
        n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13]);
  }

  private static Weights weightsRule(double[] n) {
    return new Weights(n[0], n[1], n[2], n[3]);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void theLimitsThemselvesAreTaken(Limited limited) {
    assertThatCode(
            () -> {
              limited.with(limited.least);
              limited.with(Math.nextUp(limited.least));
              limited.with(Math.nextDown(limited.most));
              limited.with(limited.most);
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void whatLiesBeyondThemIsRefused(Limited limited) {
    refused(limited, Math.nextDown(limited.least));
    refused(limited, Math.nextUp(limited.most));
    refused(limited, -1);
    refused(limited, Double.MAX_VALUE);
    refused(limited, -Double.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void whatIsNoFiniteNumberIsRefused(Limited limited) {
    refused(limited, Double.NaN);
    refused(limited, Double.POSITIVE_INFINITY);
    refused(limited, Double.NEGATIVE_INFINITY);
  }

  @Test
  void theSteepnessIsAWholeNumber() {
    for (int steepness = 1; steepness <= 8; steepness++) {
      assertThat(Rules.TEXT.withSigmoid(0.3, steepness).steepness()).isEqualTo(steepness);
    }
    for (double beyond : new double[] {0, 9, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Rules.TEXT.withSigmoid(0.3, beyond))
          .withMessage("text.steepness is %s, must be from 1.0 to 8.0", beyond);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rules.TEXT.withSigmoid(0.3, 2.5))
        .withMessage("text.steepness is 2.5, must be a whole number");
  }

  private static void refused(Limited limited, double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limited.with(value))
        .withMessage(
            "%s is %s, must be from %s to %s", limited.name, value, limited.least, limited.most);
  }

  @Test
  void aTextRuleThatReadsNothingIsRefused() {
    assertThatThrownBy(() -> new TextRule(0, 0, 0, 0.5, 12, 1, 1.2, 0.75, 0.5, 0.5, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text.words, text.bigrams and text.characters are all 0, one must be above");
    for (double[] one :
        new double[][] {
          {0.5, 0, 0},
          {0, 0.5, 0},
          {0, 0, 0.5},
          {0.5, 0.5, 0},
          {0.5, 0, 0.5},
          {0, 0.5, 0.5},
          {0.5, 0.25, 0.75}
        }) {
      assertThatCode(() -> new TextRule(one[0], one[1], one[2], 0.5, 12, 1, 1.2, 0.75, 0.5, 0.5, 3))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> new TextRule(0, 0, Double.MIN_VALUE, 0.5, 12, 1, 1.2, 0.75, 0.5, 0.5, 3))
        .doesNotThrowAnyException();
  }

  @Test
  void eachWeightIsAShare() {
    String[] names = {"weights.text", "weights.region", "weights.expertise", "weights.workload"};
    for (int i = 0; i < names.length; i++) {
      for (double value :
          new double[] {
            -Double.MIN_VALUE,
            1.0000000000000002,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
          }) {
        Limited weight =
            new Limited(
                names[i], i, 0, 1, RuleLimitsTest::weightsRule, List.of(0.0, 0.0, 0.0, 0.0));
        refused(weight, value);
      }
    }
  }

  @Test
  void weightsSumToOneToWithinABillionth() {
    assertThatCode(
            () -> {
              new Weights(1, 0, 0, 0);
              new Weights(0, 0, 0, 1);
              new Weights(0.25, 0.25, 0.25, 0.25);
              new Weights(0.1, 0.2, 0.3, 0.4);
              new Weights(0.25, 0.25, 0.25, 0.25 + 9e-10);
              new Weights(0.25, 0.25, 0.25, 0.25 - 9e-10);
            })
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Weights(0.5, 0.5, 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights sum to 2.0, must sum to 1");
    assertThatThrownBy(() -> new Weights(0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights sum to 0.0, must sum to 1");
    assertThatThrownBy(() -> new Weights(0.25, 0.25, 0.25, 0.25 + 2e-9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("weights sum to 1.000000002");
    assertThatThrownBy(() -> new Weights(0.25, 0.25, 0.25, 0.25 - 2e-9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void regionLevelsFall() {
    assertThatThrownBy(() -> new RegionRule(0.8, 0.9, 0.4, 0.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("region.city is 0.9, must be from 0.0 to 0.8");
    assertThatThrownBy(() -> new RegionRule(0.8, 0.7, 0.71, 0.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("region.province is 0.71, must be from 0.0 to 0.7");
    assertThatCode(() -> new RegionRule(0.5, 0.5, 0.5, 0.5, 1)).doesNotThrowAnyException();
    assertThatCode(() -> new RegionRule(0, 0, 0, 0, 0)).doesNotThrowAnyException();
  }
}
