package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.push.PushPlan;
import dev.gongxu.matcher.push.PushPlanner;
import dev.gongxu.matcher.push.PushRules;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who is to be told of what is new, and why. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "jsonl", "csv");

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin WatchOptions watch = new WatchOptions();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl|csv",
      order = 50,
      descriptionKey = "watch.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  WatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    market.check(session);
    watch.check(session);
    LocalDateTime time = watch.time(session);
    PushRules rules = watch.rules(session);
    WatchFiles files = WatchFiles.read(session, watch, market);
    try (Output output = Output.to(out, session);
        Market opened = market.openToTry(session)) {
      Watching watching = new Watching(session, opened.matcher(), files, watch, time);
      watching.take();
      PushPlanner planner =
          new PushPlanner(
              rules, files::person, opened.matcher()::blocked, files.room(), files.told());
      PushPlan plan = planner.plan(watching.find(), time);
      WatchMessages wording =
          new WatchMessages(session.messages(), opened.matcher(), files, watch.length);
      int width = session.console().columns();
      new WatchPrinter(output, wording, session.messages(), width).print(plan.deliveries(), format);
      output.finish();
      // Only after everybody could read it: who was not shown a message has not been told.
      files.remember(
          session, plan.deliveries().stream().flatMap(one -> one.told().stream()).toList());
      summarise(plan, time);
    }
    return ExitCode.DONE;
  }

  private void summarise(PushPlan plan, LocalDateTime time) {
    Messages messages = session.messages();
    long now = plan.deliveries().stream().filter(one -> !one.at().isAfter(time)).count();
    session.note(messages.get("watch.planned", now, plan.deliveries().size() - now));
    plan.left()
        .forEach(
            (reason, count) ->
                session.note(
                    switch (reason) {
                      case NOBODY -> messages.get("watch.left.nobody", count);
                      case TOLD_BEFORE -> messages.get("watch.left.toldBefore", count);
                      case BLOCKED -> messages.get("watch.left.blocked", count);
                      case OPTED_OUT -> messages.get("watch.left.optedOut", count);
                      case NO_ROOM -> messages.get("watch.left.noRoom", count);
                      case ENOUGH -> messages.get("watch.left.enough", count);
                    }));
  }
}
