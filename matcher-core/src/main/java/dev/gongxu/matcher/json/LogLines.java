package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a file to which lines are appended. Not safe for use by several
 * threads.
 *
 * @param <T> what a line says
 */
final class LogLines<T> {
  /** The fields that are named where a line is no JSON object at all. */
  private static final Set<String> UNREADABLE = Set.of(JsonText.FIELD, "encoding", "line");

  private final Path file;
  private final LineCursor cursor;
  private final RecordForm<T> form;
  private final UnknownFields unknown;

  /**
   * How far a reading came.
   *
   * @param offset where the last whole line ends, in bytes
   * @param lines how many whole lines there are
   * @param ended whether the last of them has its line end
   * @param torn what follows, null where nothing does
   */
  record End(long offset, int lines, boolean ended, @Nullable TornLine torn) {
    /** Of a file of which nothing has been read. */
    static final End BEGINNING = new End(0, 0, true, null);
  }

  LogLines(Path file, LineCursor cursor, RecordForm<T> form, UnknownFields unknown) {
    this.file = file;
    this.cursor = cursor;
    this.form = form;
    this.unknown = unknown;
  }

  /**
   * Passes on what every line says.
   *
   * @param entries may throw InvalidFieldException, which makes the line a bad one
   */
  End read(Consumer<? super T> entries, Refusals refusals) throws IOException {
    End end = new End(cursor.nextOffset(), cursor.number(), true, null);
    while (cursor.next()) {
      try {
        String text = cursor.text();
        if (!text.isBlank()) {
          JsonObject object = JsonText.object(text, form.fields());
          unknown.note(object.unknown(), cursor.number());
          entries.accept(form.read().apply(object));
        }
      } catch (InvalidFieldException e) {
        if (torn(e)) {
          long bytes = cursor.nextOffset() - cursor.offset();
          String text = JsonProblem.printable(cursor.raw());
          return new End(
              end.offset,
              end.lines,
              end.ended,
              new TornLine(file.toString(), cursor.number(), cursor.offset(), bytes, text));
        }
        refusals.refuse(BadLine.of(file.toString(), cursor.number(), e), cursor.raw());
      }
      end = new End(cursor.nextOffset(), cursor.number(), cursor.ended(), null);
    }
    return end;
  }

  /** A file system may give a file its new length before it has the bytes; they are then zero. */
  private boolean torn(InvalidFieldException e) throws IOException {
    return UNREADABLE.contains(e.field())
        && cursor.last()
        && (!cursor.ended() || cursor.raw().indexOf('\0') >= 0);
  }
}
