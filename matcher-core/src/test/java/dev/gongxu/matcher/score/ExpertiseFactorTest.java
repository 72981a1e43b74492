package dev.gongxu.matcher.score;

import static dev.gongxu.matcher.market.TrackRecord.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.TrackRecord;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpertiseFactorTest {
  private static final ExpertiseRule RULE = Rules.EXPERTISE;

  @Test
  void withoutOrdersItIsThePrior() {
    // (4 · 0.5 + 0) / (4 + 0)
    assertThat(ExpertiseFactor.value(RULE, 0.5, NONE, NONE)).isEqualTo(0.5);
    assertThat(ExpertiseFactor.value(RULE, 0, NONE, NONE)).isEqualTo(0);
    assertThat(ExpertiseFactor.value(RULE, 1, NONE, NONE)).isEqualTo(1);
  }

  @Test
  void asManyOrdersAsThePriorIsWorthBringItHalfwayToTheirMean() {
    // Four orders rated 5: (4 · 0.5 + 4) / (4 + 4) = 6/8
    assertThat(ExpertiseFactor.value(RULE, 0.5, new TrackRecord(4, 4, 0, 0), NONE)).isEqualTo(0.75);
    // Four orders rated 1: (4 · 0.5 + 0) / (4 + 4) = 2/8
    assertThat(ExpertiseFactor.value(RULE, 0.5, new TrackRecord(4, 0, 0, 0), NONE)).isEqualTo(0.25);
  }

  @Test
  void unratedOrdersSucceedAndCancelledOnesFailAsTheRuleSays() {
    // Two unrated: (4 · 0.5 + 2 · 0.75) / (4 + 2) = 3.5/6
    assertThat(ExpertiseFactor.value(RULE, 0.5, new TrackRecord(0, 0, 2, 0), NONE))
        .isEqualTo(3.5 / 6);
    // Two cancelled at ½ each: (4 · 0.5 + 0) / (4 + 1) = 2/5
    assertThat(ExpertiseFactor.value(RULE, 0.5, new TrackRecord(0, 0, 0, 2), NONE)).isEqualTo(0.4);
    // All at once: rated 5, 4 and 1 (share 1 + ¾ + 0), one unrated, two cancelled:
    // (4 · 0.5 + 1.75 + 0.75) / (4 + 3 + 1 + 1) = 4.5/9
    assertThat(ExpertiseFactor.value(RULE, 0.5, new TrackRecord(3, 1.75, 1, 2), NONE))
        .isEqualTo(0.5);
  }

  @Test
  void ordersOutsideTheFieldCountAsTheRuleSays() {
    // Ten rated 5 elsewhere at 0.3 each: (4 · 0.5 + 0.3 · 10) / (4 + 0.3 · 10) = 5/7
    assertThat(ExpertiseFactor.value(RULE, 0.5, NONE, new TrackRecord(10, 10, 0, 0)))
        .isEqualTo(5.0 / 7, within(1e-15));
    // Two cancelled elsewhere: (4 · 0.5) / (4 + 0.3 · 0.5 · 2) = 2/4.3
    assertThat(ExpertiseFactor.value(RULE, 0.5, NONE, new TrackRecord(0, 0, 0, 2)))
        .isEqualTo(2 / 4.3, within(1e-15));
    // Two rated 5 inside, two rated 1 outside: (2 + 2 + 0) / (4 + 2 + 0.6) = 4/6.6
    assertThat(
            ExpertiseFactor.value(
                RULE, 0.5, new TrackRecord(2, 2, 0, 0), new TrackRecord(2, 0, 0, 0)))
        .isEqualTo(4 / 6.6, within(1e-15));
  }

  @Test
  void itNearsTheMeanOfTheRecordAsOrdersGrow() {
    // (4 · 0.1 + 750000) / (4 + 1000000)
    assertThat(ExpertiseFactor.value(RULE, 0.1, new TrackRecord(1_000_000, 750_000, 0, 0), NONE))
        .isEqualTo(0.75, within(1e-5));
  }

  @Test
  void itStaysInRangeAndRisesWithPriorAndSuccess() {
    long seed = 12;
    Random random = new Random(seed);
    for (int round = 0; round < 50_000; round++) {
      ExpertiseRule rule = rule(random);
      double prior = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
      TrackRecord inside = record(random);
      TrackRecord outside = record(random);
      double value = ExpertiseFactor.value(rule, prior, inside, outside);
      String world =
          "seed %d round %d %s prior %s %s %s".formatted(seed, round, rule, prior, inside, outside);
      assertThat(value).as(world).isBetween(0.0, 1.0);
      assertThat(
              ExpertiseFactor.value(
                  rule, Math.nextUp(prior) > 1 ? 1 : Math.nextUp(prior), inside, outside))
          .as(world)
          .isGreaterThanOrEqualTo(value);
      assertThat(ExpertiseFactor.value(rule, 1, inside, outside))
          .as(world)
          .isGreaterThanOrEqualTo(value);
      if (inside.ratingShare() + 0.25 <= inside.rated()) {
        assertThat(ExpertiseFactor.value(rule, prior, better(inside), outside))
            .as(world)
            .isGreaterThanOrEqualTo(value);
      }
      if (outside.ratingShare() + 0.25 <= outside.rated()) {
        assertThat(ExpertiseFactor.value(rule, prior, inside, better(outside)))
            .as(world)
            .isGreaterThanOrEqualTo(value);
      }
      assertThat(ExpertiseFactor.value(rule, prior, cancelledOnceMore(inside), outside))
          .as(world)
          .isLessThanOrEqualTo(value);
    }
  }

  private static TrackRecord better(TrackRecord record) {
    return new TrackRecord(
        record.rated(), record.ratingShare() + 0.25, record.unrated(), record.cancelled());
  }

  private static TrackRecord cancelledOnceMore(TrackRecord record) {
    return new TrackRecord(
        record.rated(), record.ratingShare(), record.unrated(), record.cancelled() + 1);
  }

  private static TrackRecord record(Random random) {
    int rated = random.nextInt(3) == 0 ? 0 : random.nextInt(30);
    double share = random.nextInt(4) == 0 ? rated : random.nextInt(4 * rated + 1) / 4.0;
    return new TrackRecord(rated, share, random.nextInt(4), random.nextInt(3));
  }

  private static ExpertiseRule rule(Random random) {
    return new ExpertiseRule(
        0.8,
        0.7,
        0.6,
        0.5,
        0.4,
        0.55,
        0.05,
        random.nextInt(5) == 0 ? Double.MIN_NORMAL : random.nextDouble() * 20,
        random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble(),
        random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble(),
        random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble());
  }

  @ParameterizedTest(name = "{0} {1}: {2}, verified {3}")
  @CsvSource({
    "EXPERT, CHIEF, 0.8, 0.85",
    "EXPERT, SENIOR, 0.7, 0.75",
    "HELPER, INTERMEDIATE, 0.6, 0.65",
    "HELPER, JUNIOR, 0.5, 0.55",
    "EXPERT, NONE, 0.4, 0.45",
    "HELPER, NONE, 0.4, 0.45",
    "STUDIO, NONE, 0.55, 0.6",
    "ORGANIZATION, NONE, 0.55, 0.6",
    // a rank that is known counts, whoever has it
    "STUDIO, CHIEF, 0.8, 0.85",
    "ORGANIZATION, JUNIOR, 0.5, 0.55",
  })
  void thePriorIsByRankOrByKindWhereThereIsNone(
      ProviderKind kind, Rank rank, double prior, double verified) {
    assertThat(RULE.prior(kind, rank, false)).isEqualTo(prior);
    assertThat(RULE.prior(kind, rank, true)).isEqualTo(verified, within(1e-15));
  }

  @Test
  void aVerifiedPriorStaysAtMostOne() {
    ExpertiseRule rule = new ExpertiseRule(0.98, 0.7, 0.6, 0.5, 0.4, 0.55, 0.05, 4, 0.3, 0.75, 0.5);
    assertThat(rule.prior(ProviderKind.EXPERT, Rank.CHIEF, true)).isEqualTo(1);
  }
}
