package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.OrderEvent.Kind;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class OrderEventTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 3, 9, 30);

  @Test
  void aProposalSaysWhoAndWhat() {
    OrderEvent event = OrderEvent.proposed("O-1", AT, "N-1", null, "P-1", "P-9");
    assertThat(event.kind().stage()).isEqualTo(Stage.PROPOSED);
    assertThat(event.helper()).isEqualTo("P-9");
    assertThatThrownBy(
            () -> new OrderEvent("O-1", AT, Kind.PROPOSED, "N-1", null, null, null, null, null))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("provider: (missing): is needed when an order is proposed");
  }

  @Test
  void whatDoesNotBelongToAKindIsRefused() {
    assertThatThrownBy(
            () -> new OrderEvent("O-1", AT, Kind.ACCEPTED, null, null, "P-1", null, null, null))
        .hasMessage("provider: P-1: has no place in an event of kind accepted");
    assertThatThrownBy(
            () ->
                new OrderEvent(
                    "O-1", AT, Kind.DONE, null, null, null, null, CancelReason.TOO_FAR, null))
        .hasMessage("reason: too-far: has no place in an event of kind done");
    assertThatThrownBy(
            () -> new OrderEvent("O-1", AT, Kind.STARTED, null, null, null, "P-9", null, null))
        .hasMessage("helper: P-9: has no place in an event of kind started");
    assertThatThrownBy(() -> new OrderEvent("O-1", AT, Kind.DONE, null, null, null, null, null, 5))
        .hasMessage("rating: 5: has no place in an event of kind done");
  }

  @Test
  void aCancellationHasItsReasonAndARatingItsNumber() {
    assertThatThrownBy(
            () -> new OrderEvent("O-1", AT, Kind.CANCELLED, null, null, null, null, null, null))
        .hasMessage("reason: (missing): is needed when an order is cancelled");
    assertThatThrownBy(() -> OrderEvent.rated("O-1", AT, 6))
        .hasMessage("rating: 6: must be from 1 to 5");
    assertThatThrownBy(
            () -> new OrderEvent("O-1", AT, Kind.HELPER, null, null, null, null, null, null))
        .hasMessage("helper: (missing): is needed when an order is handed over to a helper");
  }

  @Test
  void timesAreToTheSecond() {
    assertThatThrownBy(() -> OrderEvent.done("O-1", AT.plusNanos(1)))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("at: ");
    assertThatThrownBy(() -> OrderEvent.done("O-1", AT.withYear(1900)))
        .hasMessageContaining("must be from 1949-10-01");
  }

  @Test
  void stagesLeadForwardOnly() {
    for (Stage stage : Stage.values()) {
      assertThat(stage.next()).allSatisfy(next -> assertThat(next).isGreaterThan(stage));
      assertThat(stage.next().isEmpty()).isEqualTo(stage.ended());
      assertThat(Stage.of(stage.code())).isEqualTo(stage);
    }
    assertThat(Stage.PROPOSED.next()).containsExactly(Stage.ACCEPTED, Stage.CANCELLED);
    assertThat(Stage.ACCEPTED.next())
        .containsExactly(Stage.IN_SERVICE, Stage.DONE, Stage.CANCELLED);
    assertThat(Stage.IN_SERVICE.status()).isEqualTo(OrderStatus.OPEN);
  }
}
