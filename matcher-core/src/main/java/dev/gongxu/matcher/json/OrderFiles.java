package dev.gongxu.matcher.json;

import dev.gongxu.matcher.ledger.OrderLog;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a market with the days of their stages: what {@link DataFile#ORDERS} and {@link
 * DataFile#ORDER_EVENTS} say together. An order that stands in the first is accepted, done or
 * cancelled there, and events go on with it from that; one that does not stand there begins with a
 * proposal among the events. Stateless, so safe to share between threads.
 */
public final class OrderFiles {
  private OrderFiles() {}

  /**
   * The orders of a data folder; none where it has neither file.
   *
   * @param warnings takes one line for each unknown field, and for a torn last line
   * @throws DataException when a file cannot be read or has bad lines
   */
  public static OrderLog in(Path folder, Consumer<String> warnings) {
    return in(folder, warnings, Runnable::run);
  }

  /**
   * The same, where an executor may read lines ahead.
   *
   * @param parsers may be busy with other things, but refuses nothing
   */
  public static OrderLog in(Path folder, Consumer<String> warnings, Executor parsers) {
    return of(
        present(folder.resolve(DataFile.ORDERS.fileName())),
        present(folder.resolve(DataFile.ORDER_EVENTS.fileName())),
        warnings,
        parsers);
  }

  /**
   * The orders of two files, of which either may be left out.
   *
   * @param warnings takes one line for each unknown field, and for a torn last line
   * @throws DataException when a file cannot be read or has bad lines
   */
  public static OrderLog of(
      @Nullable Path orders, @Nullable Path events, Consumer<String> warnings) {
    return of(orders, events, warnings, Runnable::run);
  }

  private static OrderLog of(
      @Nullable Path orders, @Nullable Path events, Consumer<String> warnings, Executor parsers) {
    BadLines bad = new BadLines();
    OrderLog log =
        new OrdersWithEvents(orders, events).log(new HashSet<>(), bad, warnings, parsers);
    bad.throwIfAny();
    return log;
  }

  static @Nullable Path present(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file : null;
  }
}
