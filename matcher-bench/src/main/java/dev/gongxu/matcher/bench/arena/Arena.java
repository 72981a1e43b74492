package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.match.MarketRecords;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Ranker;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** An index on disk in which the matcher and its rivals search the same postings. */
public final class Arena implements AutoCloseable {
  private final Source source;
  private final Shelf shelf;
  private final TextAnalysis analysis;
  private final RegionTree regions;
  private final PostingIndex index;
  private final MarketRecords records;
  private final Ranker ranker;

  Arena(Source source, Shelf shelf, TextAnalysis analysis, RegionTree regions) {
    this.source = source;
    this.shelf = shelf;
    this.analysis = analysis;
    this.regions = regions;
    index = PostingIndex.read(shelf.index(), analysis, regions);
    try (Snapshot snapshot = index.acquire()) {
      records = new MarketRecords(index, snapshot, regions);
    }
    ranker = new Ranker(index, () -> records, regions);
  }

  /** The market's subjects of a kind as questions for the best ten. */
  public List<Asked> ask(Query kind, int count, double textWeight, boolean grouped) {
    MatchOptions options =
        MatchOptions.on(GeneratedMarket.DAY).withTerms(false).withOnePerProvider(grouped);
    return Asked.all(source.subjects(kind, count), textWeight, options, analysis, index);
  }

  /** The market that it holds. */
  public Source source() {
    return source;
  }

  /** Where the index lies. */
  public Path folder() {
    return shelf.index();
  }

  /** Bytes of the index on disk. */
  public long bytes() throws IOException {
    return shelf.bytes();
  }

  /** The market, its state and the checksum of its records, in one line. */
  public String recipe() {
    return shelf.line();
  }

  /** The matcher's index. */
  public PostingIndex index() {
    return index;
  }

  /** What the matcher knows of providers. */
  public MarketRecords records() {
    return records;
  }

  /** The matcher's own search. */
  public Ranker ranker() {
    return ranker;
  }

  /** What texts are read with. */
  public TextAnalysis analysis() {
    return analysis;
  }

  RegionTree regions() {
    return regions;
  }

  /** A reader of the same files that shares nothing with ours. */
  DirectoryReader reader() throws IOException {
    return DirectoryReader.open(FSDirectory.open(shelf.index()));
  }

  @Override
  public void close() {
    index.close();
  }
}
