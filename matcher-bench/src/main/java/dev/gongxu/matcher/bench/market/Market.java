package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.MarketRecord;
import java.util.function.Consumer;

/** A market that can be gone through, any number of times. */
public interface Market {
  /**
   * Hands on every record, one at a time, in a fixed order: accords, blocks, providers, postings,
   * orders.
   */
  void forEach(Consumer<? super MarketRecord> each);
}
