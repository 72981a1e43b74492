package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Audience;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.OutreachEvent;
import dev.gongxu.matcher.market.QuietHours;
import dev.gongxu.matcher.market.Told;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of audiences, of events, and of what was told to whom, read as strictly as {@link
 * DataFiles} reads those of a market. They are no part of a market: only who asks for them has
 * them. Stateless, so safe to share between threads.
 */
public final class OutreachFiles {
  /** The audiences in a data folder. */
  public static final String AUDIENCES = "audiences.jsonl";

  /** The events in a data folder. */
  public static final String EVENTS = "events.jsonl";

  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

  private OutreachFiles() {}

  /**
   * Reads audiences.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public static List<Audience> audiences(Path file, Consumer<String> warnings) {
    return read(
        file,
        Set.of(
            "id", "name", "region", "interests", "history", "remote", "quiet", "perDay", "optOut"),
        OutreachFiles::audience,
        Audience::id,
        warnings);
  }

  private static Audience audience(JsonObject object) {
    String quiet = object.string("quiet");
    return new Audience(
        object.needed("id", object.string("id")),
        object.needed("name", object.string("name")),
        object.needed("region", object.region("region")),
        object.strings("interests"),
        object.strings("history"),
        object.flag("remote", false),
        quiet == null ? null : QuietHours.of(quiet),
        object.integer("perDay"),
        object.flag("optOut", false));
  }

  /**
   * Reads events.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public static List<OutreachEvent> events(Path file, Consumer<String> warnings) {
    return read(
        file,
        Set.of(
            "id",
            "title",
            "text",
            "keywords",
            "region",
            "place",
            "startsAt",
            "endsAt",
            "owner",
            "remote",
            "capacity"),
        OutreachFiles::event,
        OutreachEvent::id,
        warnings);
  }

  private static OutreachEvent event(JsonObject object) {
    String text = object.string("text");
    return new OutreachEvent(
        object.needed("id", object.string("id")),
        object.needed("title", object.string("title")),
        text == null ? "" : text,
        object.strings("keywords"),
        object.needed("region", object.region("region")),
        object.needed("place", object.string("place")),
        time(object, "startsAt"),
        time(object, "endsAt"),
        object.needed("owner", object.string("owner")),
        object.flag("remote", false),
        object.integer("capacity"));
  }

  /**
   * Reads what was told.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public static List<Told> told(Path file, Consumer<String> warnings) {
    return read(
        file,
        Set.of("to", "posting", "about", "at", "digest"),
        object ->
            new Told(
                object.needed("to", object.string("to")),
                object.needed("posting", object.string("posting")),
                object.needed("about", object.string("about")),
                time(object, "at"),
                object.flag("digest", false)),
        null,
        warnings);
  }

  /** One that was told as a line, without a line end. */
  public static String line(Told told) {
    JsonLine line =
        new JsonLine()
            .put("to", told.to())
            .put("posting", told.posting())
            .put("about", told.about())
            .put("at", told.at().toString());
    return (told.digest() ? line.put("digest", true) : line).toString();
  }

  private static LocalDateTime time(JsonObject object, String name) {
    String text = object.needed(name, object.string(name));
    if (!TIME.matcher(text).matches()) {
      throw new InvalidFieldException(name, text, "must be a time such as 2026-11-29T14:30");
    }
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidFieldException(name, text, "is not in the calendar");
    }
  }

  /**
   * Reads a file to its end.
   *
   * @param id what must not stand twice; null where everything may
   */
  private static <T> List<T> read(
      Path file,
      Set<String> fields,
      Function<JsonObject, T> form,
      @Nullable Function<T, String> id,
      Consumer<String> warnings) {
    List<T> all = new ArrayList<>();
    UnknownFields unknown = new UnknownFields(file, warnings);
    SeenIds seen = new SeenIds();
    BadLines bad = new BadLines();
    StrictLines.<T>read(
        file,
        (number, text) -> {
          JsonObject object = JsonText.object(text, fields);
          unknown.note(object.unknown(), number);
          T read = form.apply(object);
          int first = id == null ? 0 : seen.note(id.apply(read), number);
          if (id != null && first > 0) {
            throw new InvalidFieldException(
                "id", id.apply(read), "stands on line " + first + " already");
          }
          return read;
        },
        all::add,
        bad);
    bad.throwIfAny();
    return all;
  }
}
