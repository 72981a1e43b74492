package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.Comparison;
import dev.gongxu.matcher.assign.ConflictException;
import dev.gongxu.matcher.assign.Reasons;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assigns, and puts everything that is known of the outcome where it belongs. */
final class AssignOutputs implements AutoCloseable {
  private final Session session;
  private final AssignOutputOptions options;
  private final Output pairs;
  private final @Nullable Output summary;
  private final @Nullable Output prices;

  private AssignOutputs(
      Session session,
      AssignOutputOptions options,
      Output pairs,
      @Nullable Output summary,
      @Nullable Output prices) {
    this.session = session;
    this.options = options;
    this.pairs = pairs;
    this.summary = summary;
    this.prices = prices;
  }

  /**
   * Begins all files.
   *
   * @throws CommandException when one cannot be written
   */
  static AssignOutputs open(Session session, AssignOutputOptions options) {
    Output pairs = Output.to(options.out, session);
    Output summary = null;
    try {
      summary = options.summary == null ? null : Output.to(options.summary, session);
      Output prices = options.prices == null ? null : Output.to(options.prices, session);
      return new AssignOutputs(session, options, pairs, summary, prices);
    } catch (RuntimeException e) {
      pairs.close();
      close(summary);
      throw e;
    }
  }

  /**
   * Assigns and prints.
   *
   * @param matcher the market, null where there is none
   */
  void print(Assigning assigning, Way way, double loadStep, @Nullable Matcher matcher) {
    AssignPrinter printer =
        switch (options.format) {
          case "csv" -> new AssignCsv();
          case "table" -> new AssignTable(session, matcher);
          default -> new AssignJson();
        };
    Assigned assigned =
        options.compare
            ? compare(assigning, way, printer)
            : pairs(working(step -> assigning.by(way, step)), printer);
    String line = AssignSummary.of(assigned, way, loadStep).toString();
    if (summary != null) {
      summary.line(line);
    } else if (!options.format.equals("table")) {
      // The table says the same to the eye.
      session.note(line);
    }
    finish();
  }

  private Assigned compare(Assigning assigning, Way way, AssignPrinter printer) {
    Map<Way, Assigned> found = working(assigning::byEveryWay);
    Map<Way, Assignment> assignments = new EnumMap<>(Way.class);
    found.forEach((each, assigned) -> assignments.put(each, assigned.assignment()));
    printer.ways(WayRow.of(Comparison.of(assignments)), pairs);
    return requireNonNull(found.get(way), "every way was gone");
  }

  private Assigned pairs(Assigned assigned, AssignPrinter printer) {
    // Only asked for where prices lead to what was assigned.
    Reasons reasons = options.reasons || prices != null ? assigned.assignment().reasons() : null;
    printer.pairs(assigned, options.reasons ? reasons : null, pairs);
    if (prices != null && reasons != null) {
      printer.providers(reasons.providers(), prices);
    }
    return assigned;
  }

  private <T> T working(Function<Runnable, T> work) {
    Messages messages = session.messages();
    try (Progress progress = new Progress(session, messages.get("progress.assigning"), -1, true)) {
      return work.apply(progress::step);
    } catch (ConflictException e) {
      ReasonText text = new ReasonText(messages);
      throw CommandException.failed(
          e.needs().isEmpty()
              ? messages.get("assign.conflict", text.groups(e.groups()))
              : messages.get("assign.pinConflict", SafeText.line(String.join(", ", e.needs()))),
          e);
    } catch (IllegalArgumentException e) {
      throw CommandException.failed(
          messages.get("assign.badRules", SafeText.line(String.valueOf(e.getMessage()))), e);
    }
  }

  private void finish() {
    pairs.finish();
    if (prices != null) {
      prices.finish();
    }
    if (summary != null) {
      summary.finish();
    }
  }

  @Override
  public void close() {
    pairs.close();
    close(prices);
    close(summary);
  }

  private static void close(@Nullable Output output) {
    if (output != null) {
      output.close();
    }
  }
}
