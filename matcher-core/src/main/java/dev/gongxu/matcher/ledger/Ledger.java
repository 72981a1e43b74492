package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All orders of a market, by provider.
 *
 * <p>Safe for use by many threads. Reading a {@link Standing} takes no lock and gives a consistent
 * one; what {@link #put} took in shows in the next read.
 */
public final class Ledger {
  private final Map<String, Order> orders = new TreeMap<>();
  private final Map<String, Standing> standings = new ConcurrentHashMap<>();

  /** An empty ledger. */
  public Ledger() {}

  /**
   * Takes in an order, in place of the one with the same id.
   *
   * @param topic what it is about
   */
  public synchronized void put(Order order, Topic topic) {
    Order previous = orders.put(order.id(), order);
    if (previous != null && !previous.provider().equals(order.provider())) {
      standings.computeIfPresent(
          previous.provider(), (id, standing) -> standing.without(order.id()));
    }
    // One step for the provider, so that no reader sees the order missing while its status changes.
    standings.compute(
        order.provider(),
        (id, standing) ->
            (standing == null ? Standing.NONE : standing.without(order.id())).with(order, topic));
  }

  /** The order with this id, null where there is none. */
  public synchronized @Nullable Order order(String id) {
    return orders.get(id);
  }

  /** All orders by id. */
  public synchronized List<Order> orders() {
    return List.copyOf(orders.values());
  }

  /** Where a provider stands now. */
  public Standing standing(String provider) {
    return standings.getOrDefault(provider, Standing.NONE);
  }
}
