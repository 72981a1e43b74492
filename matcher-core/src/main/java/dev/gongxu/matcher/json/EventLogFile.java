package dev.gongxu.matcher.json;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.ledger.OrderLog;
import dev.gongxu.matcher.market.OrderEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  /**
   * The lock of a file holds between processes; within one, it would be refused and, on some
   * systems, lost as soon as any channel of the same file is closed.
   */
  private static final Object WITHIN_THIS_PROCESS = new Object();

  private final Path file;
  private OrderLog log = new OrderLog();
  private EventLines.@Nullable End end;

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

  /** The log in a file, which need not be there before something is appended. */
  public EventLogFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the log.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public Contents read(Consumer<String> warnings) {
    BadLines bad = new BadLines();
    OrderLog orders = begun(bad, warnings);
    List<OrderEvent> events = new ArrayList<>();
    try (LineCursor cursor = LineCursor.open(file)) {
      EventLines lines = new EventLines(file, cursor, new UnknownFields(file, warnings));
      TornLine torn =
          lines
              .read(
                  event -> {
                    orders.put(event);
                    events.add(event);
                  },
                  bad)
              .torn();
      bad.throwIfAny();
      return new Contents(events, orders, torn);
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
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
    synchronized (WITHIN_THIS_PROCESS) {
      try (FileChannel turn = open(lockFile());
          FileLock lock = turn.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        boolean fresh = !Files.exists(file);
        try (FileChannel channel = open(file)) {
          Appended appended = append(event, channel);
          if (fresh) {
            keepEntry();
          }
          return appended;
        }
      } catch (IOException e) {
        throw DataException.unwritable(file, e);
      }
    }
  }

  private Appended append(OrderEvent event, FileChannel channel) throws IOException {
    EventLines.End known = catchUp(channel);
    OrderCourse course = log.put(event);
    // From here on the memory is ahead of the file, until the file is known to have followed.
    end = null;
    TornLine torn = known.torn();
    String line = (known.ended() ? "" : "\n") + MarketJson.line(event) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    long written = known.offset() + bytes.remaining();
    try {
      channel.truncate(known.offset());
      channel.position(known.offset());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(known.offset());
      throw e;
    }
    end = new EventLines.End(written, known.lines() + 1, true, null);
    return new Appended(course, torn);
  }

  /** Reads what the memory does not have yet. */
  private EventLines.End catchUp(FileChannel channel) throws IOException {
    EventLines.End from = end;
    end = null;
    BadLines bad = new BadLines();
    if (from == null || !from.ended() || from.offset() > channel.size()) {
      log = begun(bad, warning -> {});
      from = new EventLines.End(0, 0, true, null);
    }
    channel.position(from.offset());
    LineCursor cursor =
        new LineCursor(Channels.newInputStream(channel), from.lines(), from.offset());
    EventLines lines = new EventLines(file, cursor, new UnknownFields(file, warning -> {}));
    EventLines.End now = lines.read(log::put, bad);
    bad.throwIfAny();
    end = now;
    return now;
  }

  private OrderLog begun(BadLines bad, Consumer<String> warnings) {
    Path name = file.getFileName();
    boolean inFolder = name != null && name.toString().equals(DataFile.ORDER_EVENTS.fileName());
    Path orders =
        inFolder ? OrderFiles.present(file.resolveSibling(DataFile.ORDERS.fileName())) : null;
    return new OrdersWithEvents(orders, null).log(new HashSet<>(), bad, warnings, Runnable::run);
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private Path lockFile() {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /** A new file lasts only when its folder does; not every system can be asked for that. */
  private void keepEntry() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
