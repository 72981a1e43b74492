package dev.gongxu.matcher.match;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many inputs at a time and hands the results on in the order of the inputs. */
public final class InOrder {
  private InOrder() {}

  /**
   * Applies {@code work} on the workers' threads and {@code each} on the caller's.
   *
   * @param inFlight how many inputs are taken in before the first result is handed on, at least 1
   * @throws RuntimeException what {@code work} throws, at the place of its input in the order
   */
  public static <A, B> void map(
      Iterator<A> inputs,
      Function<A, B> work,
      ExecutorService workers,
      int inFlight,
      Consumer<B> each) {
    Queue<Future<B>> waiting = new ArrayDeque<>();
    try {
      while (inputs.hasNext()) {
        A input = inputs.next();
        waiting.add(workers.submit(() -> work.apply(input)));
        if (waiting.size() >= inFlight) {
          each.accept(result(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        each.accept(result(waiting.remove()));
      }
    } finally {
      waiting.forEach(future -> future.cancel(true));
    }
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while matching", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
