package dev.gongxu.matcher.bench.arena;

import java.io.IOException;
import java.util.List;

/** A way to find the best postings for a subject; for one thread, closed after use. */
public interface Way extends AutoCloseable {
  /** Searches: what is timed. */
  Answer search(Asked asked) throws IOException;

  @Override
  default void close() throws IOException {}

  /** What a search gives, as it gives it. */
  @FunctionalInterface
  interface Answer {
    /** The postings found, best first: not timed, since no rival need look up ids. */
    List<Found> found() throws IOException;
  }

  /** A posting and its score by whoever found it. */
  record Found(String id, double score) {}
}
