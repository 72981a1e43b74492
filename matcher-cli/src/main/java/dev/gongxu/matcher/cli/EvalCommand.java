package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
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

  @Option(names = "--per-need", order = 49, descriptionKey = "eval.perNeed")
  boolean perNeed;

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
    worker.check(session);
    market.check(session);
    Path file = requireNonNull(judged, "needed");
    Judgements judgements = Judgements.read(file);
    if (judgements.answerableNeeds().isEmpty()) {
      throw CommandException.failed(session.messages().get("eval.nothingJudged", file));
    }
    Subjects subjects =
        needs == null
            ? Subjects.judged(session, judgements.answerableNeeds())
            : Subjects.inFile(session, Side.NEED, needs, market.textOnly, market.rejects);
    try (Output output = Output.to(out, session);
        Market opened = market.open(session)) {
      opened.keep();
      Map<String, List<String>> rankings = rank(opened.matcher(), subjects, judgements);
      Effectiveness effectiveness = Effectiveness.of(judgements, rankings);
      EvalPrinter printer = new EvalPrinter(session, effectiveness);
      List<String> lines = format.equals("jsonl") ? printer.json(perNeed) : printer.table(perNeed);
      lines.forEach(output::line);
      output.finish();
    }
    return ExitCode.DONE;
  }

  private Map<String, List<String>> rank(
      Matcher matcher, Subjects subjects, Judgements judgements) {
    MatchOptions options = MatchOptions.on(day.of(session)).withTop(TOP).withTerms(false);
    Set<String> wanted = new HashSet<>(judgements.answerableNeeds());
    Map<String, List<String>> rankings = new HashMap<>();
    try (Workers workers = worker.start();
        Progress progress =
            new Progress(
                session,
                session.messages().get("progress.matching"),
                subjects.count(matcher),
                true)) {
      subjects.each(
          matcher,
          postings ->
              matcher.matchAll(
                  only(postings, wanted),
                  options,
                  workers.executor(),
                  workers.threads(),
                  ranking -> {
                    rankings.put(
                        ranking.subject().id(),
                        ranking.matches().stream().map(Match::capability).toList());
                    progress.step();
                  }));
    }
    int missing = wanted.size() - rankings.size();
    if (missing > 0) {
      session.note(session.messages().get("eval.missing", missing, wanted.size()));
    }
    return rankings;
  }

  private static Iterator<Posting> only(Iterator<Posting> postings, Set<String> ids) {
    Iterable<Posting> all = () -> postings;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(posting -> ids.contains(posting.id()))
        .iterator();
  }
}
