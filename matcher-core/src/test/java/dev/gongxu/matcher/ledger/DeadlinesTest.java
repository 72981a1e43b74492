package dev.gongxu.matcher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.OrderEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class DeadlinesTest {
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 1, 23, 59);

  @Test
  void anOrderIsOverdueFromTheDayAfterItsLastDayAtAStage() {
    OrderLog log = new OrderLog();
    propose(log, "O-1", FIRST);
    assertThat(over(log, 4)).isEmpty();
    assertThat(over(log, 5)).isEqualTo("O-1+1");
    log.put(OrderEvent.accepted("O-1", FIRST.plusDays(3)));
    assertThat(over(log, 11)).isEmpty();
    assertThat(over(log, 12)).isEqualTo("O-1+1");
    log.put(OrderEvent.started("O-1", FIRST.plusDays(10)));
    assertThat(over(log, 41)).isEmpty();
    assertThat(over(log, 43)).isEqualTo("O-1+2");
    log.put(OrderEvent.done("O-1", FIRST.plusDays(50)));
    assertThat(over(log, 300)).isEmpty();
  }

  @Test
  void theWorstComesFirstAndEqualOnesById() {
    OrderLog log = new OrderLog();
    propose(log, "O-3", FIRST);
    propose(log, "O-1", FIRST);
    propose(log, "O-2", FIRST.minusDays(2));
    propose(log, "O-4", FIRST.minusDays(9));
    log.put(OrderEvent.cancelled("O-4", FIRST, CancelReason.NO_ANSWER));
    assertThat(over(log, 10)).isEqualTo("O-2+8 O-1+6 O-3+6");
  }

  @Test
  void daysThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Deadlines(3, -1, 30))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("accepted: -1: must be from 0 to 3650 days");
  }

  private static void propose(OrderLog log, String order, LocalDateTime at) {
    log.put(OrderEvent.proposed(order, at, "N-1", null, "P-1", null));
  }

  /** Overdue on a day counted from the last of October. */
  private static String over(OrderLog log, int day) {
    LocalDate on = LocalDate.of(2026, 10, 31).plusDays(day);
    return String.join(
        " ",
        Deadlines.USUAL.overdue(log.courses(), on).stream()
            .map(one -> one.course().order().id() + "+" + one.daysOver())
            .toList());
  }
}
