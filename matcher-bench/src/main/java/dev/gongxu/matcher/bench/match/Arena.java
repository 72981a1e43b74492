package dev.gongxu.matcher.bench.match;

import dev.gongxu.matcher.bench.market.Market;
import dev.gongxu.matcher.index.IndexException;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.match.MarketRecords;
import dev.gongxu.matcher.match.Ranker;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.nio.file.Path;

/** An index on disk in which the matcher and its rivals search the same postings. */
final class Arena implements AutoCloseable {
  private final TextAnalysis analysis = Hanlp.analysis(Lexicon.bundled());
  private final RegionTree regions = RegionTree.gb2260();
  private final PostingIndex index;
  private final MarketRecords records;
  private final Ranker ranker;

  private Arena(Path folder) {
    index = PostingIndex.write(folder, analysis, regions);
    try (Snapshot snapshot = index.acquire()) {
      records = new MarketRecords(index, snapshot, analysis, regions);
    }
    ranker = new Ranker(index, records, analysis, regions);
  }

  static Arena open(Path folder) {
    return new Arena(folder);
  }

  static void build(Market market, Path folder, int segments) {
    TextAnalysis analysis = Hanlp.analysis(Lexicon.bundled());
    try (PostingIndex index = PostingIndex.write(folder, analysis, RegionTree.gb2260())) {
      market.forEach(
          record -> {
            switch (record) {
              case Posting posting -> index.put(posting);
              case Provider provider -> index.put(provider);
              case Order order -> index.put(order);
              case Accord accord -> index.put(accord);
              case Block block -> index.put(block);
            }
          });
      index.merge(segments);
      index.commit();
    } catch (IndexException e) {
      throw new IllegalStateException(e);
    }
  }

  PostingIndex index() {
    return index;
  }

  MarketRecords records() {
    return records;
  }

  Ranker ranker() {
    return ranker;
  }

  TextAnalysis analysis() {
    return analysis;
  }

  @Override
  public void close() {
    index.close();
  }
}
