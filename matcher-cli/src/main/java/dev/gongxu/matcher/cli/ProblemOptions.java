package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.assign.AssignmentProblem;
import dev.gongxu.matcher.json.DataException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of a problem that is no market. */
final class ProblemOptions {
  @Option(names = "--pairs", paramLabel = "FILE", order = 5, descriptionKey = "assign.pairs")
  @Nullable Path pairs;

  @Option(
      names = "--capacities",
      paramLabel = "FILE",
      order = 6,
      descriptionKey = "assign.capacities")
  @Nullable Path capacities;

  @Option(names = "--demands", paramLabel = "FILE", order = 7, descriptionKey = "assign.demands")
  @Nullable Path demands;

  /** Whether there is such a problem. */
  boolean given() {
    return pairs != null;
  }

  /** Refuses a problem of which a part is missing. */
  void check(Session session) {
    Messages messages = session.messages();
    if (pairs == null && (capacities != null || demands != null)) {
      throw CommandException.usage(
          messages.get("usage.pairsOnly", capacities != null ? "--capacities" : "--demands"));
    }
    if (pairs != null && capacities == null) {
      throw CommandException.usage(messages.get("usage.missing", "--capacities"));
    }
  }

  /**
   * Reads the problem.
   *
   * @throws CommandException when rows are bad
   */
  AssignmentProblem read(Session session) {
    try {
      return ProblemFiles.read(
          requireNonNull(pairs, "given"), requireNonNull(capacities, "checked"), demands);
    } catch (DataException e) {
      throw badRows(session, e);
    }
  }

  /** What to say of bad rows, which unlike bad lines of a market cannot be set aside. */
  static RuntimeException badRows(Session session, DataException e) {
    return e.count() == 0
        ? e
        : CommandException.failed(
            e.getMessage() + "\n" + session.messages().get("assign.badRows", e.count()), e);
  }
}
