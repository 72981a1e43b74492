package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Audience;
import dev.gongxu.matcher.market.OutreachEvent;
import dev.gongxu.matcher.market.QuietHours;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files of audiences and of events, read as strictly as {@link DataFiles} reads those of a market.
 * They are no part of a market: only who asks for them has them. Stateless, so safe to share
 * between threads.
 */
public final class OutreachFiles {
  /** The audiences in a data folder. */
  public static final String AUDIENCES = "audiences.jsonl";

  /** The events in a data folder. */
  public static final String EVENTS = "events.jsonl";

  private OutreachFiles() {}

  /**
   * Reads audiences.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines
   */
  public static List<Audience> audiences(Path file, Consumer<String> warnings) {
    return ObjectLines.read(
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
    return ObjectLines.read(
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
        object.needed("startsAt", object.time("startsAt")),
        object.needed("endsAt", object.time("endsAt")),
        object.needed("owner", object.string("owner")),
        object.flag("remote", false),
        object.integer("capacity"));
  }
}
