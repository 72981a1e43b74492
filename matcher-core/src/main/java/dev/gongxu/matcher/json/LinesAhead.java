package dev.gongxu.matcher.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the lines of a file by several threads and hands on what they say by one, in order.
 *
 * <p>The calling thread cuts the file into batches of lines, which an executor parses. It hands on
 * the batches as they come in and, where the next one is not ready, parses others itself; so all
 * goes on, only slower, with an executor that is busy or does nothing. At most {@value #MOST_AHEAD}
 * batches are on their way, of {@value #BATCH_BYTES} bytes, or one longer line, each.
 *
 * @param <T> what a line says
 */
final class LinesAhead<T> {
  private static final int BATCH_BYTES = 1 << 16;
  private static final int BATCH_LINES = 1 << 10;
  private static final int MOST_AHEAD = 8;

  private final Function<Line, T> parse;
  private final Consumer<? super T> sink;
  private final Executor executor;

  /** Those on their way, the first of the file first. */
  private final Deque<FutureTask<List<T>>> ahead = new ArrayDeque<>();

  private List<Line> lines = new ArrayList<>();
  private int bytes;

  private LinesAhead(Function<Line, T> parse, Consumer<? super T> sink, Executor executor) {
    this.parse = parse;
    this.sink = sink;
    this.executor = executor;
  }

  /**
   * Reads a file to its end.
   *
   * @param parse called by any thread, once for each line, blank ones too
   * @param sink called by this thread only; what it throws ends the reading
   * @param executor may refuse nothing
   * @throws DataException when the file cannot be read, after the lines before were handed on
   */
  static <T> void read(
      Path file, Function<Line, T> parse, Consumer<? super T> sink, Executor executor) {
    LinesAhead<T> reading = new LinesAhead<>(parse, sink, executor);
    try (LineCursor cursor = LineCursor.open(file)) {
      reading.all(cursor);
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    } finally {
      reading.ahead.forEach(batch -> batch.cancel(false));
    }
  }

  private void all(LineCursor cursor) throws IOException {
    try {
      while (cursor.next()) {
        add(cursor.line().kept());
      }
    } catch (IOException e) {
      finish();
      throw e;
    }
    finish();
  }

  private void add(Line line) {
    lines.add(line);
    bytes += line.held();
    if (bytes >= BATCH_BYTES || lines.size() == BATCH_LINES) {
      send();
    }
  }

  private void send() {
    List<Line> batch = lines;
    lines = new ArrayList<>(batch.size());
    bytes = 0;
    FutureTask<List<T>> task = new FutureTask<>(() -> batch.stream().map(parse).toList());
    ahead.add(task);
    executor.execute(task);
    while (!ahead.isEmpty() && (ahead.element().isDone() || ahead.size() > MOST_AHEAD)) {
      handOn();
    }
  }

  private void finish() {
    if (!lines.isEmpty()) {
      send();
    }
    while (!ahead.isEmpty()) {
      handOn();
    }
  }

  /** Hands on the first batch; meanwhile parses those farthest from their turn. */
  private void handOn() {
    FutureTask<List<T>> first = ahead.remove();
    for (Iterator<FutureTask<List<T>>> last = ahead.descendingIterator();
        last.hasNext() && !first.isDone(); ) {
      last.next().run();
    }
    // Does nothing where another thread is at it.
    first.run();
    parsed(first).forEach(sink);
  }

  private static <T> List<T> parsed(FutureTask<List<T>> batch) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return batch.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
          }
          throw new IllegalStateException("a line could not be read", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
