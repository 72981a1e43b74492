package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.report.Lacks;
import dev.gongxu.matcher.report.ScoreLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the market lacks, and what would help. */
@Command(name = "lacks")
final class LacksCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl", "csv");

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin DayOption day = new DayOption();
  @Mixin WorkerOptions worker = new WorkerOptions();

  @Option(names = "--line", paramLabel = "SCORE", order = 10, descriptionKey = "lacks.line")
  @Nullable Double line;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  LacksCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    if (line != null && (line < 0 || line > 1)) {
      throw CommandException.usage(session.messages().get("usage.range", "--line", line, 0, 1));
    }
    worker.check(session);
    market.check(session);
    ScoreLine given = line == null ? null : new ScoreLine(line, 0);
    try (Output output = Output.to(out, session);
        Market opened = market.open(session)) {
      opened.keep();
      Matcher matcher = opened.matcher();
      Lacks lacks = find(session, matcher, given, day.of(session), worker);
      List<Sheet> sheets = new LackSheets(lacks, matcher, session.messages()).all();
      SheetWriter writer = new SheetWriter(output, session.messages());
      switch (format) {
        case "jsonl" -> writer.json(sheets);
        case "csv" -> writer.csv(sheets);
        default -> {
          Style style = new Style(out == null && session.console().styled());
          writer.table(sheets, style, session.console().columns());
        }
      }
      output.finish();
    }
    return ExitCode.DONE;
  }

  /** Looks at every open need. */
  static Lacks find(
      Session session,
      Matcher matcher,
      @Nullable ScoreLine line,
      LocalDate on,
      WorkerOptions worker) {
    long count = matcher.openPostings(Side.NEED).size();
    try (Workers workers = worker.start();
        Progress progress =
            new Progress(session, session.messages().get("progress.matching"), count, true)) {
      return matcher.lacks(line, on, workers.executor(), workers.threads(), progress::step);
    }
  }
}
