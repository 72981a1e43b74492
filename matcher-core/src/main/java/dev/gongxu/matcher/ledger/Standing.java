package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider's orders at one moment: how many are open, and the record of those that ended.
 * Immutable.
 */
public final class Standing {
  /** Of a provider without orders. */
  public static final Standing NONE = new Standing(List.of());

  private final List<Entry> entries;
  private final int open;

  private record Entry(Order order, long fields) {
    boolean open() {
      return order.status() == OrderStatus.OPEN;
    }
  }

  private Standing(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.open = (int) entries.stream().filter(Entry::open).count();
  }

  /** How many orders are open. */
  public int open() {
    return open;
  }

  /** All orders, those last taken in last. */
  public List<Order> orders() {
    return entries.stream().map(Entry::order).toList();
  }

  /** The record of the ended orders whose fields share a bit with {@code fields}. */
  public TrackRecord inFields(long fields) {
    return record(fields, true);
  }

  /** The record of the ended orders whose fields share no bit with {@code fields}. */
  public TrackRecord outsideFields(long fields) {
    return record(fields, false);
  }

  Standing with(Order order, long fields) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(order, fields));
    return new Standing(more);
  }

  Standing without(String orderId) {
    return new Standing(
        entries.stream().filter(entry -> !entry.order.id().equals(orderId)).toList());
  }

  private TrackRecord record(long fields, boolean inside) {
    int rated = 0;
    double share = 0;
    int unrated = 0;
    int cancelled = 0;
    for (Entry entry : entries) {
      if (entry.open() || ((entry.fields & fields) != 0) != inside) {
        continue;
      }
      Integer rating = entry.order.rating();
      if (entry.order.status() == OrderStatus.CANCELLED) {
        cancelled++;
      } else if (rating == null) {
        unrated++;
      } else {
        rated++;
        // Quarters add up without rounding, so the sum does not depend on the order of the orders.
        share += (rating - 1) / (Order.BEST_RATING - 1.0);
      }
    }
    return rated + unrated + cancelled == 0
        ? TrackRecord.NONE
        : new TrackRecord(rated, share, unrated, cancelled);
  }
}
