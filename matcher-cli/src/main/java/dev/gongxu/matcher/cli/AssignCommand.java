package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.assign.AssignmentProblem;
import dev.gongxu.matcher.assign.AssignmentRules;
import dev.gongxu.matcher.assign.MarketAssigner;
import dev.gongxu.matcher.market.Side;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds who serves whom so that nothing is better on the whole. */
@Command(name = "assign")
final class AssignCommand implements Callable<Integer> {
  private static final MarketAssigner.Options DEFAULT = MarketAssigner.Options.DEFAULT;

  private final Session session;

  @Mixin MarketOptions market = new MarketOptions();
  @Mixin ProblemOptions problem = new ProblemOptions();

  @Option(
      names = "--way",
      paramLabel = "WAY",
      order = 10,
      completionCandidates = WayCodes.class,
      descriptionKey = "assign.way")
  Way way = Way.BEST;

  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin MarketRuleOptions bounds = new MarketRuleOptions();

  @Option(names = "--top", paramLabel = "N", order = 30, descriptionKey = "assign.top")
  @Nullable Integer top;

  @Mixin DayOption day = new DayOption();
  @Mixin WorkerOptions worker = new WorkerOptions();
  @Mixin AssignOutputOptions print = new AssignOutputOptions();

  AssignCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    check();
    try (AssignOutputs outputs = AssignOutputs.open(session, print)) {
      if (problem.given()) {
        assignProblem(outputs);
      } else {
        assignMarket(outputs);
      }
    }
    return ExitCode.DONE;
  }

  private void check() {
    print.check(session, way);
    problem.check(session);
    rules.check(session);
    worker.check(session);
    if (top != null) {
      Arguments.between(session, "--top", top, 1, DEFAULT.most());
    }
    if (problem.given()) {
      checkNoMarket();
    } else if (market.data == null && market.index == null) {
      throw CommandException.usage(session.messages().get("usage.nothingToAssign"));
    }
  }

  /** Refuses options that would say nothing. */
  private void checkNoMarket() {
    String given = market.given();
    given = given == null ? bounds.given() : given;
    given = given == null && top != null ? "--top" : given;
    given = given == null && day.day != null ? "--on" : given;
    if (given != null) {
      throw CommandException.usage(session.messages().get("usage.exclusive", "--pairs", given));
    }
  }

  private void assignProblem(AssignOutputs outputs) {
    AssignmentProblem read = problem.read(session);
    AssignmentRules kept = rules.rules(session, in(read.needs()), in(read.providers()));
    outputs.print(new Assigning.OfProblem(read, kept), way, kept.loadStep(), null);
  }

  private static Predicate<String> in(List<String> sorted) {
    return id -> Collections.binarySearch(sorted, id) >= 0;
  }

  private void assignMarket(AssignOutputs outputs) {
    try (Market opened = market.open(session);
        Workers workers = worker.start()) {
      Matcher matcher = opened.matcher();
      Set<String> needs = new HashSet<>(matcher.openPostings(Side.NEED));
      AssignmentRules kept =
          rules.rules(session, needs::contains, id -> matcher.provider(id) != null);
      MarketAssigner.Options options =
          DEFAULT.withRules(bounds.rules(session, kept)).withTop(top == null ? DEFAULT.top() : top);
      opened.keep();
      outputs.print(
          new Assigning.OfMarket(matcher, options, day.of(session), workers),
          way,
          kept.loadStep(),
          matcher);
    }
  }
}
