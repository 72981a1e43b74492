package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One file of records of one form. Immutable; every reading has its own state. */
record RecordFile<T extends MarketRecord>(Path path, RecordForm<T> form)
    implements RecordSource<T> {

  @Override
  public List<Path> paths() {
    return List.of(path);
  }

  /** Whether a file can be read only once. */
  static boolean isPipe(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /**
   * Opens and closes a file, but for a pipe, which would lose its content.
   *
   * @throws DataException when there is none or it may not be read
   */
  static void requireReadable(Path path) {
    if (isPipe(path)) {
      return;
    }
    try (LineCursor cursor = LineCursor.open(path)) {
      cursor.next();
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  /**
   * What a line says, before lines are compared.
   *
   * @param read null where nothing was to be read
   * @param problem why not, null for a blank line too
   */
  private record Parsed<T>(
      Line line, List<String> unknown, @Nullable T read, @Nullable InvalidFieldException problem) {}

  /** Passes on what stands in the file, in its order. */
  @Override
  public void read(
      Consumer<? super T> records, Refusals refusals, Consumer<String> warnings, Executor parsers) {
    UnknownFields unknown = new UnknownFields(path, warnings);
    SeenIds seen = new SeenIds();
    LinesAhead.read(
        path,
        this::parsed,
        parsed -> {
          int number = parsed.line.number();
          unknown.note(parsed.unknown, number);
          InvalidFieldException problem = parsed.problem;
          if (parsed.read != null) {
            problem = second(parsed.read, seen, number);
          }
          if (problem != null) {
            refusals.refuse(BadLine.of(path.toString(), number, problem), parsed.line.raw());
          } else if (parsed.read != null) {
            records.accept(parsed.read);
          }
        },
        parsers);
  }

  private Parsed<T> parsed(Line line) {
    List<String> unknown = List.of();
    try {
      String text = line.text();
      if (text.isBlank()) {
        return new Parsed<>(line, unknown, null, null);
      }
      JsonObject object = JsonText.object(text, form.fields());
      unknown = object.unknown();
      return new Parsed<>(line, unknown, form.read().apply(object), null);
    } catch (InvalidFieldException e) {
      return new Parsed<>(line, unknown, null, e);
    }
  }

  private static @Nullable InvalidFieldException second(MarketRecord read, SeenIds seen, int line) {
    try {
      refuseSecond(read, seen, line);
      return null;
    } catch (InvalidFieldException e) {
      return e;
    }
  }

  private static void refuseSecond(MarketRecord read, SeenIds seen, int line) {
    switch (read) {
      case Posting posting -> refuseSecond(posting.id(), seen, line);
      case Provider provider -> refuseSecond(provider.id(), seen, line);
      case Order order -> refuseSecond(order.id(), seen, line);
      case Accord accord -> refuseSecond(accord.id(), seen, line);
      case Block block -> {
        boolean inOrder = block.a().compareTo(block.b()) < 0;
        // No id has a blank, so two ids and a blank are only ever this pair.
        int first =
            seen.note(inOrder ? block.a() + " " + block.b() : block.b() + " " + block.a(), line);
        if (first > 0) {
          throw new InvalidFieldException(
              "b", block.b(), "is blocked with " + block.a() + " on line " + first + " already");
        }
      }
    }
  }

  private static void refuseSecond(String id, SeenIds seen, int line) {
    int first = seen.note(id, line);
    if (first > 0) {
      throw new InvalidFieldException("id", id, "stands on line " + first + " already");
    }
  }
}
