package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider's orders at one moment: how many are open, and the record of those that ended.
 * Immutable.
 */
public final class Standing {
  /** Of a provider without orders. */
  public static final Standing NONE = new Standing(List.of());

  private final List<Entry> entries;
  private final int open;

  /** The records of the ended orders, by the fields that they belong to. */
  private final List<TrackRecord> groups;

  private final long[] fieldsOfGroups;

  private record Entry(Order order, long fields) {
    boolean open() {
      return order.status() == OrderStatus.OPEN;
    }
  }

  private Standing(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.open = (int) entries.stream().filter(Entry::open).count();
    Map<Long, TrackRecord> ended = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (!entry.open()) {
        ended.merge(entry.fields, record(entry.order), TrackRecord::plus);
      }
    }
    this.groups = List.copyOf(ended.values());
    this.fieldsOfGroups = ended.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private static TrackRecord record(Order order) {
    if (order.status() == OrderStatus.CANCELLED) {
      return new TrackRecord(0, 0, 0, 1);
    }
    Integer rating = order.rating();
    return rating == null
        ? new TrackRecord(0, 0, 1, 0)
        : new TrackRecord(1, (rating - 1) / (Order.BEST_RATING - 1.0), 0, 0);
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

  /** The records of ended orders that lie in the same fields, so that they count alike. */
  public List<TrackRecord> groups() {
    return groups;
  }

  private TrackRecord record(long fields, boolean inside) {
    // Summed in numbers, so that scoring a posting makes no objects.
    int rated = 0;
    double ratingShare = 0;
    int unrated = 0;
    int cancelled = 0;
    for (int i = 0; i < fieldsOfGroups.length; i++) {
      if (((fieldsOfGroups[i] & fields) != 0) == inside) {
        TrackRecord group = groups.get(i);
        rated += group.rated();
        ratingShare += group.ratingShare();
        unrated += group.unrated();
        cancelled += group.cancelled();
      }
    }
    return new TrackRecord(rated, ratingShare, unrated, cancelled);
  }
}
