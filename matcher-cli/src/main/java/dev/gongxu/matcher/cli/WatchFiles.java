package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.OutreachFiles;
import dev.gongxu.matcher.json.StrictLines;
import dev.gongxu.matcher.json.ToldFile;
import dev.gongxu.matcher.market.Audience;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.OutreachEvent;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Told;
import dev.gongxu.matcher.push.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that a watch reads beside the market, read and checked before anything is done. */
record WatchFiles(
    List<Posting> postings,
    List<OutreachEvent> newEvents,
    Map<String, OutreachEvent> events,
    Map<String, Audience> audiences,
    Map<String, Person> people,
    @Nullable Memory memory) {

  /** What was told before, and where it is kept. */
  record Memory(Path path, ToldFile file, List<Told> told) {}

  static WatchFiles read(Session session, WatchOptions options, MarketOptions market) {
    Reader reader = new Reader(session);
    List<OutreachEvent> newEvents = reader.events(options.newEvents);
    Map<String, OutreachEvent> events = new LinkedHashMap<>();
    for (OutreachEvent event :
        reader.events(given(options.events, market.data, OutreachFiles.EVENTS))) {
      events.put(event.id(), event);
    }
    newEvents.forEach(event -> events.put(event.id(), event));
    Map<String, Audience> audiences = new LinkedHashMap<>();
    Path people = given(options.audiences, market.data, OutreachFiles.AUDIENCES);
    for (Audience audience :
        people == null ? List.<Audience>of() : OutreachFiles.audiences(people, reader::warn)) {
      audiences.put(audience.id(), audience);
    }
    if (!newEvents.isEmpty() && audiences.isEmpty()) {
      session.note(session.messages().get("watch.noAudiences"));
    }
    return new WatchFiles(
        reader.postings(options.postings, market.rejects),
        newEvents,
        events,
        audiences,
        reader.people(options.optOut, audiences),
        reader.told(options.told));
  }

  /** The file that was named, else the one in the data folder, if any. */
  private static @Nullable Path given(
      @Nullable Path named, @Nullable Path folder, String fileName) {
    Path usual = folder == null ? null : folder.resolve(fileName);
    return named != null || usual == null || !Files.exists(usual) ? named : usual;
  }

  /** What was told before. */
  List<Told> told() {
    return memory == null ? List.of() : memory.told;
  }

  /** Keeps what has been told, where that is wanted. */
  void remember(Session session, List<Told> told) {
    if (memory != null) {
      OrderLogOptions.note(session, "order.cut", memory.path, memory.file.append(told));
    }
  }

  Person person(String id) {
    return people.getOrDefault(id, Person.ANYBODY);
  }

  /** How many people may be told of an event. */
  Map<String, Integer> room() {
    Map<String, Integer> room = new HashMap<>();
    for (OutreachEvent event : events.values()) {
      Integer capacity = event.capacity();
      if (capacity != null) {
        room.put(event.id(), capacity);
      }
    }
    return room;
  }

  /** Reads the files. */
  private record Reader(Session session) {
    List<Posting> postings(@Nullable Path file, @Nullable Path rejects) {
      List<Posting> postings = new ArrayList<>();
      if (file != null) {
        List<DataFiles<? extends MarketRecord>> files =
            List.of(DataFiles.of(Map.of(DataFile.POSTINGS, file)));
        Intake<MarketRecord> intake = new Intake<>(session, files, rejects);
        intake.check();
        intake.read(
            entry -> {
              if (entry instanceof Posting posting) {
                postings.add(posting);
              }
            });
      }
      return postings;
    }

    List<OutreachEvent> events(@Nullable Path file) {
      return file == null ? List.of() : OutreachFiles.events(file, this::warn);
    }

    @Nullable Memory told(@Nullable Path path) {
      if (path == null) {
        return null;
      }
      ToldFile file = new ToldFile(path);
      ToldFile.Contents contents = file.read(this::warn);
      OrderLogOptions.note(session, "order.torn", path, contents.torn());
      return new Memory(path, file, contents.told());
    }

    Map<String, Person> people(@Nullable Path optOut, Map<String, Audience> audiences) {
      Map<String, Person> people = new HashMap<>();
      audiences.forEach((id, audience) -> people.put(id, Person.of(audience)));
      if (optOut != null) {
        StrictLines.read(optOut, (number, id) -> people.put(id.strip(), Person.NOT_ASKED));
      }
      return people;
    }

    void warn(String warning) {
      session.note(SafeText.line(warning));
    }
  }
}
