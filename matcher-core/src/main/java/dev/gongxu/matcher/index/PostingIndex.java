package dev.gongxu.matcher.index;

import dev.gongxu.matcher.index.IndexException.Kind;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Postings of both sides and the records around them, on disk or in memory.
 *
 * <p>Three steps apart: {@code put} and {@code delete} take in a change, {@link #refresh} shows it
 * to later {@link #acquire} calls, {@link #commit} makes it outlast the process. Safe for use by
 * many threads; any number of readers work beside one writer, in this process or, opened by {@link
 * #read}, in others.
 */
public final class PostingIndex implements AutoCloseable {
  private static final double LEAST_BUFFER_MEGABYTES = 16;
  private static final double MOST_BUFFER_MEGABYTES = 256;

  private final String place;
  private final Directory directory;
  private final RegionTree regions;
  private final @Nullable IndexWriter writer;
  private final @Nullable Intake intake;
  private final Owners owners = new Owners();
  private final LeafCache leaves;
  private final SearchMemory.Pool memory = new SearchMemory.Pool();
  private volatile Experience experience = Experience.NONE;
  private volatile Snapshot current;
  private boolean closed;

  private PostingIndex(
      String place,
      Directory directory,
      TextAnalysis analysis,
      RegionTree regions,
      @Nullable IndexWriter writer)
      throws IOException {
    this.place = place;
    this.directory = directory;
    this.regions = regions;
    this.writer = writer;
    this.intake = writer == null ? null : new Intake(writer, analysis);
    this.leaves = new LeafCache(owners, regions);
    DirectoryReader reader =
        writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer);
    this.current = new Snapshot(reader, leaves, regions, memory, this::experience);
  }

  /** An empty index in memory, gone when it is closed. */
  public static PostingIndex inMemory(TextAnalysis analysis, RegionTree regions) {
    return write("memory", new ByteBuffersDirectory(), analysis, regions);
  }

  /**
   * Opens the index in a folder for reading and writing, and makes one where the folder is empty or
   * missing.
   *
   * @throws IndexException when something else is there, another writer has it open, or it was
   *     built otherwise
   */
  public static PostingIndex write(Path folder, TextAnalysis analysis, RegionTree regions) {
    try {
      Files.createDirectories(folder);
      Directory directory = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(directory) && !isEmpty(folder)) {
        throw new IndexException(
            Kind.FOREIGN, folder + " is not empty and holds no index; choose an empty folder");
      }
      return write(folder.toString(), directory, analysis, regions);
    } catch (IOException e) {
      throw IndexException.of(folder.toString(), e);
    }
  }

  /**
   * Opens the index in a folder for reading only, beside whoever writes it.
   *
   * @throws IndexException when there is none or it was built otherwise
   */
  public static PostingIndex read(Path folder, TextAnalysis analysis, RegionTree regions) {
    try {
      if (!Files.isDirectory(folder)) {
        throw new IndexException(
            Kind.MISSING,
            "there is no index at "
                + folder
                + "; build it: matcher index --data DIR --index "
                + folder);
      }
      Directory directory = FSDirectory.open(folder);
      if (!DirectoryReader.indexExists(directory)) {
        throw new IndexException(
            Kind.MISSING,
            "there is no index in "
                + folder
                + "; build it: matcher index --data DIR --index "
                + folder);
      }
      check(folder.toString(), directory, analysis);
      return new PostingIndex(folder.toString(), directory, analysis, regions, null);
    } catch (IOException e) {
      throw IndexException.of(folder.toString(), e);
    }
  }

  private static PostingIndex write(
      String place, Directory directory, TextAnalysis analysis, RegionTree regions) {
    try {
      boolean exists = DirectoryReader.indexExists(directory);
      if (exists) {
        check(place, directory, analysis);
      }
      IndexWriter writer = new IndexWriter(directory, config());
      try {
        writer.setLiveCommitData(IndexFormat.manifest(analysis.fingerprint()).entrySet());
        if (!exists) {
          writer.commit();
        }
        return new PostingIndex(place, directory, analysis, regions, writer);
      } catch (IOException | RuntimeException e) {
        writer.rollback();
        throw e;
      }
    } catch (IOException e) {
      throw IndexException.of(place, e);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setCodec(new IndexCodec())
        .setCommitOnClose(false)
        .setIndexSort(PostingOrder.sort())
        .setRAMBufferSizeMB(bufferMegabytes());
  }

  /**
   * The more is gathered before it is written, the less is merged later; an eighth of the heap
   * leaves room for the rest.
   */
  private static double bufferMegabytes() {
    double eighth = Runtime.getRuntime().maxMemory() / (8.0 * (1 << 20));
    return Math.clamp(eighth, LEAST_BUFFER_MEGABYTES, MOST_BUFFER_MEGABYTES);
  }

  /** Before anything else is read or written: what was built otherwise may not even be readable. */
  private static void check(String place, Directory directory, TextAnalysis analysis)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexFormat.check(place, reader.getIndexCommit().getUserData(), analysis.fingerprint());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Takes in a posting, in place of the one with the same id. */
  public void put(Posting posting) {
    requireKnown(posting.region());
    doing(() -> intake().put(posting));
  }

  /**
   * Takes in a posting that the workers read and write, while the next ones come. Whatever shows or
   * keeps changes waits for them.
   *
   * @param threads how many of the workers' threads are meant to be busy, at least 1; the caller's
   *     must not be one of them
   */
  public void put(Posting posting, Executor workers, int threads) {
    requireKnown(posting.region());
    doing(() -> intake().put(posting, workers, threads));
  }

  /** Takes in a provider, in place of the one with the same id. */
  public void put(Provider provider) {
    requireKnown(provider.region());
    put(RecordDocument.Kind.PROVIDER, provider.id(), RecordDocument.of(provider));
  }

  /** Takes in an order, in place of the one with the same id. */
  public void put(Order order) {
    put(RecordDocument.Kind.ORDER, order.id(), RecordDocument.of(order));
  }

  /** Takes in an accord, in place of the one with the same id. */
  public void put(Accord accord) {
    accord.regions().forEach(this::requireKnown);
    put(RecordDocument.Kind.ACCORD, accord.id(), RecordDocument.of(accord));
  }

  /** Takes in a block, in place of the one between the same two. */
  public void put(Block block) {
    put(RecordDocument.Kind.BLOCK, RecordDocument.blockId(block), RecordDocument.of(block));
  }

  /** Takes a posting out; nothing happens where there is none. */
  public void deletePosting(String id) {
    doing(() -> intake().deletePosting(id));
  }

  /** A record that could not be read back must not get in. */
  private void requireKnown(Region region) {
    if (regions.find(region.code()) == null) {
      throw new InvalidFieldException("region", region.code(), "must be a region of the tree");
    }
  }

  private void put(RecordDocument.Kind kind, String id, Document document) {
    doing(() -> intake().put(RecordDocument.key(kind, id), document));
  }

  private void doing(Intake.Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw IndexException.of(place, e);
    }
  }

  /**
   * Shows all changes so far to later {@link #acquire} calls. A reading index shows what its writer
   * has committed.
   */
  public synchronized void refresh() {
    if (intake == null) {
      doing(() -> show(DirectoryReader.openIfChanged(current.reader())));
    } else {
      doing(
          () ->
              intake.settled(
                  () -> show(DirectoryReader.openIfChanged(current.reader(), writer()))));
    }
  }

  /** By what queries are made from now on; those that are under way go on as they began. */
  public void learn(Experience value) {
    experience = value;
  }

  private Experience experience() {
    return experience;
  }

  private void show(@Nullable DirectoryReader reader) throws IOException {
    if (reader != null) {
      Snapshot previous = current;
      current = new Snapshot(reader, leaves, regions, memory, this::experience);
      previous.close();
    }
  }

  /**
   * Rewrites the index into at most {@code segments} segments, without what was deleted. Takes as
   * long as writing it anew; answers are the same before and after, only sooner. Shows after {@link
   * #refresh}.
   */
  public void merge(int segments) {
    doing(
        () -> {
          intake().settled(() -> {});
          writer().forceMerge(segments);
        });
  }

  /** Makes all changes so far outlast the process and the machine. */
  public void commit() {
    doing(() -> intake().settled(writer()::commit));
  }

  /** The index as of the last refresh; close it after use. */
  public Snapshot acquire() {
    while (true) {
      Snapshot snapshot = current;
      if (snapshot.tryBorrow()) {
        return snapshot;
      }
      if (snapshot == current) {
        throw new IllegalStateException("the index at " + place + " is closed");
      }
    }
  }

  /** The number that columns give an owner; given now where it had none. */
  public int owner(String id) {
    return owners.ordinal(id);
  }

  /** The number that columns give an owner, negative where none has been given. */
  public int findOwner(String id) {
    return owners.find(id);
  }

  /** The owner with a number from the columns, null for a negative one. */
  public @Nullable String owner(int ordinal) {
    return owners.id(ordinal);
  }

  private Intake intake() {
    if (intake == null) {
      throw new IllegalStateException("the index at " + place + " was opened for reading only");
    }
    return intake;
  }

  private IndexWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("the index at " + place + " was opened for reading only");
    }
    return writer;
  }

  /**
   * Ends writing and reading; changes since the last commit are dropped, borrowed snapshots stay
   * usable.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      current.close();
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
    } catch (IOException e) {
      throw IndexException.of(place, e);
    }
  }
}
