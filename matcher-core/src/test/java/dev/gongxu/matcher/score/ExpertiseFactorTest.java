package dev.gongxu.matcher.score;

import static dev.gongxu.matcher.market.TrackRecord.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.TrackRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpertiseFactorTest {
  private static final ExpertiseRule RULE = Rules.EXPERTISE;

  /** Without limit and without a chance for newcomers. */
  private static final ExpertiseRule PLAIN = rule(4, 1_000_000, 0.3, 0.75, 0.5, 0);

  /** Of orders that are about the same as the need. */
  private static double same(ExpertiseRule rule, double prior, TrackRecord record) {
    return ExpertiseFactor.value(rule, prior, Evidence.of(record), record);
  }

  @Test
  void withoutOrdersItIsThePrior() {
    // (4 · 0.5 + 0) / (4 + 0)
    assertThat(same(PLAIN, 0.5, NONE)).isEqualTo(0.5);
    assertThat(same(PLAIN, 0, NONE)).isEqualTo(0);
    assertThat(same(PLAIN, 1, NONE)).isEqualTo(1);
  }

  @Test
  void asManyOrdersAsThePriorIsWorthBringItHalfwayToTheirMean() {
    // Four orders rated 5: (4 · 0.5 + 4) / (4 + 4) = 6/8
    assertThat(same(PLAIN, 0.5, new TrackRecord(4, 4, 0, 0))).isEqualTo(0.75);
    // Four orders rated 1: (4 · 0.5 + 0) / (4 + 4) = 2/8
    assertThat(same(PLAIN, 0.5, new TrackRecord(4, 0, 0, 0))).isEqualTo(0.25);
  }

  @Test
  void unratedOrdersSucceedAndCancelledOnesFailAsTheRuleSays() {
    // Two unrated: (4 · 0.5 + 2 · 0.75) / (4 + 2) = 3.5/6
    assertThat(same(PLAIN, 0.5, new TrackRecord(0, 0, 2, 0))).isEqualTo(3.5 / 6, within(1e-15));
    // Two cancelled at ½ each: (4 · 0.5 + 0) / (4 + 1) = 2/5
    assertThat(same(PLAIN, 0.5, new TrackRecord(0, 0, 0, 2))).isEqualTo(0.4, within(1e-15));
    // All at once: rated 5, 4 and 1 (share 1 + ¾ + 0), one unrated, two cancelled:
    // (4 · 0.5 + 1.75 + 0.75) / (4 + 3 + 1 + 1) = 4.5/9
    assertThat(same(PLAIN, 0.5, new TrackRecord(3, 1.75, 1, 2))).isEqualTo(0.5, within(1e-15));
  }

  @Test
  void ordersCountByHowCloseTheyAre() {
    TrackRecord ten = new TrackRecord(10, 10, 0, 0);
    // Ten rated 5 about something else at 0.3 each: (4 · 0.5 + 0.3 · 10) / (4 + 0.3 · 10) = 5/7
    assertThat(ExpertiseFactor.value(PLAIN, 0.5, Evidence.NONE, ten))
        .isEqualTo(5.0 / 7, within(1e-15));
    // Halfway close they count 0.3 + 0.7 / 2 = 0.65 each: (2 + 6.5) / (4 + 6.5)
    assertThat(ExpertiseFactor.value(PLAIN, 0.5, new Evidence(5, 5, 0, 0), ten))
        .isEqualTo(8.5 / 10.5, within(1e-15));
    // Two cancelled elsewhere: (4 · 0.5) / (4 + 0.3 · 0.5 · 2) = 2/4.3
    assertThat(ExpertiseFactor.value(PLAIN, 0.5, Evidence.NONE, new TrackRecord(0, 0, 0, 2)))
        .isEqualTo(2 / 4.3, within(1e-15));
    // Two rated 5 on the subject, two rated 1 elsewhere: (2 + 2 + 0) / (4 + 2 + 0.6) = 4/6.6
    assertThat(
            ExpertiseFactor.value(
                PLAIN, 0.5, new Evidence(2, 2, 0, 0), new TrackRecord(4, 2, 0, 0)))
        .isEqualTo(4 / 6.6, within(1e-15));
  }

  @Test
  void aRecordCountsForAsManyOrdersAsTheRuleSaysAndNoMore() {
    ExpertiseRule limited = rule(4, 20, 0.3, 0.75, 0.5, 0);
    // (4 · 0.1 + 20 · 0.75) / 24, whether of 20 orders or of a million
    assertThat(same(limited, 0.1, new TrackRecord(20, 15, 0, 0))).isEqualTo(15.4 / 24);
    assertThat(same(limited, 0.1, new TrackRecord(1_000_000, 750_000, 0, 0)))
        .isEqualTo(15.4 / 24, within(1e-12));
    assertThat(same(PLAIN, 0.1, new TrackRecord(1_000_000, 750_000, 0, 0)))
        .as("without limit")
        .isEqualTo(0.75, within(1e-5));
  }

  @Test
  void aNewcomersChanceIsBoundedAndDiesOut() {
    ExpertiseRule rule = rule(4, 20, 0.3, 0.75, 0.5, 0.1);
    // A tenth of what lacks to 1.
    assertThat(same(rule, 0.5, NONE)).isEqualTo(0.55);
    assertThat(same(rule, 1, NONE)).isEqualTo(1);
    // Half of it after four orders, whatever they were about: 0.5 + 0.5 · 0.05
    assertThat(ExpertiseFactor.value(rule, 0.5, Evidence.NONE, new TrackRecord(4, 2, 0, 0)))
        .isEqualTo(0.525, within(1e-15));
    assertThat(same(rule, 0.5, new TrackRecord(4_000_000, 2_000_000, 0, 0)))
        .isEqualTo(0.5, within(1e-6));
  }

  @Test
  void itStaysInRangeAndRisesWithPriorAndSuccess() {
    long seed = 12;
    Random random = new Random(seed);
    for (int round = 0; round < 50_000; round++) {
      ExpertiseRule rule = rule(random);
      double prior = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
      TrackRecord ended = record(random);
      double close = random.nextInt(257) / 256.0;
      double value = ExpertiseFactor.value(rule, prior, near(ended, close), ended);
      String world =
          "seed %d round %d %s prior %s close %s %s"
              .formatted(seed, round, rule, prior, close, ended);
      assertThat(value).as(world).isBetween(0.0, 1.0);
      double above = Math.min(1, prior + 1e-9);
      assertThat(ExpertiseFactor.value(rule, above, near(ended, close), ended))
          .as(world)
          .isGreaterThanOrEqualTo(value);
      if (ended.ratingShare() + 0.25 <= ended.rated()) {
        TrackRecord better = better(ended);
        assertThat(ExpertiseFactor.value(rule, prior, near(better, close), better))
            .as(world)
            .isGreaterThanOrEqualTo(value);
      }
      TrackRecord worse = cancelledOnceMore(ended);
      assertThat(ExpertiseFactor.value(rule, prior, near(worse, close), worse))
          .as(world)
          .isLessThanOrEqualTo(value * (1 + 1e-15));
    }
  }

  @Test
  void itIsNeverMoreThanItsBound() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      ExpertiseRule rule = rule(random);
      double prior = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
      List<TrackRecord> orders = new ArrayList<>();
      Map<TrackRecord, TrackRecord> outcomes = new LinkedHashMap<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        TrackRecord order =
            switch (random.nextInt(4)) {
              case 0 -> new TrackRecord(0, 0, 0, 1);
              case 1 -> new TrackRecord(0, 0, 1, 0);
              default -> new TrackRecord(1, random.nextInt(5) / 4.0, 0, 0);
            };
        orders.add(order);
        outcomes.merge(order, order, TrackRecord::plus);
      }
      TrackRecord ended = orders.stream().reduce(NONE, TrackRecord::plus);
      double most = ExpertiseFactor.most(rule, prior, List.copyOf(outcomes.values()), ended);
      for (int need = 0; need < 10; need++) {
        Evidence near = Evidence.NONE;
        for (TrackRecord order : orders) {
          double close = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(257) / 256.0;
          Evidence one = near(order, close);
          near =
              new Evidence(
                  near.rated() + one.rated(),
                  near.ratingShare() + one.ratingShare(),
                  near.unrated() + one.unrated(),
                  near.cancelled() + one.cancelled());
        }
        assertThat(ExpertiseFactor.value(rule, prior, near, ended))
            .as("seed %d need %d %s prior %s %s", seed, need, rule, prior, orders)
            .isLessThanOrEqualTo(most);
      }
    }
  }

  private static Evidence near(TrackRecord record, double close) {
    return new Evidence(
        close * record.rated(),
        close * record.ratingShare(),
        close * record.unrated(),
        close * record.cancelled());
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
    return rule(
        random.nextInt(5) == 0 ? Double.MIN_NORMAL : random.nextDouble() * 20,
        random.nextInt(3) == 0 ? 1_000_000 : random.nextDouble() * 20 + Double.MIN_NORMAL,
        edge(random),
        edge(random),
        edge(random),
        edge(random) / 4);
  }

  private static double edge(Random random) {
    return random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
  }

  private static ExpertiseRule rule(
      double strength,
      double evidence,
      double otherField,
      double unrated,
      double cancelled,
      double newcomer) {
    return new ExpertiseRule(
        0.8,
        0.7,
        0.6,
        0.5,
        0.4,
        0.55,
        0.05,
        strength,
        evidence,
        0.5,
        otherField,
        unrated,
        cancelled,
        newcomer);
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
    ExpertiseRule rule =
        new ExpertiseRule(0.98, 0.7, 0.6, 0.5, 0.4, 0.55, 0.05, 4, 20, 0.5, 0.3, 0.75, 0.5, 0);
    assertThat(rule.prior(ProviderKind.EXPERT, Rank.CHIEF, true)).isEqualTo(1);
  }
}
