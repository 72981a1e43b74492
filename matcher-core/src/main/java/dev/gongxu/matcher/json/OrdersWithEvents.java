package dev.gongxu.matcher.json;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.ledger.OrderLog;
import dev.gongxu.matcher.market.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders and what happened to them: the orders as they stand after the last event. Those of the
 * file of orders come first and in its order, then those that events began, by id.
 *
 * @param orders of which only their state is known, null for none
 * @param events what happened to them and to others, null for nothing
 */
record OrdersWithEvents(@Nullable Path orders, @Nullable Path events)
    implements RecordSource<Order> {

  @Override
  public List<Path> paths() {
    return Stream.of(orders, events).filter(Objects::nonNull).toList();
  }

  @Override
  public void read(
      Consumer<? super Order> records,
      Refusals refusals,
      Consumer<String> warnings,
      Executor parsers) {
    Set<String> begun = new LinkedHashSet<>();
    OrderLog log = log(begun, refusals, warnings, parsers);
    for (String id : begun) {
      Order order = log.order(id);
      if (order != null) {
        records.accept(order);
      }
    }
    for (OrderCourse course : log.courses()) {
      if (!begun.contains(course.order().id())) {
        records.accept(course.order());
      }
    }
  }

  /**
   * Reads everything.
   *
   * @param begun takes the ids of the orders of which only their state was known
   * @param parsers may read lines of orders ahead
   */
  OrderLog log(Set<String> begun, Refusals refusals, Consumer<String> warnings, Executor parsers) {
    OrderLog log = new OrderLog();
    if (orders != null) {
      new RecordFile<>(orders, RecordForm.ORDER)
          .read(
              order -> {
                log.begin(order);
                begun.add(order.id());
              },
              refusals,
              warnings,
              parsers);
    }
    if (events != null) {
      try (LineCursor cursor = LineCursor.open(events)) {
        TornLine torn =
            new LogLines<>(events, cursor, RecordForm.EVENT, new UnknownFields(events, warnings))
                .read(log::put, refusals)
                .torn();
        if (torn != null) {
          warnings.accept(torn + " (left out)");
        }
      } catch (IOException e) {
        throw DataException.unreadable(events, e);
      }
    }
    return log;
  }
}
