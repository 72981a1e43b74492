package dev.gongxu.matcher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final int[] NO_WORDS = {};

  private static Topic in(long fields) {
    return new Topic(fields, NO_WORDS);
  }

  private static Order order(
      String id, String provider, OrderStatus status, @Nullable Integer rating) {
    return new Order(id, "N", null, provider, null, status, DAY, null, rating);
  }

  @Test
  void aProviderWithoutOrdersIsFreeAndHasNoRecord() {
    Standing standing = new Ledger().standing("P-1");
    assertThat(standing.open()).isZero();
    assertThat(standing.orders()).isEmpty();
    assertThat(standing.ended()).isEqualTo(TrackRecord.NONE);
    assertThat(standing.near(-1, new int[] {1}, 1)).isEqualTo(Evidence.NONE);
  }

  @Test
  void anOrderCountsAsOpenUntilItEnds() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P-1", OrderStatus.OPEN, null), in(1));
    ledger.put(order("O-2", "P-1", OrderStatus.OPEN, null), in(1));
    assertThat(ledger.standing("P-1").open()).isEqualTo(2);
    assertThat(ledger.standing("P-1").ended()).as("no record yet").isEqualTo(TrackRecord.NONE);
    ledger.put(order("O-1", "P-1", OrderStatus.DONE, 4), in(1));
    assertThat(ledger.standing("P-1").open()).isEqualTo(1);
    // One order rated 4: (4 − 1) / 4
    assertThat(ledger.standing("P-1").ended()).isEqualTo(new TrackRecord(1, 0.75, 0, 0));
  }

  @Test
  void aStandingAsOfADayKnowsNothingOfWhatCameLater() {
    Ledger ledger = new Ledger();
    ledger.put(ended("O-1", OrderStatus.DONE, DAY.minusDays(9), DAY.minusDays(5), 5), in(1));
    ledger.put(ended("O-2", OrderStatus.CANCELLED, DAY.minusDays(7), DAY, null), in(1));
    ledger.put(ended("O-3", OrderStatus.DONE, DAY, DAY.plusDays(1), 1), in(1));
    ledger.put(ended("O-4", OrderStatus.DONE, DAY.minusDays(8), null, 3), in(2));
    Standing then = ledger.standing("P-1").asOf(DAY);
    assertThat(then.open()).as("O-2 ended on the day").isEqualTo(1);
    assertThat(then.near(1, NO_WORDS, 1)).isEqualTo(new Evidence(1, 1, 0, 0));
    assertThat(then.near(2, NO_WORDS, 1))
        .as("ended, nobody knows when")
        .isEqualTo(new Evidence(1, 0.5, 0, 0));
    assertThat(ledger.standing("P-1").asOf(DAY.minusDays(9)).orders()).isEmpty();
    assertThat(ledger.standing("P-1").asOf(DAY.plusDays(2)).outcomes())
        .isEqualTo(ledger.standing("P-1").outcomes());
  }

  private static Order ended(
      String id,
      OrderStatus status,
      LocalDate openedOn,
      @Nullable LocalDate closedOn,
      @Nullable Integer rating) {
    return new Order(id, "N", null, "P-1", null, status, openedOn, closedOn, rating);
  }

  @Test
  void anOrderThatChangesHandsLeavesItsFormerProvider() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P-1", OrderStatus.OPEN, null), in(1));
    ledger.put(order("O-1", "P-2", OrderStatus.OPEN, null), in(1));
    assertThat(ledger.standing("P-1").orders()).isEmpty();
    assertThat(ledger.standing("P-1").open()).isZero();
    assertThat(ledger.standing("P-2").open()).isEqualTo(1);
  }

  @Test
  void endedOrdersAreCountedByField() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P", OrderStatus.DONE, 5), in(0b01));
    ledger.put(order("O-2", "P", OrderStatus.DONE, 2), in(0b10));
    ledger.put(order("O-3", "P", OrderStatus.DONE, null), in(0b11));
    ledger.put(order("O-4", "P", OrderStatus.CANCELLED, null), in(0b10));
    ledger.put(order("O-5", "P", OrderStatus.DONE, 3), in(0));
    Standing standing = ledger.standing("P");
    // In the first field O-1 (1) and O-3, each as close as sharing a field makes it.
    assertThat(standing.near(0b01, NO_WORDS, 1)).isEqualTo(new Evidence(1, 1, 1, 0));
    assertThat(standing.near(0b01, NO_WORDS, 0.5)).isEqualTo(new Evidence(0.5, 0.5, 0.5, 0));
    assertThat(standing.near(0, NO_WORDS, 1)).as("in no field").isEqualTo(Evidence.NONE);
    assertThat(standing.ended()).isEqualTo(new TrackRecord(3, 1.75, 1, 1));
  }

  @Test
  void endedOrdersAreCountedByTheWordsTheyShareWithTheNeed() {
    Ledger ledger = new Ledger();
    // 裂果 and 柑橘, rated 1; 红蜘蛛 and 柑橘, rated 5: both lie in the field.
    ledger.put(order("O-1", "P", OrderStatus.DONE, 1), new Topic(1, new int[] {10, 20}));
    ledger.put(order("O-2", "P", OrderStatus.DONE, 5), new Topic(1, new int[] {20, 30}));
    Standing standing = ledger.standing("P");
    // For 红蜘蛛 and 柑橘 the second is the same, the first shares one of two and two words.
    assertThat(standing.near(1, new int[] {20, 30}, 0)).isEqualTo(new Evidence(1.5, 1, 0, 0));
    assertThat(standing.near(1, new int[] {10, 20}, 0)).isEqualTo(new Evidence(1.5, 0.5, 0, 0));
    // One of four: 1 / √(1 · 4)
    assertThat(new Topic(0, new int[] {1, 2, 3, 4}).closeness(0, new int[] {3}, 1)).isEqualTo(0.5);
    // 1 / √2 is 0.7071…, cut to 181/256
    assertThat(new Topic(0, new int[] {1, 2}).closeness(0, new int[] {2}, 1))
        .isEqualTo(181 / 256.0);
  }

  @Test
  void aStandingStaysAsItWasRead() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P", OrderStatus.OPEN, null), in(1));
    Standing before = ledger.standing("P");
    List<Order> orders = ledger.orders();
    ledger.put(order("O-1", "P", OrderStatus.CANCELLED, null), in(1));
    ledger.put(order("O-2", "P", OrderStatus.OPEN, null), in(1));
    assertThat(before.open()).isEqualTo(1);
    assertThat(before.orders()).containsExactly(order("O-1", "P", OrderStatus.OPEN, null));
    assertThat(orders).hasSize(1);
    assertThatThrownBy(() -> before.orders().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(orders::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
