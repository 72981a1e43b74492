package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.Stage;
import java.util.ArrayList;
import java.util.List;

/** Counts cancelled orders by reason. Not safe for use by several threads. */
final class ReasonTally {
  /** By reason, and last without any. */
  private final int[] orders = new int[CancelReason.values().length + 1];

  /** An order that ended; one that was not cancelled does not count. */
  void ended(OrderCourse course) {
    CancelReason reason = course.reason();
    if (course.stage() == Stage.CANCELLED) {
      orders[reason == null ? orders.length - 1 : reason.ordinal()]++;
    }
  }

  /** In the order of reasons, those without any order left out. */
  List<ReasonCount> counts() {
    List<ReasonCount> counts = new ArrayList<>();
    for (CancelReason reason : CancelReason.values()) {
      counts.add(new ReasonCount(reason, orders[reason.ordinal()]));
    }
    counts.add(new ReasonCount(null, orders[orders.length - 1]));
    counts.removeIf(count -> count.orders() == 0);
    return counts;
  }
}
