package dev.gongxu.matcher;

import dev.gongxu.matcher.learn.Acceptance;
import dev.gongxu.matcher.learn.Outcome;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Breakdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a market's orders, and how likely matches are to be accepted by them. Safe for use
 * by many threads; a fit is kept until it is forgotten.
 */
final class OrderOutcomes {
  /** More would say nothing new, and the older an order the less the market of today was there. */
  private static final int MOST = 20_000;

  private final Matcher matcher;
  private final Pairs pairs;
  private final Map<Service, Fitted> fits = new ConcurrentHashMap<>();

  /** What a pair looked like on the day of an order, null where the market has no such pair. */
  @FunctionalInterface
  interface Pairs {
    @Nullable Breakdown asOf(Posting need, Order order);
  }

  private record Fitted(@Nullable Acceptance acceptance) {}

  OrderOutcomes(Matcher matcher, Pairs pairs) {
    this.matcher = matcher;
    this.pairs = pairs;
  }

  List<Outcome> of(Service service) {
    List<Order> latest = new ArrayList<>(matcher.ledger().orders());
    latest.removeIf(order -> order.status() == OrderStatus.OPEN || order.capability() == null);
    latest.sort(Comparator.comparing(Order::openedOn).reversed().thenComparing(Order::id));
    List<Outcome> outcomes = new ArrayList<>();
    for (Order order : latest) {
      Posting need = matcher.posting(order.need());
      if (need == null || need.side() != Side.NEED || need.service() != service) {
        continue;
      }
      Breakdown breakdown = pairs.asOf(need, order);
      if (breakdown != null) {
        outcomes.add(new Outcome(order, breakdown));
      }
      if (outcomes.size() == MOST) {
        break;
      }
    }
    return outcomes;
  }

  @Nullable Acceptance acceptance(Service service) {
    return fits.computeIfAbsent(service, missing -> new Fitted(Acceptance.of(of(missing))))
        .acceptance;
  }

  /** The market has changed: the next question is answered anew. */
  void forget() {
    fits.clear();
  }
}
