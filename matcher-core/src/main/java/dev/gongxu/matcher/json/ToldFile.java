package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of what was told to whom, to which lines are appended.
 *
 * <p>What was told is in the file, and on the disk, when {@link #append} returns; when the process
 * or the machine stops earlier, each line is there whole or not at all: what was written of one is
 * a {@link TornLine}, which readers leave out and the next append cuts. Writers take turns by a
 * lock on an empty file beside it whose name has {@code .lock} behind it. Safe for use by many
 * threads.
 */
public final class ToldFile {
  private final Path file;
  private final Seen seen = new Seen();
  private final LogFile<Told> lines;

  /** What the file holds, as long as somebody asks for it. */
  private static final class Seen implements LogFile.Memory<Told> {
    private @Nullable List<Told> told;

    @Override
    public void begin(Refusals refusals, Consumer<String> warnings) {
      // Whatever stands there, anything may follow.
    }

    @Override
    public void take(Told one) {
      if (told != null) {
        told.add(one);
      }
    }
  }

  /**
   * What was read.
   *
   * @param told in the order of the file
   * @param torn what is left out at the end, null for nothing
   */
  public record Contents(List<Told> told, @Nullable TornLine torn) {
    /** Copies the list. */
    public Contents {
      told = List.copyOf(told);
    }
  }

  /** The file, which need not be there. */
  public ToldFile(Path file) {
    this.file = file;
    this.lines = new LogFile<>(file, RecordForm.TOLD, ToldFile::line, seen);
  }

  /**
   * Reads what was told; nothing where there is no file.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public synchronized Contents read(Consumer<String> warnings) {
    if (!Files.exists(file)) {
      return new Contents(List.of(), null);
    }
    List<Told> told = new ArrayList<>();
    seen.told = told;
    try {
      TornLine torn = lines.read(warnings);
      return new Contents(told, torn);
    } finally {
      seen.told = null;
    }
  }

  /**
   * Appends what was told; of nothing, no file is made.
   *
   * @return what of an earlier, interrupted append was cut, null for nothing
   * @throws DataException when the file cannot be read or written, or has bad lines; a part that
   *     was written is taken back, or else is a torn line
   */
  public synchronized @Nullable TornLine append(List<Told> told) {
    return told.isEmpty() ? null : lines.append(told);
  }

  private static String line(Told told) {
    JsonLine line =
        new JsonLine()
            .put("to", told.to())
            .put("posting", told.posting())
            .put("about", told.about())
            .put("at", told.at().toString());
    return (told.digest() ? line.put("digest", true) : line).toString();
  }
}
