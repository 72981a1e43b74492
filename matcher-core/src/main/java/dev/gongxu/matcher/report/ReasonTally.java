package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.Stage;
import java.util.ArrayList;
import java.util.List;

/** Counts cancelled orders by reason. Not safe for use by several threads. */
final class ReasonTally {
  private static final int[] NONE = {};
  private static final int UNKNOWN = CancelReason.values().length;

  /** By reason, and last without any; empty until one is cancelled. */
  private int[] orders = NONE;

  /** An order that ended; one that was not cancelled does not count. */
  void ended(OrderCourse course) {
    CancelReason reason = course.reason();
    if (course.stage() == Stage.CANCELLED) {
      orders = orders.length == 0 ? new int[UNKNOWN + 1] : orders;
      orders[reason == null ? UNKNOWN : reason.ordinal()]++;
    }
  }

  /** In the order of reasons, those without any order left out. */
  List<ReasonCount> counts() {
    List<ReasonCount> counts = new ArrayList<>();
    if (orders.length == 0) {
      return counts;
    }
    for (CancelReason reason : CancelReason.values()) {
      counts.add(new ReasonCount(reason, orders[reason.ordinal()]));
    }
    counts.add(new ReasonCount(null, orders[UNKNOWN]));
    counts.removeIf(count -> count.orders() == 0);
    return counts;
  }
}
