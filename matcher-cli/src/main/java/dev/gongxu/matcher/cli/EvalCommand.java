package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.ExpectedFigures;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures rankings against judgements. */
@Command(name = "eval")
final class EvalCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl");

  /** As deep as the deepest measure looks. */
  private static final int TOP = 100;

  private static final int MOST_MISSES = 10_000;

  /** What --per-need holds where no file was given. */
  private static final String HERE = "";

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin WorkerOptions worker = new WorkerOptions();

  @Option(names = "--needs", paramLabel = "FILE", order = 10, descriptionKey = "eval.needs")
  @Nullable Path needs;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      order = 11,
      descriptionKey = "eval.qrels")
  @Nullable Path judged;

  @Option(
      names = "--against",
      paramLabel = "FILE|shipped|text-only",
      order = 12,
      descriptionKey = "eval.against")
  List<String> against = new ArrayList<>();

  @Option(names = "--judged-only", order = 13, descriptionKey = "eval.judgedOnly")
  boolean judgedOnly;

  @Option(names = "--allowed-only", order = 14, descriptionKey = "eval.allowedOnly")
  boolean allowedOnly;

  @Option(names = "--expect", paramLabel = "FILE", order = 15, descriptionKey = "eval.expect")
  @Nullable Path expect;

  @Option(names = "--misses", paramLabel = "N", order = 48, descriptionKey = "eval.misses")
  int misses;

  @Option(
      names = "--per-need",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = HERE,
      order = 49,
      descriptionKey = "eval.perNeed")
  @Nullable String perNeed;

  @Mixin DayOption day = new DayOption();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  EvalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    Arguments.between(session, "--misses", misses, 0, MOST_MISSES);
    worker.check(session);
    market.check(session);
    Path perNeedFile = perNeed == null || perNeed.equals(HERE) ? null : Path.of(perNeed);
    if (perNeedFile != null && perNeedFile.equals(out)) {
      throw CommandException.usage(session.messages().get("usage.oneFile", perNeedFile));
    }
    Contender.check(session, market, against);
    ExpectedFigures expected = expect == null ? null : ExpectedFigures.read(expect);
    Path file = requireNonNull(judged, "needed");
    Judgements judgements = Judgements.read(file);
    if (judgements.answerableNeeds().isEmpty()) {
      throw CommandException.failed(session.messages().get("eval.nothingJudged", file));
    }
    Subjects subjects =
        needs == null
            ? Subjects.judged(session, judgements.answerableNeeds())
            : Subjects.inFile(session, Side.NEED, needs, market.textOnly, market.rejects);
    MatchOptions options = MatchOptions.on(day.of(session)).withTop(TOP).withTerms(false);
    try (Output output = Output.to(out, session);
        Market opened = market.open(session)) {
      opened.keep();
      Matcher matcher = opened.matcher();
      List<Contender> contenders = Contender.of(session, market, against, matcher);
      EvalRankings.Outcome outcome =
          new EvalRankings(
                  session, matcher, judgements, contenders, options, judgedOnly, allowedOnly)
              .measure(subjects, worker);
      List<Measured> measured = outcome.contenders();
      print(
          output,
          measured,
          new MissReport(session, matcher, outcome.needs(), options),
          outcome.judgements());
      if (perNeedFile != null) {
        write(perNeedFile, new EvalComparison(session, measured).csv());
      }
      output.finish();
      return expected == null || new ExpectedCheck(session, expected).holds(measured)
          ? ExitCode.DONE
          : ExitCode.FAILED;
    }
  }

  private void print(
      Output output, List<Measured> measured, MissReport report, Judgements judgements) {
    boolean json = format.equals("jsonl");
    boolean each = HERE.equals(perNeed);
    EvalPrinter printer = new EvalPrinter(session, measured);
    EvalComparison comparison = new EvalComparison(session, measured);
    (json ? printer.json(each) : printer.table(each)).forEach(output::line);
    (json ? comparison.json() : comparison.table()).forEach(output::line);
    if (misses > 0) {
      report.lines(judgements, measured.getFirst().rankings(), misses, json).forEach(output::line);
    }
  }

  private void write(Path file, List<String> lines) {
    try (Output output = Output.to(file, session)) {
      lines.forEach(output::line);
      output.finish();
    }
  }
}
