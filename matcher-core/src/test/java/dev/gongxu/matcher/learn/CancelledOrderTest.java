package dev.gongxu.matcher.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Weights;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CancelledOrderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Outcome outcome(String id, boolean done, int day, double text, double region) {
    Order order =
        new Order(
            id,
            "N",
            "C",
            "P",
            null,
            done ? OrderStatus.DONE : OrderStatus.CANCELLED,
            DAY.plusDays(day),
            null,
            null);
    return new Outcome(order, Breakdown.of(World.SHIPPED, text, region, 0, 0));
  }

  @Test
  void eachDoneOrderStandsBesideTheNearestCancelledOne() {
    List<CancelledOrder> cases =
        CancelledOrder.among(
            List.of(
                outcome("a", true, 0, 0.9, 0.1),
                outcome("b", false, 1, 0.5, 0.5),
                outcome("c", true, 2, 0.2, 0.5),
                outcome("d", true, 6, 0.5, 0.5),
                outcome("e", false, 11, 0.5, 0.5),
                outcome("f", true, 30, 0.7, 0.7),
                outcome("g", false, 99, 0.5, 0.5)));
    // d is five days from both and goes to the earlier; nobody is near g.
    assertThat(cases).extracting(CancelledOrder::done).containsExactly(3, 1);
    // By text: 0.9 above, 0.2 below, 0.5 equal. By region: 0.1 below, two equal.
    assertThat(cases.getFirst().value(Weights.TEXT_ONLY)).isEqualTo(0.5);
    assertThat(cases.getFirst().value(new Weights(0, 1, 0, 0))).isEqualTo(1 / 3.0);
    assertThat(cases.getLast().value(Weights.TEXT_ONLY)).isEqualTo(1);
  }

  @Test
  void cancelledOrdersOfOneDayShareTheDoneOnesEvenly() {
    List<CancelledOrder> cases =
        CancelledOrder.among(
            List.of(
                outcome("a", false, 5, 0.5, 0.5),
                outcome("b", false, 5, 0.5, 0.5),
                outcome("c", false, 7, 0.5, 0.5),
                outcome("d", true, 4, 0.9, 0.5),
                outcome("e", true, 5, 0.1, 0.5),
                outcome("f", true, 7, 0.9, 0.5),
                outcome("g", true, 8, 0.9, 0.5)));
    assertThat(cases).extracting(CancelledOrder::done).containsExactly(1, 1, 2);
    assertThat(cases)
        .extracting(one -> one.value(Weights.TEXT_ONLY))
        .containsExactly(1.0, 0.0, 1.0);
  }

  @Test
  void withoutBothKindsThereIsNoCase() {
    assertThat(CancelledOrder.among(List.of())).isEmpty();
    assertThat(CancelledOrder.among(List.of(outcome("a", true, 0, 1, 1)))).isEmpty();
    assertThat(CancelledOrder.among(List.of(outcome("a", false, 0, 1, 1)))).isEmpty();
  }

  @Test
  void anOpenOrderHasNoOutcome() {
    Order open = Order.open("O", "N", "C", "P", DAY);
    Breakdown breakdown = Breakdown.of(World.SHIPPED, 0, 0, 0, 0);
    assertThatThrownBy(() -> new Outcome(open, breakdown))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("must have ended");
  }
}
