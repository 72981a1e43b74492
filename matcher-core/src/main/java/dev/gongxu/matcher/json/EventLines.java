package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.OrderEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of an event log. Not safe for use by several threads. */
final class EventLines {
  private static final Set<String> FIELDS =
      Set.of("order", "at", "kind", "need", "capability", "provider", "helper", "reason", "rating");

  /** The fields that are named where a line is no JSON object at all. */
  private static final Set<String> UNREADABLE = Set.of(JsonText.FIELD, "encoding", "line");

  private final Path file;
  private final LineCursor cursor;
  private final UnknownFields unknown;

  /**
   * How far a reading came.
   *
   * @param offset where the last whole line ends, in bytes
   * @param lines how many whole lines there are
   * @param ended whether the last of them has its line end
   * @param torn what follows, null where nothing does
   */
  record End(long offset, int lines, boolean ended, @Nullable TornLine torn) {}

  EventLines(Path file, LineCursor cursor, UnknownFields unknown) {
    this.file = file;
    this.cursor = cursor;
    this.unknown = unknown;
  }

  /**
   * Passes on every event.
   *
   * @param events may throw InvalidFieldException, which makes the line a bad one
   */
  End read(Consumer<OrderEvent> events, Refusals refusals) throws IOException {
    End end = new End(cursor.nextOffset(), cursor.number(), true, null);
    while (cursor.next()) {
      try {
        String text = cursor.text();
        if (!text.isBlank()) {
          JsonObject object = JsonText.object(text, FIELDS);
          unknown.note(object.unknown(), cursor.number());
          events.accept(event(object));
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

  private static OrderEvent event(JsonObject object) {
    return new OrderEvent(
        object.needed("order", object.string("order")),
        object.needed("at", object.time("at")),
        object.needed("kind", object.word("kind", OrderEvent.Kind::of)),
        object.string("need"),
        object.string("capability"),
        object.string("provider"),
        object.string("helper"),
        object.word("reason", CancelReason::of),
        object.integer("rating"));
  }
}
