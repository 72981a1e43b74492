package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.time.LocalDate;
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

  /**
   * How the provider stood at the beginning of a day: orders opened earlier, those that ended on
   * the day or later still open. An order that has ended without anybody knowing when counts as
   * ended.
   */
  public Standing asOf(LocalDate day) {
    List<Entry> then = new ArrayList<>();
    for (Entry entry : entries) {
      Order order = entry.order;
      if (order.openedOn().isBefore(day)) {
        boolean ended = order.closedOn() == null || order.closedOn().isBefore(day);
        then.add(entry.open() || ended ? entry : new Entry(reopened(order), entry.fields));
      }
    }
    return new Standing(then);
  }

  private static Order reopened(Order order) {
    return new Order(
        order.id(),
        order.need(),
        order.capability(),
        order.provider(),
        order.helper(),
        OrderStatus.OPEN,
        order.openedOn(),
        null,
        null);
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
