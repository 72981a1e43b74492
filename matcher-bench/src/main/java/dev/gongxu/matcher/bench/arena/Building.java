package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.bench.market.Market;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.json.MarketJson;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Makes the states of an index from one another.
 *
 * <p>Postings are written by the library. Segments are put together, and deletions left lying, by a
 * writer of its own that never merges: the library's would tidy up behind our back.
 */
final class Building {
  /** The parts of {@link State#SEGMENTS8}, and the most new segments of an update. */
  static final int PARTS = 8;

  private static final int SHARES = 10;
  private static final int CHANGED = 3;

  private final TextAnalysis analysis;
  private final RegionTree regions;

  Building(TextAnalysis analysis, RegionTree regions) {
    this.analysis = analysis;
    this.regions = regions;
  }

  /**
   * Writes a market in eight segments.
   *
   * @return a checksum over all its records
   */
  String segments(Market market, Shelf to) throws IOException {
    to.clear();
    int[] postings = {0};
    market.forEach(entry -> postings[0] += entry instanceof Posting ? 1 : 0);
    List<Path> parts = new ArrayList<>();
    CRC32C sum = new CRC32C();
    try (Parts writing = new Parts(to.index(), parts)) {
      int[] seen = {0};
      market.forEach(
          entry -> {
            if (entry instanceof Posting) {
              writing.goOnWith((int) ((long) seen[0]++ * PARTS / postings[0]));
            }
            put(writing.index, entry);
            sum.update(MarketJson.line(entry).getBytes(StandardCharsets.UTF_8));
          });
      writing.end();
    }
    PostingIndex.write(to.index(), analysis, regions).close();
    append(to.index(), parts);
    for (Path part : parts) {
      Shelf.delete(part);
    }
    return Long.toHexString(sum.getValue());
  }

  /** Part after part, each merged into one segment. */
  private final class Parts implements AutoCloseable {
    private final Path folder;
    private final List<Path> done;
    private PostingIndex index;
    private int part;

    Parts(Path folder, List<Path> done) {
      this.folder = folder;
      this.done = done;
      this.index = open();
    }

    private PostingIndex open() {
      Path path = folder.resolveSibling("part" + part);
      done.add(path);
      return PostingIndex.write(path, analysis, regions);
    }

    void goOnWith(int next) {
      if (next != part) {
        end();
        part = next;
        index = open();
      }
    }

    void end() {
      index.merge(1);
      index.commit();
      index.close();
    }

    @Override
    public void close() {
      index.close();
    }
  }

  /** Rewrites an index into one segment. */
  void merge(Shelf shelf) {
    try (PostingIndex index = PostingIndex.write(shelf.index(), analysis, regions)) {
      index.merge(1);
      index.commit();
    }
  }

  /** Deletes 30 % of the postings of both sides. */
  void delete(Market market, Shelf shelf) throws IOException {
    List<Term> keys = new ArrayList<>();
    market.forEach(
        entry -> {
          if (entry instanceof Posting posting && changes(posting)) {
            keys.add(key(posting));
          }
        });
    try (Directory directory = FSDirectory.open(shelf.index());
        IndexWriter writer = writer(directory)) {
      writer.deleteDocuments(keys.toArray(Term[]::new));
      writer.commit();
    }
  }

  /** Puts 30 % of the postings again, each with the words of the one before it. */
  void update(Market market, Shelf shelf) throws IOException {
    Path part = shelf.index().resolveSibling("part");
    List<Term> keys = new ArrayList<>();
    try (PostingIndex index = PostingIndex.write(part, analysis, regions)) {
      Posting[] previous = new Posting[2];
      market.forEach(
          entry -> {
            if (entry instanceof Posting posting) {
              Posting before = previous[posting.side().ordinal()];
              if (before != null && changes(posting)) {
                index.put(withTextOf(before, posting));
                keys.add(key(posting));
              }
              previous[posting.side().ordinal()] = posting;
            }
          });
      index.merge(PARTS);
      index.commit();
    }
    try (Directory directory = FSDirectory.open(shelf.index());
        IndexWriter writer = writer(directory)) {
      writer.deleteDocuments(keys.toArray(Term[]::new));
      writer.commit();
    }
    append(shelf.index(), List.of(part));
    Shelf.delete(part);
  }

  private static Posting withTextOf(Posting source, Posting posting) {
    return new Posting(
        posting.id(),
        posting.side(),
        posting.service(),
        source.title(),
        source.text(),
        source.keywords(),
        posting.region(),
        posting.owner(),
        posting.remote(),
        posting.wanted(),
        posting.status(),
        posting.postedOn(),
        posting.expiresOn());
  }

  /** Three in ten, spread over the market by a mixing of their ids. */
  private static boolean changes(Posting posting) {
    int mixed = posting.id().hashCode() * 0x9E3779B9;
    return Math.floorMod(mixed >>> 8, SHARES) < CHANGED;
  }

  private static Term key(Posting posting) {
    return new Term("key", "POSTING " + posting.id());
  }

  private static void append(Path index, List<Path> parts) throws IOException {
    List<Directory> sources = new ArrayList<>();
    for (Path part : parts) {
      sources.add(FSDirectory.open(part));
    }
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, config().setIndexSort(sort(sources.getFirst())))) {
      writer.addIndexes(sources.toArray(Directory[]::new));
      writer.commit();
    } finally {
      for (Directory source : sources) {
        source.close();
      }
    }
  }

  private static Sort sort(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return java.util.Objects.requireNonNull(
          reader.leaves().getFirst().reader().getMetaData().sort());
    }
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    return new IndexWriter(directory, config());
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
  }

  static void put(PostingIndex index, MarketRecord entry) {
    switch (entry) {
      case Posting posting -> index.put(posting);
      case Provider provider -> index.put(provider);
      case Order order -> index.put(order);
      case Accord accord -> index.put(accord);
      case Block block -> index.put(block);
    }
  }
}
