package dev.gongxu.matcher.index;

import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * Keeps what was worked out about segments as long as a snapshot holds them, so that a refresh pays
 * for what changed only. Safe for use by many threads.
 */
final class LeafCache {
  private final Owners owners;
  private final RegionTree regions;
  private final TermCache terms = new TermCache();
  private final Map<CacheKey, Columns> columns = new ConcurrentHashMap<>();
  private final Map<CacheKey, Leaf> leaves = new ConcurrentHashMap<>();

  LeafCache(Owners owners, RegionTree regions) {
    this.owners = owners;
    this.regions = regions;
  }

  /** The terms that were asked for last. */
  TermCache terms() {
    return terms;
  }

  Leaf leaf(LeafReader reader) throws IOException {
    return remembered(
        leaves, reader.getReaderCacheHelper(), () -> new Leaf(reader, columns(reader)));
  }

  /**
   * By the segment's core: deletions make a new reader over the same core, and the columns do not
   * change.
   */
  private Columns columns(LeafReader reader) throws IOException {
    return remembered(
        columns, reader.getCoreCacheHelper(), () -> Columns.read(reader, owners, regions));
  }

  private interface Work<T> {
    T get() throws IOException;
  }

  private static <T> T remembered(Map<CacheKey, T> known, CacheHelper helper, Work<T> work)
      throws IOException {
    T before = known.get(helper.getKey());
    if (before != null) {
      return before;
    }
    T made = work.get();
    if (known.putIfAbsent(helper.getKey(), made) == null) {
      helper.addClosedListener(known::remove);
    }
    return made;
  }
}
