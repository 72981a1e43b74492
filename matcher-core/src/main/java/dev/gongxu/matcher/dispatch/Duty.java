package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a helper has to follow. Immutable.
 *
 * @param kind a need or an order
 * @param id the need's id, or the order's
 * @param region where the need is
 * @param text what it is about: title, text and keywords of the need
 */
public record Duty(Kind kind, String id, Region region, String text) {
  /** What is to be followed. */
  public enum Kind {
    /** An open need that nobody has taken up: a provider is to be found. */
    NEED("need"),
    /** An order that has stood still for too long and that no helper follows. */
    ORDER("order");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word for it in output, for example {@code need}. */
    public String code() {
      return code;
    }
  }

  /**
   * What has nobody to follow it: open needs for which no order is open, in the order of their ids,
   * then overdue orders without a helper, the worst first. An order whose need has left the market
   * has no place and is left out.
   *
   * @param postings all of a market
   * @param on the day on which needs must not have expired and deadlines count
   */
  public static List<Duty> of(
      Collection<Posting> postings,
      Collection<OrderCourse> courses,
      Deadlines deadlines,
      LocalDate on) {
    Map<String, Posting> needs = new HashMap<>();
    postings.stream()
        .filter(posting -> posting.side() == Side.NEED)
        .forEach(need -> needs.put(need.id(), need));
    Set<String> taken = new HashSet<>();
    courses.stream()
        .map(OrderCourse::order)
        .filter(order -> order.status() == OrderStatus.OPEN)
        .forEach(order -> taken.add(order.need()));
    List<Duty> duties = new ArrayList<>();
    needs.values().stream()
        .filter(need -> need.open() && !need.expired(on) && !taken.contains(need.id()))
        .map(need -> of(Kind.NEED, need.id(), need))
        .sorted(Comparator.comparing(Duty::id))
        .forEach(duties::add);
    for (Deadlines.Overdue late : deadlines.overdue(courses, on)) {
      Order order = late.course().order();
      Posting need = needs.get(order.need());
      if (order.helper() == null && need != null) {
        duties.add(of(Kind.ORDER, order.id(), need));
      }
    }
    return duties;
  }

  private static Duty of(Kind kind, String id, Posting need) {
    String text = need.title() + "\n" + need.text() + "\n" + String.join("\n", need.keywords());
    return new Duty(kind, id, need.region(), text);
  }
}
