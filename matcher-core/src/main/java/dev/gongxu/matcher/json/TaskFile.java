package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.market.TaskMeasure;
import dev.gongxu.matcher.region.Region;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Yearly tasks as JSON Lines, one task a line. Stateless, so safe to share between threads. */
public final class TaskFile {
  /** Its name in a data folder. */
  public static final String NAME = "tasks.jsonl";

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "region",
          "year",
          "measure",
          "service",
          "target",
          "heads",
          "shares",
          "holidays",
          "workdays");

  private TaskFile() {}

  /**
   * The tasks of a file, in its order.
   *
   * @param warnings takes one line for each unknown field
   * @throws DataException when the file cannot be read or has bad lines; of these all are counted
   */
  public static List<Task> read(Path file, Consumer<String> warnings) {
    return ObjectLines.read(file, FIELDS, TaskFile::task, Task::id, warnings);
  }

  private static Task task(JsonObject object) {
    return new Task(
        object.needed("id", object.string("id")),
        object.needed("name", object.string("name")),
        object.needed("region", object.region("region")),
        object.needed("year", object.integer("year")),
        object.needed("measure", object.word("measure", TaskMeasure::of)),
        object.word("service", Service::of),
        object.needed("target", object.integer("target")),
        heads(object.object("heads")),
        object.numbers("shares"),
        days(object, "holidays"),
        days(object, "workdays"));
  }

  private static Map<Integer, Integer> heads(@Nullable JsonObject object) {
    Map<Integer, Integer> heads = new TreeMap<>();
    if (object != null) {
      for (String name : object.names()) {
        Region district = Places.named("heads", new JsonValue.Text(name));
        heads.put(district.code(), object.needed(name, object.integer(name)));
      }
    }
    return heads;
  }

  private static Set<LocalDate> days(JsonObject object, String name) {
    return new TreeSet<>(object.dates(name));
  }
}
