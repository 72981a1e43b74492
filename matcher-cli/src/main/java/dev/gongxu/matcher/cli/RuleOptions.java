package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.AssignmentRules;
import dev.gongxu.matcher.assign.AssignmentRules.Pairing;
import dev.gongxu.matcher.json.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What any assignment has to keep to. */
final class RuleOptions {
  @Option(names = "--reserve", paramLabel = "SCORE", order = 20, descriptionKey = "assign.reserve")
  double reserve;

  @Option(
      names = "--load-step",
      paramLabel = "SCORE",
      order = 21,
      descriptionKey = "assign.loadStep")
  double loadStep;

  @Option(names = "--pin", paramLabel = "NEED=PROVIDER", order = 22, descriptionKey = "assign.pin")
  List<KeyValue> pins = new ArrayList<>();

  @Option(
      names = "--forbid",
      paramLabel = "NEED=PROVIDER",
      order = 23,
      descriptionKey = "assign.forbid")
  List<KeyValue> forbids = new ArrayList<>();

  @Option(names = "--pins", paramLabel = "FILE", order = 24, descriptionKey = "assign.pins")
  @Nullable Path pinFile;

  @Option(names = "--forbids", paramLabel = "FILE", order = 25, descriptionKey = "assign.forbids")
  @Nullable Path forbidFile;

  /** Refuses numbers that cannot be. */
  void check(Session session) {
    if (Math.abs(reserve) > ProblemFiles.MOST_SCORE) {
      throw outOfRange(session, "--reserve", reserve, -ProblemFiles.MOST_SCORE);
    }
    if (loadStep < 0 || loadStep > ProblemFiles.MOST_SCORE) {
      throw outOfRange(session, "--load-step", loadStep, 0);
    }
  }

  private static CommandException outOfRange(
      Session session, String option, double value, double least) {
    return CommandException.usage(
        session
            .messages()
            .get(
                "usage.range",
                option,
                value,
                "%.0f".formatted(least),
                "%.0f".formatted(ProblemFiles.MOST_SCORE)));
  }

  /**
   * The pairs that are made and those that are not, in rules without groups.
   *
   * @param hasNeed whether there is a need with an id
   * @param hasProvider whether there is a provider with an id
   * @throws CommandException when a file of pairs is bad, or a pair names what there is not
   */
  AssignmentRules rules(Session session, Predicate<String> hasNeed, Predicate<String> hasProvider) {
    Set<Pairing> pinned = pairs(session, pins, pinFile);
    Set<Pairing> forbidden = pairs(session, forbids, forbidFile);
    for (Pairing pair : pinned) {
      find(session, pair, hasNeed, hasProvider);
      if (forbidden.contains(pair)) {
        throw CommandException.failed(
            session
                .messages()
                .get(
                    "assign.pinnedAndForbidden",
                    SafeText.line(pair.need()),
                    SafeText.line(pair.provider())));
      }
    }
    forbidden.forEach(pair -> find(session, pair, hasNeed, hasProvider));
    return new AssignmentRules(reserve, loadStep, pinned, forbidden, List.of(), List.of());
  }

  private static void find(
      Session session, Pairing pair, Predicate<String> hasNeed, Predicate<String> hasProvider) {
    Messages messages = session.messages();
    if (!hasNeed.test(pair.need())) {
      throw CommandException.failed(messages.get("assign.noNeed", SafeText.line(pair.need())));
    }
    if (!hasProvider.test(pair.provider())) {
      throw CommandException.failed(
          messages.get("assign.noProvider", SafeText.line(pair.provider())));
    }
  }

  private static Set<Pairing> pairs(Session session, List<KeyValue> given, @Nullable Path file) {
    Set<Pairing> pairs = new LinkedHashSet<>();
    given.forEach(pair -> pairs.add(new Pairing(pair.key(), pair.value())));
    if (file == null) {
      return pairs;
    }
    CsvTable table = new CsvTable(file, List.of("need", "provider"));
    try {
      table.read(cells -> pairs.add(new Pairing(table.id(cells, 0), table.id(cells, 1))));
    } catch (DataException e) {
      throw ProblemOptions.badRows(session, e);
    }
    return pairs;
  }
}
