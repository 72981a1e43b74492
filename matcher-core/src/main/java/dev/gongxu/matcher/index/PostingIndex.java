package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
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
        writer == null
            ? checked(place, DirectoryReader.open(directory), analysis)
            : DirectoryReader.open(writer);
    this.current = new Snapshot(reader, analysis, leaves, regions, memory, this::experience);
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
      Directory directory = IndexFolder.madeOrExisting(folder);
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
      Directory directory = IndexFolder.existing(folder);
      IndexFolder.check(folder.toString(), directory, analysis);
      return new PostingIndex(folder.toString(), directory, analysis, regions, null);
    } catch (IOException e) {
      throw IndexException.of(folder.toString(), e);
    }
  }

  /**
   * The lexicon that the index in a folder was built with, or went over to.
   *
   * @throws IndexException when there is no index, or one of another format
   */
  public static Lexicon lexicon(Path folder) {
    try {
      return IndexFolder.lexicon(folder);
    } catch (IOException e) {
      throw IndexException.of(folder.toString(), e);
    }
  }

  private static PostingIndex write(
      String place, Directory directory, TextAnalysis analysis, RegionTree regions) {
    try {
      boolean exists = DirectoryReader.indexExists(directory);
      if (exists) {
        IndexFolder.check(place, directory, analysis);
      }
      IndexWriter writer = new IndexWriter(directory, config());
      try {
        writer.setLiveCommitData(IndexFormat.manifest(analysis).entrySet());
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
      doing(() -> show(committedSince(current.analysis()), current.analysis()));
    } else {
      doing(
          () ->
              intake.settled(
                  () ->
                      show(
                          DirectoryReader.openIfChanged(current.reader(), writer()),
                          current.analysis())));
    }
  }

  /** By what queries are made from now on; those that are under way go on as they began. */
  public void learn(Experience value) {
    experience = value;
  }

  private Experience experience() {
    return experience;
  }

  /** What another process has committed since; null for nothing. */
  private @Nullable DirectoryReader committedSince(TextAnalysis analysis) throws IOException {
    DirectoryReader reader = DirectoryReader.openIfChanged(current.reader());
    return reader == null ? null : checked(place, reader, analysis);
  }

  /** What is opened may be newer than what was looked at before. */
  private static DirectoryReader checked(
      String place, DirectoryReader reader, TextAnalysis analysis) throws IOException {
    try {
      IndexFormat.check(place, reader.getIndexCommit().getUserData(), analysis.fingerprint());
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void show(@Nullable DirectoryReader reader, TextAnalysis analysis) throws IOException {
    if (reader != null) {
      show(new Snapshot(reader, analysis, leaves, regions, memory, this::experience));
    }
  }

  private void show(Snapshot next) {
    Snapshot previous = current;
    current = next;
    previous.close();
  }

  /** Takes the next snapshot before anybody else does. */
  public interface Preparation {
    /** Gets ready for a snapshot, of which some postings were read anew. */
    void prepare(Reread reread, Snapshot snapshot);
  }

  /**
   * Goes over to another lexicon: reads the postings anew that it touches, and shows them in one
   * step with the analysis to ask them in, and with all other changes so far. Whoever holds a
   * snapshot keeps it as it was; puts wait meanwhile. A commit keeps the postings and the lexicon
   * together. An index for reading goes over to what its writer has committed with that lexicon.
   *
   * @param next made of {@link Snapshot#analysis} by {@link TextAnalysis#with}
   * @param preparation called once before the step; not where the lexicon is the same
   * @throws IndexException when the files cannot be read or written, or a writer has committed with
   *     another lexicon; what was shown before is still shown
   */
  public synchronized Reread reload(TextAnalysis next, Preparation preparation) {
    if (next.fingerprint().equals(current.analysis().fingerprint())) {
      refresh();
      return new Reread(0, 0, Set.of());
    }
    List<Reread> done = new ArrayList<>();
    doing(
        () -> {
          if (intake == null) {
            done.add(reopen(next, preparation));
          } else {
            intake.settled(() -> intake.whole(() -> done.add(reread(next, preparation))));
          }
        });
    return done.getFirst();
  }

  private Reread reopen(TextAnalysis next, Preparation preparation) throws IOException {
    DirectoryReader reader = committedSince(next);
    if (reader == null) {
      // Nothing was committed since, so nothing with that lexicon either: this says so.
      IndexFolder.check(place, directory, next);
      throw new IOException("the index changes too often to be read");
    }
    int words = current.analysis().changeTo(next).size();
    return show(new Reread(words, 0, Set.of()), reader, next, preparation);
  }

  private Reread reread(TextAnalysis next, Preparation preparation) throws IOException {
    Reread reread = new Rereading(writer(), intake(), regions).goOver(current.analysis(), next);
    DirectoryReader changed = DirectoryReader.openIfChanged(current.reader(), writer());
    DirectoryReader reader = changed == null ? DirectoryReader.open(writer()) : changed;
    return show(reread, reader, next, preparation);
  }

  private Reread show(
      Reread reread, DirectoryReader reader, TextAnalysis analysis, Preparation preparation)
      throws IOException {
    Snapshot next = new Snapshot(reader, analysis, leaves, regions, memory, this::experience);
    try {
      preparation.prepare(reread, next);
    } catch (RuntimeException | Error e) {
      next.close();
      throw e;
    }
    show(next);
    return reread;
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
