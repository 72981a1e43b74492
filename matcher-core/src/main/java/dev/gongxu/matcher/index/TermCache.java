package dev.gongxu.matcher.index;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.lucene.index.IndexReader.CacheKey;

/**
 * Keeps the {@link TermBlocks} that were asked for last, up to a share of the heap, so that a need
 * pays for reading the postings of its terms only when nobody asked for them lately.
 *
 * <p>What is kept decides the time of a search and nothing of its answer. Safe for use by many
 * threads.
 */
final class TermCache {
  private static final int HEAP_SHARE = 4;

  private final Cache<Key, TermBlocks> kept =
      CacheBuilder.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / HEAP_SHARE)
          // Bounds are made later and take at most as much again.
          .weigher((Key key, TermBlocks blocks) -> 2 * blocks.bytes())
          .build();

  private record Key(CacheKey segment, String field, String term) {}

  TermBlocks get(CacheKey segment, String field, String term, Callable<TermBlocks> read)
      throws IOException {
    try {
      return kept.get(new Key(segment, field, term), read);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Forgets a segment that nobody holds any more. */
  void drop(CacheKey segment) {
    kept.asMap().keySet().removeIf(key -> key.segment == segment);
  }
}
