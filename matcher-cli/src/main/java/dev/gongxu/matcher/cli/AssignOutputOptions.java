package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assigner.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is printed of an assignment, and where. */
final class AssignOutputOptions {
  private static final List<String> FORMATS = List.of("jsonl", "csv", "table");

  @Option(names = "--compare", order = 11, descriptionKey = "assign.compare")
  boolean compare;

  @Option(names = "--reasons", order = 12, descriptionKey = "assign.reasons")
  boolean reasons;

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv|table",
      order = 50,
      descriptionKey = "assign.format")
  String format = "jsonl";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  @Option(names = "--summary", paramLabel = "FILE", order = 52, descriptionKey = "assign.summary")
  @Nullable Path summary;

  @Option(names = "--prices", paramLabel = "FILE", order = 53, descriptionKey = "assign.prices")
  @Nullable Path prices;

  /** Refuses what contradicts itself. */
  void check(Session session, Way way) {
    Arguments.oneOf(session, "--format", format, FORMATS);
    List<String> given = new ArrayList<>();
    if (reasons) {
      given.add("--reasons");
    }
    if (prices != null) {
      given.add("--prices");
    }
    if (!given.isEmpty()) {
      if (compare) {
        Arguments.atMostOne(session, List.of("--compare", given.getFirst()));
      }
      if (way == Way.STABLE || way == Way.IN_TURN) {
        throw CommandException.usage(
            session.messages().get("usage.byPrices", given.getFirst(), WayCodes.of(way)));
      }
    }
    checkFiles(session);
  }

  /** Two outputs into one file would be none. */
  private void checkFiles(Session session) {
    Set<Path> files = new HashSet<>();
    for (Path file : new Path[] {out, summary, prices}) {
      if (file != null && !files.add(file.toAbsolutePath().normalize())) {
        throw CommandException.usage(session.messages().get("usage.oneFile", file));
      }
    }
  }
}
