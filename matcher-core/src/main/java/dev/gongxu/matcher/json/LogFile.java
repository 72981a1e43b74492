package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file to which lines are appended, each whole or not at all.
 *
 * <p>Lines are in the file, and on the disk, when {@link #append} returns; when the process or the
 * machine stops earlier, the first of them may be there, and what was written of the next is a
 * {@link TornLine}, which readers leave out and the next append cuts. Writers take turns, in one
 * process and in several, by a lock on an empty file beside it whose name has {@code .lock} behind
 * it. What was wrong before is refused and never cut.
 *
 * <p>A {@link Memory} follows the file, for what may be appended depends on what is there. Safe for
 * use by many threads. The first append reads the file unless it has been read, the next ones only
 * what others have appended since.
 *
 * @param <T> what a line says
 */
final class LogFile<T> {
  /**
   * The lock of a file holds between processes; within one, it would be refused and, on some
   * systems, lost as soon as any channel of the same file is closed.
   */
  private static final Object WITHIN_THIS_PROCESS = new Object();

  private final Path file;
  private final RecordForm<T> form;
  private final Function<T, String> line;
  private final Memory<T> memory;
  private LogLines.@Nullable End end;

  /** What is known of a file. */
  interface Memory<T> {
    /** Forgets everything: the file is read from its beginning. */
    void begin(Refusals refusals, Consumer<String> warnings);

    /**
     * Takes in what a line says.
     *
     * @throws InvalidFieldException when it may not follow; then nothing is taken in
     */
    void take(T entry);
  }

  /**
   * A file, which need not be there before something is appended.
   *
   * @param line writes what {@code form} reads, without a line end
   */
  LogFile(Path file, RecordForm<T> form, Function<T, String> line, Memory<T> memory) {
    this.file = file;
    this.form = form;
    this.line = line;
    this.memory = memory;
  }

  /**
   * Reads the file into the memory.
   *
   * @param warnings takes one line for each unknown field
   * @return what is left out at the end, null for nothing
   * @throws DataException when the file cannot be read or has bad lines
   */
  synchronized @Nullable TornLine read(Consumer<String> warnings) {
    end = null;
    BadLines bad = new BadLines();
    memory.begin(bad, warnings);
    try (LineCursor cursor = LineCursor.open(file)) {
      LogLines.End now =
          new LogLines<>(file, cursor, form, new UnknownFields(file, warnings))
              .read(memory::take, bad);
      bad.throwIfAny();
      end = now;
      return now.torn();
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
  }

  /**
   * Appends lines.
   *
   * @return what of an earlier, interrupted append was cut, null for nothing
   * @throws InvalidFieldException when an entry may not follow what the file has and those before
   *     it; nothing is changed
   * @throws DataException when the file cannot be read or written, or has bad lines; a part that
   *     was written is taken back, or else is a torn line
   */
  synchronized @Nullable TornLine append(List<T> entries) {
    synchronized (WITHIN_THIS_PROCESS) {
      try (FileChannel turn = open(lockFile());
          FileLock lock = turn.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        boolean fresh = !Files.exists(file);
        try (FileChannel channel = open(file)) {
          TornLine cut = append(entries, channel);
          if (fresh) {
            keepEntry();
          }
          return cut;
        }
      } catch (IOException e) {
        throw DataException.unwritable(file, e);
      }
    }
  }

  private @Nullable TornLine append(List<T> entries, FileChannel channel) throws IOException {
    LogLines.End known = catchUp(channel);
    StringBuilder lines = new StringBuilder(known.ended() ? "" : "\n");
    int taken = 0;
    try {
      for (T entry : entries) {
        memory.take(entry);
        taken++;
        lines.append(line.apply(entry)).append('\n');
      }
    } finally {
      // The memory is ahead of the file, until the file is known to have followed.
      end = taken == 0 ? known : null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    long written = known.offset() + bytes.remaining();
    try {
      channel.truncate(known.offset());
      channel.position(known.offset());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(known.offset());
      throw e;
    }
    end = new LogLines.End(written, known.lines() + taken, true, null);
    return known.torn();
  }

  /** Reads what the memory does not have yet. */
  private LogLines.End catchUp(FileChannel channel) throws IOException {
    LogLines.End from = end;
    end = null;
    BadLines bad = new BadLines();
    if (from == null || !from.ended() || from.offset() > channel.size()) {
      memory.begin(bad, warning -> {});
      from = LogLines.End.BEGINNING;
    }
    channel.position(from.offset());
    LineCursor cursor =
        new LineCursor(Channels.newInputStream(channel), from.lines(), from.offset());
    LogLines.End now =
        new LogLines<>(file, cursor, form, new UnknownFields(file, warning -> {}))
            .read(memory::take, bad);
    bad.throwIfAny();
    end = now;
    return now;
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private Path lockFile() {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /** A new file lasts only when its folder does; not every system can be asked for that. */
  private void keepEntry() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
