package dev.gongxu.matcher.index;

import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Keeps the columns of every segment as long as a snapshot holds the segment. Safe for use by many
 * threads.
 */
final class ColumnCache {
  private final Owners owners;
  private final RegionTree regions;
  private final Map<IndexReader.CacheKey, Columns> bySegment = new ConcurrentHashMap<>();

  ColumnCache(Owners owners, RegionTree regions) {
    this.owners = owners;
    this.regions = regions;
  }

  Columns columns(LeafReader reader) throws IOException {
    // Keyed by the segment's core: deletions make a new reader over the same core, and the columns
    // do not change.
    IndexReader.CacheHelper core = reader.getCoreCacheHelper();
    Columns known = bySegment.get(core.getKey());
    if (known != null) {
      return known;
    }
    Columns read = Columns.read(reader, owners, regions);
    if (bySegment.putIfAbsent(core.getKey(), read) == null) {
      core.addClosedListener(bySegment::remove);
    }
    return read;
  }
}
