package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.assign.Agreement;
import dev.gongxu.matcher.bench.assign.Arrivals;
import dev.gongxu.matcher.bench.assign.AssignmentContest;
import dev.gongxu.matcher.bench.assign.AssignmentSize;
import dev.gongxu.matcher.bench.assign.PeakMemory;
import dev.gongxu.matcher.bench.assign.Rivals;
import dev.gongxu.matcher.bench.assign.Variant;
import java.io.IOException;
import java.util.List;

/** The figures of the best assignment: how fast and in how much memory, beside whom. */
final class AssignmentGoals {
  private static final int SEEDS = 3;
  private static final int PROBLEMS = 2_000;
  private static final int FEW_PROBLEMS = 30;
  private static final int ROUNDS = 101;
  private static final int FEW_ROUNDS = 5;

  private final Setting setting;
  private final Figures figures;
  private final boolean brief;

  AssignmentGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
    this.brief = setting.length().equals(Contest.Length.SHORT);
  }

  void measure() throws IOException {
    if (!Rivals.OR_TOOLS.isPresent()) {
      setting.say(Rivals.OR_TOOLS.word(), Rivals.OR_TOOLS.absence());
    }
    figures.add(
        "assignments that differ from the optimum of rivals",
        Agreement.differing(brief ? FEW_PROBLEMS : PROBLEMS),
        Goal.atMost(0));
    for (AssignmentSize size : AssignmentSize.values()) {
      if (!brief || size == AssignmentSize.S) {
        times(size);
      }
    }
    figures.add(
        "assignment %s, 100 arrivals resolved, ms on the clock".formatted(arrivalsAt()),
        Arrivals.at(arrivalsAt(), setting.seed()).millis(brief ? FEW_ROUNDS : ROUNDS),
        Goal.atMost(5));
    if (!brief && Rivals.OR_TOOLS.isPresent() && PeakMemory.isTold()) {
      double ours = memory(Rivals.OURS);
      figures.add(
          "assignment XL peak memory, ours / OR-tools",
          ours / memory(Rivals.OR_TOOLS),
          Goal.atMost(0.333));
    }
  }

  private AssignmentSize arrivalsAt() {
    return brief ? AssignmentSize.S : AssignmentSize.L;
  }

  private void times(AssignmentSize size) {
    List<AssignmentContest.Standing> standings =
        new AssignmentContest(
                List.of(Rivals.OURS, Rivals.OR_TOOLS, Rivals.JGRAPHT),
                size,
                Variant.PLAIN,
                brief ? setting.length() : AssignmentContest.FULL)
            .run(setting.seed(), brief ? 1 : SEEDS, setting.progress());
    AssignmentContest.Standing ours = standings.getFirst();
    for (AssignmentContest.Standing standing : standings) {
      setting.say("assignment " + size, standing);
      if (standing.who() != Rivals.OURS) {
        String name = "assignment %s, %s / ours".formatted(size, standing.who().word());
        figures.add(name, standing.millis() / ours.millis(), goal(standing.who(), size));
        figures.add(
            name + ", on the clock", standing.clockMillis() / ours.clockMillis(), Goal.NONE);
      }
    }
  }

  private static Goal goal(Rivals rival, AssignmentSize size) {
    boolean orTools = rival == Rivals.OR_TOOLS;
    return switch (size) {
      case S -> orTools ? Goal.atLeast(4) : Goal.NONE;
      case M, L -> Goal.atLeast(orTools ? 12 : 60);
      case XL -> Goal.atLeast(6);
    };
  }

  private double memory(Rivals who) throws IOException {
    long bytes = PeakMemory.of(who, AssignmentSize.XL, Variant.PLAIN, setting.seed());
    setting.say("assignment XL, bytes of " + who.word(), bytes);
    return bytes;
  }
}
