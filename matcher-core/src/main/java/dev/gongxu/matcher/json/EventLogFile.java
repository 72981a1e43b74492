package dev.gongxu.matcher.json;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.ledger.OrderLog;
import dev.gongxu.matcher.market.OrderEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of what happened to orders, to which events are appended, one line each.
 *
 * <p>An event is in the file, and on the disk, when {@link #append} returns; when the process or
 * the machine stops earlier, it is there whole or not at all: what was written of it is a {@link
 * TornLine}, which readers leave out and the next append cuts. Writers take turns, in one process
 * and in several, by a lock on an empty file beside the log whose name has {@code .lock} behind it.
 *
 * <p>Where the file is named like {@link DataFile#ORDER_EVENTS} and {@link DataFile#ORDERS} stands
 * beside it, its orders are known too, as they are when the folder is read as a market.
 *
 * <p>Safe for use by many threads. The first append reads the file, the next ones only what others
 * have appended since.
 */
public final class EventLogFile {
  private final Path file;
  private final LogFile<OrderEvent> lines;
  private final Orders orders;

  /** What an append did. */
  public record Appended(OrderCourse course, @Nullable TornLine cut) {}

  /**
   * What a log holds.
   *
   * @param events all of them, in the order of the file
   * @param orders how they leave the orders
   * @param torn what is left out at the end, null for nothing
   */
  public record Contents(List<OrderEvent> events, OrderLog orders, @Nullable TornLine torn) {
    /** Copies the list. */
    public Contents {
      events = List.copyOf(events);
    }
  }

  /** The orders as the events leave them. */
  private static final class Orders implements LogFile.Memory<OrderEvent> {
    private final Path file;
    private OrderLog log = new OrderLog();

    Orders(Path file) {
      this.file = file;
    }

    @Override
    public void begin(Refusals refusals, Consumer<String> warnings) {
      Path name = file.getFileName();
      boolean inFolder = name != null && name.toString().equals(DataFile.ORDER_EVENTS.fileName());
      Path orders =
          inFolder ? OrderFiles.present(file.resolveSibling(DataFile.ORDERS.fileName())) : null;
      log =
          new OrdersWithEvents(orders, null)
              .log(new HashSet<>(), refusals, warnings, Runnable::run);
    }

    @Override
    public void take(OrderEvent event) {
      log.put(event);
    }
  }

  /** The log in a file, which need not be there before something is appended. */
  public EventLogFile(Path file) {
    this.file = file;
    this.orders = new Orders(file);
    this.lines = new LogFile<>(file, RecordForm.EVENT, MarketJson::line, orders);
  }

  /**
   * Reads the log.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public Contents read(Consumer<String> warnings) {
    Orders left = new Orders(file);
    List<OrderEvent> events = new ArrayList<>();
    LogFile.Memory<OrderEvent> both =
        new LogFile.Memory<>() {
          @Override
          public void begin(Refusals refusals, Consumer<String> warnings) {
            left.begin(refusals, warnings);
          }

          @Override
          public void take(OrderEvent event) {
            left.take(event);
            events.add(event);
          }
        };
    TornLine torn = new LogFile<>(file, RecordForm.EVENT, MarketJson::line, both).read(warnings);
    return new Contents(events, left.log, torn);
  }

  /**
   * Appends an event.
   *
   * @return how it leaves its order, and what of an earlier, interrupted append was cut
   * @throws dev.gongxu.matcher.market.InvalidFieldException when it may not follow what the file
   *     has about its order; nothing is changed
   * @throws DataException when the file cannot be read or written, or has bad lines; a part that
   *     was written is taken back, or else is a torn line
   */
  public synchronized Appended append(OrderEvent event) {
    TornLine cut = lines.append(List.of(event));
    return new Appended(Objects.requireNonNull(orders.log.course(event.order())), cut);
  }
}
