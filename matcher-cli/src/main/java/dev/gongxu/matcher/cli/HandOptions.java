package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.dispatch.Duty;
import dev.gongxu.matcher.dispatch.HelperDispatch;
import dev.gongxu.matcher.json.DataException;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people have decided about who follows what. */
final class HandOptions {
  @Option(names = "--pin", paramLabel = "ID=HELPER", order = 10, descriptionKey = "dispatch.pin")
  List<KeyValue> pins = new ArrayList<>();

  @Option(
      names = "--forbid",
      paramLabel = "ID=HELPER",
      order = 11,
      descriptionKey = "dispatch.forbid")
  List<KeyValue> forbids = new ArrayList<>();

  @Option(names = "--pins", paramLabel = "FILE", order = 12, descriptionKey = "dispatch.pins")
  @Nullable Path pinFile;

  @Option(names = "--forbids", paramLabel = "FILE", order = 13, descriptionKey = "dispatch.forbids")
  @Nullable Path forbidFile;

  /**
   * The decisions. Those of the command line must be about something that is there; those of a file
   * may be of another day, and what they name may be done with.
   */
  HelperDispatch.Hands of(Session session, List<Duty> duties, List<Provider> providers) {
    Set<String> ids = duties.stream().map(Duty::id).collect(Collectors.toSet());
    Set<String> helpers =
        providers.stream()
            .filter(provider -> provider.kind() == ProviderKind.HELPER)
            .map(Provider::id)
            .collect(Collectors.toSet());
    Map<String, String> pinned = new HashMap<>();
    Map<String, Set<String>> forbidden = new HashMap<>();
    rows(session, pinFile)
        .forEach(
            pair -> {
              if (helpers.contains(pair.value())) {
                pinned.put(pair.key(), pair.value());
              }
            });
    for (KeyValue pin : pins) {
      check(session, pin, ids, helpers);
      pinned.put(pin.key(), pin.value());
    }
    rows(session, forbidFile).forEach(pair -> add(forbidden, pair));
    for (KeyValue forbid : forbids) {
      check(session, forbid, ids, helpers);
      add(forbidden, forbid);
    }
    forbidden.values().forEach(some -> some.retainAll(helpers));
    return new HelperDispatch.Hands(pinned, forbidden);
  }

  private static void add(Map<String, Set<String>> forbidden, KeyValue pair) {
    forbidden.computeIfAbsent(pair.key(), id -> new HashSet<>()).add(pair.value());
  }

  private static void check(
      Session session, KeyValue pair, Set<String> duties, Set<String> helpers) {
    Messages messages = session.messages();
    if (!duties.contains(pair.key())) {
      throw CommandException.failed(messages.get("dispatch.noDuty", SafeText.line(pair.key())));
    }
    if (!helpers.contains(pair.value())) {
      throw CommandException.failed(messages.get("dispatch.noHelper", SafeText.line(pair.value())));
    }
  }

  private static List<KeyValue> rows(Session session, @Nullable Path file) {
    List<KeyValue> rows = new ArrayList<>();
    if (file != null) {
      CsvTable table = new CsvTable(file, List.of("id", "helper"));
      try {
        table.read(cells -> rows.add(new KeyValue(table.id(cells, 0), table.id(cells, 1))));
      } catch (DataException e) {
        throw ProblemOptions.badRows(session, e);
      }
    }
    return rows;
  }
}
