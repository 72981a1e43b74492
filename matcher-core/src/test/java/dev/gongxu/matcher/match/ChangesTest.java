package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.ledger.Topic;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionRule;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.score.Weights;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a factor would have to become, by numbers that doubles hold exactly. */
final class ChangesTest {
  private static final Topic FIELD = new Topic(1, new int[0]);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Weights QUARTERS = new Weights(0.25, 0.25, 0.25, 0.25);

  private static Profile profile(Weights weights) {
    return new Profile(
        Service.PROJECT,
        weights,
        new TextRule(1, 0, 0, 0, 12, 1, 1.2, 0.75, 0.5, 0.9, 2),
        new RegionRule(1, 0.75, 0.5, 0.25, 0.5),
        // A junior's prior is ½ and worth four orders.
        new ExpertiseRule(0.8, 0.7, 0.6, 0.5, 0.4, 0.55, 0, 4, 100, 1, 0.25, 0.75, 0.5, 0),
        Set.of(),
        Map.of());
  }

  private static Provider provider(int capacity) {
    return new Provider(
        "P",
        "张三",
        ProviderKind.EXPERT,
        RegionTree.gb2260().of(511424),
        Rank.JUNIOR,
        List.of("柑橘"),
        false,
        capacity);
  }

  /** A ledger in which P has some open orders, all in its only field. */
  private static Ledger open(int orders) {
    Ledger ledger = new Ledger();
    for (int i = 0; i < orders; i++) {
      ledger.put(Order.open("O-" + i, "N", null, "P", DAY), FIELD);
    }
    return ledger;
  }

  private static List<Change> changes(
      Weights weights, @Nullable Provider provider, Ledger ledger, double score, Breakdown pair) {
    return new Changes(profile(weights), provider, ledger.standing("P"), 1, new int[0])
        .toReach(score, pair);
  }

  @Test
  void eachFactorAloneWouldHaveToMakeUpTheGap() {
    // Total ½; to 0.5625 it is 0.0625, a quarter of any factor.
    assertThat(
            changes(
                QUARTERS, provider(4), open(2), 0.5625, Breakdown.of(QUARTERS, 0.5, 0.5, 0.5, 0.5)))
        .containsExactly(
            new Change(Factor.TEXT, 0.5, 0.75, true, 0),
            new Change(Factor.REGION, 0.5, 0.75, true, 0),
            // (4 · ½ + n) / (4 + n) ≥ ¾ from n = 4 on
            new Change(Factor.EXPERTISE, 0.5, 0.75, true, 4),
            // 1 − 1/4 is enough, 1 − 2/4 is not
            new Change(Factor.WORKLOAD, 0.5, 0.75, true, 1));
  }

  @Test
  void onlyRegionAndWorkloadCanBecomeOne() {
    // To 0.625 it is 0.125, half of any factor.
    assertThat(
            changes(
                QUARTERS, provider(4), open(2), 0.625, Breakdown.of(QUARTERS, 0.5, 0.5, 0.5, 0.5)))
        .containsExactly(
            new Change(Factor.TEXT, 0.5, 1, false, 0),
            new Change(Factor.REGION, 0.5, 1, true, 0),
            new Change(Factor.EXPERTISE, 0.5, 1, false, 0),
            new Change(Factor.WORKLOAD, 0.5, 1, true, 0));
  }

  @Test
  void noValueIsEnoughForALargerGap() {
    assertThat(
            changes(
                QUARTERS, provider(4), open(2), 0.75, Breakdown.of(QUARTERS, 0.5, 0.5, 0.5, 0.5)))
        .containsExactly(
            new Change(Factor.TEXT, 0.5, 1.5, false, 0),
            new Change(Factor.REGION, 0.5, 1.5, false, 0),
            new Change(Factor.EXPERTISE, 0.5, 1.5, false, 0),
            new Change(Factor.WORKLOAD, 0.5, 1.5, false, 0));
  }

  @Test
  void aFactorThatWeighsNothingIsLeftOut() {
    Weights weights = new Weights(0.5, 0, 0.5, 0);
    assertThat(changes(weights, provider(4), open(0), 0.5, Breakdown.of(weights, 0.25, 1, 0.5, 1)))
        .extracting(Change::factor)
        .containsExactly(Factor.TEXT, Factor.EXPERTISE);
  }

  @Test
  void withoutAProviderOnlyTextAndRegionCanChange() {
    assertThat(
            changes(QUARTERS, null, new Ledger(), 0.3125, Breakdown.of(QUARTERS, 0.5, 0.5, 0, 0)))
        .containsExactly(
            new Change(Factor.TEXT, 0.5, 0.75, true, 0),
            new Change(Factor.REGION, 0.5, 0.75, true, 0),
            new Change(Factor.EXPERTISE, 0, 0.25, false, 0),
            new Change(Factor.WORKLOAD, 0, 0.25, false, 0));
  }

  @Test
  void ordersThatEndedAlreadyCountTowardsTheFurtherOnes() {
    Ledger ledger = open(0);
    for (int i = 0; i < 4; i++) {
      ledger.put(new Order("D-" + i, "N", null, "P", null, OrderStatus.DONE, DAY, null, 1), FIELD);
    }
    // (2 + 0) / (4 + 4) = ¼ now; (2 + n) / (8 + n) ≥ ½ from n = 4 on
    assertThat(
            changes(
                QUARTERS, provider(1), ledger, 0.5, Breakdown.of(QUARTERS, 0.25, 0.5, 0.25, 0.75)))
        .contains(new Change(Factor.EXPERTISE, 0.25, 0.5, true, 4));
  }
}
