package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a text file that is not JSON, such as a table, line by line and as strictly as the JSON
 * files: UTF-8 with an optional byte-order mark, lines of at most 4 MiB that end with LF or CRLF,
 * blank ones skipped. Stateless; the file is never held as a whole.
 */
public final class StrictLines {
  private StrictLines() {}

  /** What a line is read by. */
  @FunctionalInterface
  public interface Parser {
    /**
     * Takes one line.
     *
     * @param number the line's number, from 1, blank lines counted
     * @param text the line without its end, not blank
     * @throws InvalidFieldException when it says something wrong; reading goes on, to find what
     *     else is wrong
     */
    void line(int number, String text);
  }

  /**
   * Reads a file to its end.
   *
   * @throws DataException when the file cannot be read, or at its end when lines were bad
   */
  public static void read(Path file, Parser parser) {
    BadLines bad = new BadLines();
    read(
        file,
        (number, text) -> {
          parser.line(number, text);
          return text;
        },
        text -> {},
        bad);
    bad.throwIfAny();
  }

  /** From a line to what it says. */
  @FunctionalInterface
  interface Reading<T> {
    /**
     * Reads one line that is not blank.
     *
     * @throws InvalidFieldException when it says something wrong
     */
    T read(int number, String text);
  }

  /**
   * Passes what each line says to {@code sink}, and lines that cannot be read to {@code refusals}.
   * What {@code sink} throws is the caller's and is no fault of the line.
   */
  static <T> void read(Path file, Reading<T> reading, Consumer<T> sink, Refusals refusals) {
    try (LineCursor cursor = LineCursor.open(file)) {
      while (cursor.next()) {
        T said;
        try {
          String text = cursor.text();
          if (text.isBlank()) {
            continue;
          }
          said = reading.read(cursor.number(), text);
        } catch (InvalidFieldException e) {
          refusals.refuse(BadLine.of(file.toString(), cursor.number(), e), cursor.raw());
          continue;
        }
        sink.accept(said);
      }
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
  }
}
