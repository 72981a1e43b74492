package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in changes, gathers them in batches and writes each batch when it is full or somebody wants
 * to see it. Safe for use by many threads.
 *
 * <p>Batches may be written at the same time, by threads of their own; two never hold the same
 * record, so the change that came last wins. Nothing is being written while {@link #settled} runs,
 * so whoever sees a change sees all that came before it.
 */
final class Intake {
  /** What a step does to the index. */
  interface Step {
    /** Does it. */
    void run() throws IOException;
  }

  /** Enough for segments that need little merging, and little beside what writing them takes. */
  private static final long LARGE = 2_000_000;

  /** By many threads, so that each has something to do early on. */
  private static final long SMALL = LARGE / 4;

  private final IndexWriter writer;
  private final PostingText.Pool texts = new PostingText.Pool();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Batch> underWay = new ArrayList<>();
  private Batch next = new Batch();
  private volatile TextAnalysis analysis;
  private boolean settling;
  private volatile @Nullable Throwable failure;

  Intake(IndexWriter writer, TextAnalysis analysis) {
    this.writer = writer;
    this.analysis = analysis;
  }

  /** Takes in a posting; this thread writes the batch that it fills. */
  void put(Posting posting) throws IOException {
    put(posting, Runnable::run, 1);
  }

  /**
   * Takes in a posting; the workers write the batch that it fills.
   *
   * @param threads how many batches are written at a time; with more this thread waits
   */
  void put(Posting posting, Executor workers, int threads) throws IOException {
    put(batch -> batch.holdsPosting(posting.id()), batch -> batch.put(posting), workers, threads);
  }

  /** Takes in a record that is not a posting; this thread writes the batch that it fills. */
  void put(Term key, Document document) throws IOException {
    put(batch -> batch.holds(key), batch -> batch.put(key, document), Runnable::run, 1);
  }

  private void put(Predicate<Batch> holds, Consumer<Batch> change, Executor workers, int threads)
      throws IOException {
    Batch full;
    lock.lock();
    try {
      awaitTurn(holds);
      change.accept(next);
      full = takeIfFull(threads);
    } finally {
      lock.unlock();
    }
    if (full != null) {
      start(full, workers);
      check();
    }
  }

  void deletePosting(String id) throws IOException {
    lock.lock();
    try {
      awaitTurn(batch -> batch.holdsPosting(id));
      next.removePosting(id);
      writer.deleteDocuments(RecordDocument.key(RecordDocument.Kind.POSTING, id));
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a record may be changed: a batch that is being written may hold it too. */
  private void awaitTurn(Predicate<Batch> holds) throws IOException {
    while (settling || underWay.stream().anyMatch(holds)) {
      changed.awaitUninterruptibly();
    }
    check();
  }

  private @Nullable Batch takeIfFull(int threads) {
    while (next.isFull(threads == 1 ? LARGE : SMALL)) {
      if (!settling && underWay.size() < threads) {
        Batch full = next;
        next = new Batch();
        underWay.add(full);
        return full;
      }
      changed.awaitUninterruptibly();
    }
    return null;
  }

  private void start(Batch batch, Executor workers) {
    try {
      workers.execute(() -> write(batch));
    } catch (RejectedExecutionException e) {
      write(batch);
    }
  }

  private void write(Batch batch) {
    try {
      writeAll(batch);
      // Two batches in one segment would have to be sorted again.
      writer.flushNextBuffer();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    } finally {
      change(() -> underWay.remove(batch));
    }
  }

  private void change(Runnable step) {
    lock.lock();
    try {
      step.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void writeAll(Batch batch) throws IOException {
    PostingText text = texts.take();
    batch.writeTo(writer, analysis, text);
    texts.giveBack(text);
  }

  /** Takes a step while all changes so far are written and no other is. */
  void settled(Step step) throws IOException {
    Batch rest;
    lock.lock();
    try {
      while (settling) {
        changed.awaitUninterruptibly();
      }
      settling = true;
      while (!underWay.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      rest = next;
      next = new Batch();
    } finally {
      lock.unlock();
    }
    try {
      check();
      whole(() -> writeAll(rest));
      step.run();
    } finally {
      change(() -> settling = false);
    }
  }

  /**
   * Goes on with another analysis; only within {@link #settled}, and {@link #whole}.
   *
   * @param rereading hands on the postings that are to be read with it at once
   */
  void changeTo(TextAnalysis other, Source rereading) throws IOException {
    analysis = other;
    Batch[] batch = {new Batch()};
    rereading.forEach(
        posting -> {
          batch[0].put(posting);
          if (batch[0].isFull(LARGE)) {
            writeAll(batch[0]);
            writer.flushNextBuffer();
            batch[0] = new Batch();
          }
        });
    writeAll(batch[0]);
  }

  /** Where postings come from. */
  interface Source {
    /** Hands all of them on. */
    void forEach(TouchedPostings.Each each) throws IOException;
  }

  /** Takes a step of which a part would be worse than nothing. */
  void whole(Step step) throws IOException {
    try {
      step.run();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  /**
   * What could not be written is missing, or mixed, so nothing more is taken in, shown or
   * committed.
   */
  private void check() throws IOException {
    Throwable before = failure;
    if (before instanceof IOException e) {
      throw e;
    }
    if (before != null) {
      throw new IOException("an earlier change could not be written: " + before, before);
    }
    if (!writer.isOpen()) {
      throw new AlreadyClosedException("the index is closed");
    }
  }
}
