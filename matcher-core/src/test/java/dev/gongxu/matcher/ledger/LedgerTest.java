package dev.gongxu.matcher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Order order(
      String id, String provider, OrderStatus status, @Nullable Integer rating) {
    return new Order(id, "N", null, provider, null, status, DAY, null, rating);
  }

  @Test
  void aProviderWithoutOrdersIsFreeAndHasNoRecord() {
    Standing standing = new Ledger().standing("P-1");
    assertThat(standing.open()).isZero();
    assertThat(standing.orders()).isEmpty();
    assertThat(standing.inFields(-1)).isEqualTo(TrackRecord.NONE);
    assertThat(standing.outsideFields(0)).isEqualTo(TrackRecord.NONE);
  }

  @Test
  void anOrderCountsAsOpenUntilItEnds() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P-1", OrderStatus.OPEN, null), 1);
    ledger.put(order("O-2", "P-1", OrderStatus.OPEN, null), 1);
    assertThat(ledger.standing("P-1").open()).isEqualTo(2);
    assertThat(ledger.standing("P-1").inFields(1)).as("no record yet").isEqualTo(TrackRecord.NONE);
    ledger.put(order("O-1", "P-1", OrderStatus.DONE, 4), 1);
    assertThat(ledger.standing("P-1").open()).isEqualTo(1);
    // One order rated 4: (4 − 1) / 4
    assertThat(ledger.standing("P-1").inFields(1)).isEqualTo(new TrackRecord(1, 0.75, 0, 0));
  }

  @Test
  void aStandingAsOfADayKnowsNothingOfWhatCameLater() {
    Ledger ledger = new Ledger();
    ledger.put(ended("O-1", OrderStatus.DONE, DAY.minusDays(9), DAY.minusDays(5), 5), 1);
    ledger.put(ended("O-2", OrderStatus.CANCELLED, DAY.minusDays(7), DAY, null), 1);
    ledger.put(ended("O-3", OrderStatus.DONE, DAY, DAY.plusDays(1), 1), 1);
    ledger.put(ended("O-4", OrderStatus.DONE, DAY.minusDays(8), null, 3), 2);
    Standing then = ledger.standing("P-1").asOf(DAY);
    assertThat(then.open()).as("O-2 ended on the day").isEqualTo(1);
    assertThat(then.inFields(1)).isEqualTo(new TrackRecord(1, 1, 0, 0));
    assertThat(then.inFields(2))
        .as("ended, nobody knows when")
        .isEqualTo(new TrackRecord(1, 0.5, 0, 0));
    assertThat(ledger.standing("P-1").asOf(DAY.minusDays(9)).orders()).isEmpty();
    assertThat(ledger.standing("P-1").asOf(DAY.plusDays(2)).groups())
        .isEqualTo(ledger.standing("P-1").groups());
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
    ledger.put(order("O-1", "P-1", OrderStatus.OPEN, null), 1);
    ledger.put(order("O-1", "P-2", OrderStatus.OPEN, null), 1);
    assertThat(ledger.standing("P-1").orders()).isEmpty();
    assertThat(ledger.standing("P-1").open()).isZero();
    assertThat(ledger.standing("P-2").open()).isEqualTo(1);
  }

  @Test
  void endedOrdersAreCountedByField() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P", OrderStatus.DONE, 5), 0b01);
    ledger.put(order("O-2", "P", OrderStatus.DONE, 2), 0b10);
    ledger.put(order("O-3", "P", OrderStatus.DONE, null), 0b11);
    ledger.put(order("O-4", "P", OrderStatus.CANCELLED, null), 0b10);
    ledger.put(order("O-5", "P", OrderStatus.DONE, 3), 0);
    Standing standing = ledger.standing("P");
    // In the first field O-1 (1) and O-3; outside it O-2 (¼), O-4 and O-5 (½).
    assertThat(standing.inFields(0b01)).isEqualTo(new TrackRecord(1, 1, 1, 0));
    assertThat(standing.outsideFields(0b01)).isEqualTo(new TrackRecord(2, 0.75, 0, 1));
    // A need in no field leaves all of them outside.
    assertThat(standing.inFields(0)).isEqualTo(TrackRecord.NONE);
    assertThat(standing.outsideFields(0)).isEqualTo(new TrackRecord(3, 1.75, 1, 1));
  }

  @Test
  void aStandingStaysAsItWasRead() {
    Ledger ledger = new Ledger();
    ledger.put(order("O-1", "P", OrderStatus.OPEN, null), 1);
    Standing before = ledger.standing("P");
    List<Order> orders = ledger.orders();
    ledger.put(order("O-1", "P", OrderStatus.CANCELLED, null), 1);
    ledger.put(order("O-2", "P", OrderStatus.OPEN, null), 1);
    assertThat(before.open()).isEqualTo(1);
    assertThat(before.orders()).containsExactly(order("O-1", "P", OrderStatus.OPEN, null));
    assertThat(orders).hasSize(1);
    assertThatThrownBy(() -> before.orders().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(orders::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
