package dev.gongxu.matcher.cli;

import picocli.CommandLine.Option;

/** How many threads rank, or read the texts that are indexed. */
final class WorkerOptions {
  private static final int MOST_THREADS = 1024;

  @Option(names = "--threads", paramLabel = "N", order = 35, descriptionKey = "option.threads")
  int threads = Runtime.getRuntime().availableProcessors();

  /** Refuses a number that cannot be. */
  void check(Session session) {
    Arguments.between(session, "--threads", threads, 1, MOST_THREADS);
  }

  /** Starts them. */
  Workers start() {
    return new Workers(threads);
  }
}
