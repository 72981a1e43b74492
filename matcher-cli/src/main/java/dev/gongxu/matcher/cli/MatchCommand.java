package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.match.MatchOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks capabilities for needs, or needs for capabilities. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl", "csv", "trec", "html");

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin SubjectOptions subject = new SubjectOptions();
  @Mixin RankOptions rank = new RankOptions();
  @Mixin WorkerOptions worker = new WorkerOptions();

  @Option(names = "--one-per-provider", order = 31, descriptionKey = "option.onePerProvider")
  boolean onePerProvider;

  @Option(names = "--acceptance", order = 35, descriptionKey = "option.acceptance")
  boolean acceptance;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv|trec|html",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  MatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    MatchOptions options =
        rank.toMatchOptions(session)
            .withOnePerProvider(onePerProvider)
            .withTerms(!format.equals("trec"));
    worker.check(session);
    market.check(session);
    market.acceptance = acceptance;
    subject.check(session, market.textOnly);
    Subjects subjects = Subjects.of(session, subject, market.textOnly, market.rejects);
    try (Output output = Output.to(out, session);
        Market opened = market.open(session)) {
      subjects.find(opened.matcher());
      opened.keep();
      rank(opened.matcher(), subjects, options, printer(output, opened.matcher()));
      output.finish();
    }
    return ExitCode.DONE;
  }

  private void rank(
      Matcher matcher, Subjects subjects, MatchOptions options, MatchPrinter printer) {
    long count = subjects.count(matcher);
    if (count == 0) {
      session.note(session.messages().get("match.nothingToRank"));
    }
    boolean alone = out != null || !session.console().outTerminal();
    printer.begin();
    try (Workers workers = worker.start();
        Progress progress =
            new Progress(session, session.messages().get("progress.matching"), count, alone)) {
      subjects.each(
          matcher,
          postings ->
              matcher.matchAll(
                  postings,
                  options,
                  workers.executor(),
                  workers.threads(),
                  ranking -> {
                    printer.print(ranking);
                    progress.step();
                  }));
    }
    printer.end();
  }

  private MatchPrinter printer(Output output, Matcher matcher) {
    return switch (format) {
      case "jsonl" -> new MatchJson(output, matcher);
      case "csv" -> new MatchCsv(output, matcher);
      case "trec" -> new MatchTrec(output);
      case "html" -> new MatchPage(output, matcher, session);
      default -> {
        Style style = new Style(out == null && session.console().styled());
        yield new MatchTable(output, matcher, session, style, session.console().columns());
      }
    };
  }
}
