package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The order in which every segment keeps its postings: by side, service, whether open, region, and
 * whether remote.
 *
 * <p>Neighbours then share what gates and the region factor ask of a posting, so that one look at a
 * stretch of them answers for all. Records that are not postings come last.
 */
final class PostingOrder {
  static final String FIELD = "order";

  private static final int REGION_BITS = 20;

  private PostingOrder() {}

  static Sort sort() {
    return new Sort(new SortField(FIELD, SortField.Type.LONG, false, Long.MAX_VALUE));
  }

  static long of(Posting posting) {
    long key = posting.side() == Side.CAPABILITY ? 0 : 1;
    key = key << 2 | posting.service().ordinal();
    key = key << 1 | (posting.open() ? 0 : 1);
    key = key << REGION_BITS | posting.region().code();
    return key << 1 | (posting.remote() ? 1 : 0);
  }
}
