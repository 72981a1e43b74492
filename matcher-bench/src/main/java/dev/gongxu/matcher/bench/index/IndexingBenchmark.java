package dev.gongxu.matcher.bench.index;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.TokenBytes;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to make a committed, refreshed index on disk of a generated market, against
 * HanLP's standard segmentation of the same texts alone?
 *
 * <p>{@code matcher-bench/bin/bench jmh IndexingBenchmark}, from the repository's top. One
 * operation goes once through all postings, which are in memory. Nothing but {@link
 * #indexOnTwoThreads} uses a second thread; Lucene would merge on one of its own, but so small a
 * market is not merged.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class IndexingBenchmark {
  private static final long SEED = 7;

  /** How large the market is. */
  @Param("TEN_THOUSAND")
  public MarketSize size = MarketSize.TEN_THOUSAND;

  private final TextAnalysis analysis = Hanlp.analysis(Lexicon.bundled());
  private final RegionTree regions = RegionTree.gb2260();
  private final Segment segment = new ViterbiSegment();
  private final List<MarketRecord> records = new ArrayList<>();
  private final List<Posting> postings = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("indexing-", 0).factory());
  private Path folder = Path.of("");

  /** Makes the market. */
  @Setup
  public void prepare() {
    GeneratedMarket.of(size, SEED).forEach(records::add);
    for (MarketRecord market : records) {
      if (market instanceof Posting posting) {
        postings.add(posting);
        texts.add(posting.title());
        texts.add(posting.text());
        texts.addAll(posting.keywords());
      }
    }
  }

  /** Makes an empty folder. */
  @Setup(Level.Iteration)
  public void makeFolder() throws IOException {
    folder = Files.createTempDirectory("indexing-");
  }

  /** Deletes the folder. */
  @TearDown(Level.Iteration)
  public void deleteFolder() throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }

  /** Ends the workers. */
  @TearDown
  public void end() {
    workers.shutdown();
  }

  /** The rival: words and their parts of speech, nothing kept. */
  @Benchmark
  public int hanlpAlone() {
    int terms = 0;
    for (String text : texts) {
      terms += segment.seg(text).size();
    }
    return terms;
  }

  /** Words, inner words, bigrams and characters, nothing kept: the part of it that reads. */
  @Benchmark
  public int readingAlone() {
    TokenBytes tokens = new TokenBytes();
    int terms = 0;
    for (String text : texts) {
      tokens.clear();
      analysis.read(text, false, tokens);
      for (Piece piece : Piece.values()) {
        terms += tokens.count(piece);
      }
    }
    return terms;
  }

  /** All postings, on the caller's thread. */
  @Benchmark
  public int indexOnOneThread() {
    try (PostingIndex index = PostingIndex.write(folder, analysis, regions)) {
      postings.forEach(index::put);
      return finish(index);
    }
  }

  /** All postings, by two workers that read and write while the caller's thread hands them on. */
  @Benchmark
  public int indexOnTwoThreads() {
    try (PostingIndex index = PostingIndex.write(folder, analysis, regions)) {
      postings.forEach(posting -> index.put(posting, workers, 2));
      return finish(index);
    }
  }

  /** The whole market, with providers, orders, accords and blocks, on the caller's thread. */
  @Benchmark
  public int indexEverything() {
    try (PostingIndex index = PostingIndex.write(folder, analysis, regions)) {
      for (MarketRecord market : records) {
        switch (market) {
          case Posting posting -> index.put(posting);
          case Provider provider -> index.put(provider);
          case Order order -> index.put(order);
          case Accord accord -> index.put(accord);
          case Block block -> index.put(block);
        }
      }
      return finish(index);
    }
  }

  private int finish(PostingIndex index) {
    index.commit();
    index.refresh();
    try (Snapshot snapshot = index.acquire()) {
      int found = snapshot.postings(Side.NEED) + snapshot.postings(Side.CAPABILITY);
      if (found != postings.size()) {
        throw new IllegalStateException(found + " of " + postings.size() + " postings are there");
      }
      return found;
    }
  }
}
