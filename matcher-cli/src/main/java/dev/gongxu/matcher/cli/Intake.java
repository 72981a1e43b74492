package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.MarketRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files of records on their way in: either all lines are good, or the bad ones are set aside.
 *
 * @param <T> what the files hold
 */
final class Intake<T extends MarketRecord> {
  private final Session session;
  private final List<DataFiles<? extends T>> files;
  private final @Nullable Path rejects;

  /**
   * Takes in files one after the other.
   *
   * @param rejects where bad lines are set aside, null to refuse them
   */
  Intake(Session session, List<DataFiles<? extends T>> files, @Nullable Path rejects) {
    this.session = session;
    this.files = List.copyOf(files);
    this.rejects = rejects;
  }

  /**
   * Makes sure that {@link #read} will find no bad line, and warns of odd ones.
   *
   * @return how many records there are, −1 where bad lines are set aside and so nothing is known
   *     yet
   * @throws DataException when lines are bad
   */
  long check() {
    if (rejects != null) {
      return -1;
    }
    long records = 0;
    for (DataFiles<? extends T> each : files) {
      records += each.check(this::warn);
    }
    return records;
  }

  /** Hands on every record, or every good one; called once, after {@link #check}. */
  void read(Consumer<T> records) {
    if (rejects == null) {
      files.forEach(each -> each.read(records));
    } else {
      readGood(rejects, records);
    }
  }

  /**
   * Hands on every record, or every good one, in the only reading, as a pipe allows.
   *
   * @throws DataException at the first bad line, after the records before it
   */
  void readUnchecked(Consumer<T> records) {
    if (rejects == null) {
      files.forEach(each -> each.read(records, this::warn));
    } else {
      readGood(rejects, records);
    }
  }

  private void readGood(Path aside, Consumer<T> records) {
    long lines = 0;
    for (int i = 0; i < files.size(); i++) {
      DataFiles<? extends T> each = files.get(i);
      lines += i == 0 ? setAside(each, aside, records) : addAside(each, aside, records);
    }
    if (lines > 0) {
      session.note(session.messages().get("data.setAside", lines, aside));
    }
  }

  private long setAside(DataFiles<? extends T> each, Path aside, Consumer<T> records) {
    return each.readSettingAside(aside, records, this::warn);
  }

  /** Every reading begins its file anew, so what follows the first is put behind it by hand. */
  private long addAside(DataFiles<? extends T> each, Path aside, Consumer<T> records) {
    try {
      Path more = Files.createTempFile("matcher-", ".jsonl");
      try (OutputStream out = Files.newOutputStream(aside, StandardOpenOption.APPEND)) {
        long lines = setAside(each, more, records);
        Files.copy(more, out);
        return lines;
      } finally {
        Files.deleteIfExists(more);
      }
    } catch (IOException e) {
      throw CommandException.failed(
          session.messages().get("output.unwritable", aside, String.valueOf(e.getMessage())), e);
    }
  }

  private void warn(String warning) {
    session.note(SafeText.line(warning));
  }
}
