package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the lists of orders of a board. Not safe for use by several threads. */
final class OrderLists {
  private final MarketFacts facts;
  private final Parts parts;
  private final Map<String, Part> known = new HashMap<>();
  private final Map<Region, String> places = new HashMap<>();
  private final List<LateOrder> late = new ArrayList<>();
  private final List<OrderLine> lines = new ArrayList<>();

  OrderLists(MarketFacts facts, Parts parts) {
    this.facts = facts;
    this.parts = parts;
  }

  /** An order behind the figures of the period; orders come by id. */
  void take(
      OrderCourse course,
      @Nullable NeedFact need,
      boolean openedNow,
      boolean endedNow,
      Deadlines.@Nullable Overdue overdue) {
    Order order = course.order();
    String helper = order.helper();
    OrderLine line =
        new OrderLine(
            known.computeIfAbsent(parts.ofOrder(order, need), parts::part),
            course,
            need == null ? "" : need.title(),
            need == null ? "" : places.computeIfAbsent(need.region(), this::name),
            Parts.person(facts, order.provider()),
            helper == null ? null : Parts.person(facts, helper),
            openedNow,
            endedNow);
    lines.add(line);
    if (overdue != null) {
      late.add(new LateOrder(line, overdue.due(), overdue.daysOver()));
    }
  }

  private String name(Region region) {
    return Parts.name(facts.regions(), region);
  }

  /** The longest past first, then by id. */
  List<LateOrder> late() {
    late.sort(
        Comparator.comparingInt((LateOrder each) -> -each.daysOver())
            .thenComparing(each -> each.order().course().order().id()));
    return late;
  }

  /** By part, then id. */
  List<OrderLine> lines() {
    // Those of a part stay as they came.
    lines.sort(Comparator.comparing(OrderLine::part, PartOrder.BY_KEY));
    return lines;
  }
}
