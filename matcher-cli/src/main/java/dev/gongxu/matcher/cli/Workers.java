package dev.gongxu.matcher.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that rank or index, ended by {@link #close}. */
final class Workers implements AutoCloseable {
  private final ExecutorService executor;
  private final int threads;

  Workers(int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "matcher-" + number.incrementAndGet());
              // The program may end, by a closed pipe for one, while rankings are under way.
              thread.setDaemon(true);
              return thread;
            });
  }

  ExecutorService executor() {
    return executor;
  }

  int threads() {
    return threads;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
