package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.region.Closeness;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegionFactorTest {

  @ParameterizedTest(name = "{0}, accord {1}, remote {2}: {3}")
  @CsvSource({
    // levels 1, 0.7, 0.4, 0.1; remote floor 0.5
    "COUNTY, 0, false, 1",
    "CITY, 0, false, 0.7",
    "PROVINCE, 0, false, 0.4",
    "ELSEWHERE, 0, false, 0.1",
    // an accord lifts to its strength and never pushes down
    "PROVINCE, 0.9, false, 0.9",
    "CITY, 0.6, false, 0.7",
    "ELSEWHERE, 1, false, 1",
    "COUNTY, 0.3, false, 1",
    // remoteness lifts to the floor and never pushes down
    "ELSEWHERE, 0, true, 0.5",
    "PROVINCE, 0, true, 0.5",
    "CITY, 0, true, 0.7",
    "COUNTY, 0, true, 1",
    // the best of the three counts
    "ELSEWHERE, 0.45, true, 0.5",
    "ELSEWHERE, 0.55, true, 0.55",
  })
  void itIsTheBestOfLevelAccordAndFloor(
      Closeness closeness, double accord, boolean remote, double expected) {
    assertThat(RegionFactor.value(Rules.REGION, closeness, accord, remote)).isEqualTo(expected);
  }

  @Test
  void itRisesWithClosenessAccordAndRemoteness() {
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      RegionRule rule = rule(random);
      double accord = random.nextInt(3) == 0 ? 0 : random.nextDouble();
      double further = Math.min(1, accord + random.nextDouble() / 2);
      double previous = Double.POSITIVE_INFINITY;
      for (Closeness closeness : Closeness.values()) {
        double value = RegionFactor.value(rule, closeness, accord, false);
        String world = "seed " + seed + " round " + round + " " + rule + " " + closeness;
        assertThat(value).as(world).isBetween(0.0, 1.0).isLessThanOrEqualTo(previous);
        assertThat(RegionFactor.value(rule, closeness, further, false))
            .as(world)
            .isGreaterThanOrEqualTo(value);
        assertThat(RegionFactor.value(rule, closeness, accord, true))
            .as(world)
            .isGreaterThanOrEqualTo(value)
            .isGreaterThanOrEqualTo(rule.remoteFloor());
        previous = value;
      }
    }
  }

  private static RegionRule rule(Random random) {
    double county = random.nextDouble();
    double city = county * random.nextDouble();
    double province = city * random.nextDouble();
    return new RegionRule(
        county, city, province, province * random.nextDouble(), random.nextDouble());
  }

  @Test
  void everyClosenessHasItsLevel() {
    assertThat(Rules.REGION.level(Closeness.COUNTY)).isEqualTo(1);
    assertThat(Rules.REGION.level(Closeness.CITY)).isEqualTo(0.7);
    assertThat(Rules.REGION.level(Closeness.PROVINCE)).isEqualTo(0.4);
    assertThat(Rules.REGION.level(Closeness.ELSEWHERE)).isEqualTo(0.1);
  }
}
