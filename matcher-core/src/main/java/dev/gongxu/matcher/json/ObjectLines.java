package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files of one object a line that are no part of a market and are read whole. Stateless. */
final class ObjectLines {
  private ObjectLines() {}

  /**
   * Reads a file to its end.
   *
   * @param fields the names that mean something
   * @param form from an object to what it says
   * @param id what must not stand twice; null where everything may
   */
  static <T> List<T> read(
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
