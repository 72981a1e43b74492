package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.learn.Evidence;
import dev.gongxu.matcher.learn.WeightTuner;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.score.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns the weights of the factors from judgements or orders. */
@Command(name = "tune")
final class TuneCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl");

  /** The same market and judgements give the same weights. */
  private static final long SEED = 7;

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin WorkerOptions worker = new WorkerOptions();

  @Option(names = "--qrels", paramLabel = "FILE", order = 11, descriptionKey = "tune.qrels")
  @Nullable Path judged;

  @Option(names = "--judged-only", order = 13, descriptionKey = "eval.judgedOnly")
  boolean judgedOnly;

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      order = 14,
      completionCandidates = ServiceCodes.class,
      descriptionKey = "profile.service")
  @Nullable Service service;

  @Mixin DayOption day = new DayOption();

  @Option(
      names = "--profile-out",
      paramLabel = "FILE",
      order = 49,
      descriptionKey = "tune.profileOut")
  @Nullable Path profileOut;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  TuneCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    worker.check(session);
    market.check(session);
    if (market.textOnly) {
      throw CommandException.usage(
          session.messages().get("usage.exclusive", "tune", "--text-only"));
    }
    if (profileOut != null && profileOut.equals(out)) {
      throw CommandException.usage(session.messages().get("usage.oneFile", profileOut));
    }
    Judgements judgements = judged == null ? null : Judgements.read(judged);
    if (judgements != null && judgements.answerableNeeds().isEmpty()) {
      throw CommandException.failed(
          session.messages().get("eval.nothingJudged", String.valueOf(judged)));
    }
    try (Output output = Output.to(out, session);
        Market opened = market.open(session);
        Workers workers = worker.start()) {
      opened.keep();
      Matcher matcher = opened.matcher();
      List<Tuned> all = tune(matcher, judgements, workers);
      TunePrinter printer = new TunePrinter(session);
      for (Tuned tuned : all) {
        if (format.equals("jsonl")) {
          output.line(TunePrinter.json(tuned));
        } else {
          printer.table(tuned).forEach(output::line);
        }
      }
      if (profileOut != null) {
        write(profileOut, profiles(matcher, all));
      }
      output.finish();
    }
    return ExitCode.DONE;
  }

  private List<Tuned> tune(Matcher matcher, @Nullable Judgements judgements, Workers workers) {
    TuneCases cases = new TuneCases(session, matcher, MatchOptions.on(day.of(session)));
    List<Tuned> all = new ArrayList<>();
    for (Service one : service == null ? List.of(Service.values()) : List.of(service)) {
      List<? extends Evidence> evidence =
          judgements == null
              ? cases.ordered(one)
              : cases.judged(one, judgements, judgedOnly, workers);
      all.add(
          new Tuned(
              one,
              judgements == null ? "AUC" : Metric.NDCG_10.label(),
              judgements == null
                  ? "cancelled orders beside the done ones of their time"
                  : "judged needs",
              WeightTuner.tune(matcher.profile(one).weights(), evidence, SEED)));
    }
    return all;
  }

  /** Only what has changed; with what --profile had said before, so that it is not lost. */
  private String profiles(Matcher matcher, List<Tuned> all) {
    Map<Service, Profile> changed = new EnumMap<>(Service.class);
    for (Tuned tuned : all) {
      if (tuned.tuning().changed()) {
        changed.put(tuned.service(), tuned.profile(matcher.profile(tuned.service())));
      }
    }
    if (market.profile == null) {
      return ProfileFile.writeWeights(changed);
    }
    Map<Service, Profile> profiles = new EnumMap<>(ProfileFile.read(market.profile));
    profiles.putAll(changed);
    return ProfileFile.write(profiles);
  }

  private void write(Path file, String text) {
    try (Output output = Output.to(file, session)) {
      output.print(text);
      output.finish();
    }
  }
}
