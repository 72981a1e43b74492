package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.Evidence;
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

  /** The records of the ended orders, by what they were about. */
  private final Topic[] topics;

  private final TrackRecord[] records;
  private final List<TrackRecord> outcomes;
  private final TrackRecord ended;

  private record Entry(Order order, Topic topic) {
    boolean open() {
      return order.status() == OrderStatus.OPEN;
    }
  }

  private Standing(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.open = (int) entries.stream().filter(Entry::open).count();
    Map<Topic, TrackRecord> byTopic = new LinkedHashMap<>();
    Map<TrackRecord, TrackRecord> byOutcome = new LinkedHashMap<>();
    TrackRecord all = TrackRecord.NONE;
    for (Entry entry : entries) {
      if (!entry.open()) {
        TrackRecord one = record(entry.order);
        byTopic.merge(entry.topic, one, TrackRecord::plus);
        byOutcome.merge(one, one, TrackRecord::plus);
        all = all.plus(one);
      }
    }
    this.topics = byTopic.keySet().toArray(Topic[]::new);
    this.records = byTopic.values().toArray(TrackRecord[]::new);
    this.outcomes = List.copyOf(byOutcome.values());
    this.ended = all;
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

  /** The record of all ended orders. */
  public TrackRecord ended() {
    return ended;
  }

  /**
   * The record of all ended orders, each counted by how close a need comes to what it was about.
   *
   * @param fields the provider's fields that the need lies in
   * @param words the numbers of the need's words, in rising order, each once
   * @param sameField how close a common field alone makes them, 0 to 1
   * @see Topic#closeness
   */
  public Evidence near(long fields, int[] words, double sameField) {
    double rated = 0;
    double ratingShare = 0;
    double unrated = 0;
    double cancelled = 0;
    for (int i = 0; i < topics.length; i++) {
      double close = topics[i].closeness(fields, words, sameField);
      if (close > 0) {
        TrackRecord record = records[i];
        rated += close * record.rated();
        ratingShare += close * record.ratingShare();
        unrated += close * record.unrated();
        cancelled += close * record.cancelled();
      }
    }
    return new Evidence(rated, ratingShare, unrated, cancelled);
  }

  /** The records of all ended orders, those that ended alike together. */
  public List<TrackRecord> outcomes() {
    return outcomes;
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
        then.add(entry.open() || ended ? entry : new Entry(order.reopened(), entry.topic));
      }
    }
    return new Standing(then);
  }

  Standing with(Order order, Topic topic) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(order, topic));
    return new Standing(more);
  }

  Standing without(String orderId) {
    return new Standing(
        entries.stream().filter(entry -> !entry.order.id().equals(orderId)).toList());
  }
}
