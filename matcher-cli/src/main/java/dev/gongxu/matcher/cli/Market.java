package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.MarketRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An open market. What was taken into a kept one lasts from {@link #keep} on. */
final class Market implements AutoCloseable {
  private final Matcher matcher;
  private final boolean kept;
  private @Nullable Path dropped;

  private Market(Matcher matcher, boolean kept, @Nullable Path dropped) {
    this.matcher = matcher;
    this.kept = kept;
    this.dropped = dropped;
  }

  /** The market in an index folder, as it is. */
  static Market reading(Matcher.Builder builder, Path folder) {
    return new Market(builder.openForReading(folder), false, null);
  }

  /** The market in an index folder, to put things into it that are gone when it is closed. */
  static Market trying(Matcher.Builder builder, Path folder) {
    // Opening for writing would make an index where there is none; asking for its lexicon says so.
    Matcher.lexiconOf(folder);
    return new Market(builder.open(folder), false, null);
  }

  /**
   * The market in an index folder, or in a temporary one for null, with records taken in.
   *
   * @param intake checked before the folder is touched
   * @param workers take the records in; null for this thread to do it
   */
  static Market writing(
      Session session,
      Matcher.Builder builder,
      @Nullable Path folder,
      Intake<MarketRecord> intake,
      @Nullable Workers workers) {
    long records = intake.check();
    Path place = folder == null ? temporary(session) : folder;
    // A folder that was empty is empty again after a failure: half an index is none.
    boolean fresh = isEmpty(place);
    Market market = null;
    try {
      market = new Market(builder.open(place), folder != null, fresh ? place : null);
      market.take(session, intake, records, workers);
      return market;
    } catch (RuntimeException | Error e) {
      if (market != null) {
        market.close();
      } else if (folder == null) {
        delete(place);
      }
      throw e;
    }
  }

  private void take(
      Session session, Intake<MarketRecord> intake, long records, @Nullable Workers workers) {
    try (Progress progress =
        new Progress(session, session.messages().get("progress.indexing"), records, true)) {
      intake.read(
          entry -> {
            put(entry, workers);
            progress.step();
          });
    }
    matcher.refresh();
  }

  private void put(MarketRecord entry, @Nullable Workers workers) {
    if (workers == null || workers.threads() == 1) {
      matcher.put(entry);
    } else {
      matcher.put(entry, workers.executor(), workers.threads());
    }
  }

  Matcher matcher() {
    return matcher;
  }

  /** Learns from the market's orders, and says from how much. */
  void learn(Session session) {
    Matcher.Learnt learnt = matcher.learn();
    session.note(
        session
            .messages()
            .get("learn.done", learnt.pairs(), learnt.capabilities(), learnt.words()));
  }

  /** Makes what was taken in last, if the market is in a folder of the user's. */
  void keep() {
    if (kept) {
      matcher.commit();
      dropped = null;
    }
  }

  @Override
  public void close() {
    matcher.close();
    if (dropped != null) {
      delete(dropped);
    }
  }

  private static Path temporary(Session session) {
    try {
      Path folder = Files.createTempDirectory("matcher-");
      // Also when the program is interrupted.
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> delete(folder), "matcher-remove-temporary"));
      return folder;
    } catch (IOException e) {
      String place = System.getProperty("java.io.tmpdir", "");
      throw CommandException.failed(
          session.messages().get("output.unwritable", place, String.valueOf(e.getMessage())), e);
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes as far as that can be done: what stays behind harms nobody. */
  private static void delete(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException | UncheckedIOException e) {
      // Already gone, or in use by a program that is being interrupted.
      return;
    }
  }
}
