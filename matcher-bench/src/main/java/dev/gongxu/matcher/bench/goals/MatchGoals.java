package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Agreement;
import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.arena.Times;
import dev.gongxu.matcher.bench.arena.Way;
import dev.gongxu.matcher.bench.arena.Ways;
import dev.gongxu.matcher.bench.market.Query;
import java.io.IOException;
import java.util.List;

/** The figures of one need against one market: how fast, beside whom, with what answers. */
final class MatchGoals {
  private final Setting setting;
  private final Figures figures;
  private int differing;

  MatchGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure() throws IOException {
    try (Arena arena = setting.open(State.MERGED1)) {
      rivals(arena);
      topic(arena, "text weight 0.8", 0.8, 0.9);
      topic(arena, "text weight 0.9", 0.9, 1.0);
      dense(arena);
      few(arena, "one term", Query.ONE_TERM);
      few(arena, "two terms", Query.TWO_TERM);
      row(arena, "200 terms", setting.ask(arena, Query.LONG), 0.3);
      List<Asked> grouped = arena.ask(Query.TOPIC, setting.subjects(), Asked.SHIPPED, true);
      row(arena, "grouped by provider", grouped, 0.8);
    }
    for (State state : List.of(State.SEGMENTS8, State.DELETED30)) {
      try (Arena arena = setting.open(state)) {
        String name = state == State.SEGMENTS8 ? "8 segments" : "30 % deleted";
        row(arena, name, setting.ask(arena, Query.TOPIC), 0.8);
      }
    }
    try (Arena arena = setting.openRemote()) {
      row(arena, "90 % remote", setting.ask(arena, Query.TOPIC), 0.8);
    }
    updated();
    try (Arena arena = setting.open(State.MERGED1)) {
      slowRivals(arena);
    }
  }

  /** How many answers differed from the oracle so far. */
  int differing() {
    return differing;
  }

  private void rivals(Arena arena) throws IOException {
    List<Asked> questions = setting.ask(arena, Query.TOPIC);
    check(arena, "default weights", questions);
    try (Way ours = Ways.OURS.in(arena);
        Way bm25 = Ways.BM25.in(arena);
        Way own = Ways.OWN_BM25.in(arena)) {
      List<Times> times = setting.contest().run(questions, ours, bm25, own);
      Times our = times.getFirst();
      setting.say("default weights, ours", our);
      setting.say("default weights, bm25", times.get(1));
      setting.say("default weights, own bm25", times.get(2));
      ratio("default weights", our, times.get(1), Goal.atMost(0.6));
      ratio("default weights / own BM25", our, times.get(2), Goal.NONE);
      figures.add("p99 / p50", our.quantile(0.99) / our.median(), Goal.atMost(3));
      figures.add(
          "allocation per match beyond the result, kB",
          beyond(arena, questions, our),
          Goal.atMost(20));
      figures.add(
          "allocation in the scoring loop, bytes a posting",
          Spending.perPosting(arena, questions),
          Goal.atMost(1));
    }
  }

  /** Among themselves, so that they do not drive ours out of the caches. */
  private void slowRivals(Arena arena) throws IOException {
    List<Asked> questions = setting.ask(arena, Query.TOPIC);
    try (Way ours = Ways.OURS.in(arena);
        Way function = Ways.FUNCTION_SCORE.in(arena);
        Way rescoring = Ways.RESCORE_1000.in(arena);
        Way collector = Ways.PLAIN_COLLECTOR.in(arena)) {
      setting.say(
          "function-score answers that differ", Agreement.differing(ours, function, questions));
      List<Times> slow =
          new Contest(setting.length().brief())
              .run(questions, ours, function, rescoring, collector);
      setting.say("function-score", slow.get(1));
      setting.say("rescore-1000", slow.get(2));
      setting.say("plain-collector", slow.get(3));
      figures.add(
          "FunctionScoreQuery / ours",
          slow.get(1).mean() / slow.getFirst().mean(),
          Goal.atLeast(12));
      figures.add(
          "best 1,000 rescored / ours", slow.get(2).mean() / slow.getFirst().mean(), Goal.NONE);
      figures.add(
          "best 1,000 rescored, recall of the true ten",
          Agreement.recall(ours, rescoring, questions),
          Goal.NONE);
      figures.add("plain collector / ours", slow.get(3).mean() / slow.getFirst().mean(), Goal.NONE);
    }
  }

  private static double beyond(Arena arena, List<Asked> questions, Times our) {
    return Math.max(0, our.meanBytes() - Spending.ofResults(arena, questions)) / 1e3;
  }

  private void topic(Arena arena, String name, double textWeight, double limit) throws IOException {
    row(arena, name, arena.ask(Query.TOPIC, setting.subjects(), textWeight, false), limit);
  }

  private void dense(Arena arena) throws IOException {
    row(arena, "dense needs", setting.ask(arena, Query.DENSE), 0.6);
  }

  void row(Arena arena, String name, List<Asked> questions, double limit) throws IOException {
    check(arena, name, questions);
    try (Way ours = Ways.OURS.in(arena);
        Way bm25 = Ways.BM25.in(arena)) {
      List<Times> times = setting.contest().run(questions, ours, bm25);
      setting.say(name + ", ours", times.getFirst());
      setting.say(name + ", bm25", times.get(1));
      ratio(name, times.getFirst(), times.get(1), Goal.atMost(limit));
    }
  }

  private void ratio(String name, Times ours, Times rival, Goal goal) {
    String figure = name.contains("/") ? "ours, " + name : name + " / BM25";
    figures.add(figure, ours.mean() / rival.mean(), goal);
    figures.add(figure + ", medians", ours.median() / rival.median(), Goal.NONE);
  }

  private void few(Arena arena, String name, Query kind) throws IOException {
    List<Asked> questions = setting.ask(arena, kind);
    check(arena, name, questions);
    try (Way ours = Ways.OURS.in(arena);
        Way bm25 = Ways.BM25.in(arena)) {
      List<Times> times = setting.contest().run(questions, ours, bm25);
      setting.say(name + ", ours", times.getFirst());
      setting.say(name + ", bm25", times.get(1));
      figures.add(name + ", ms", times.getFirst().mean() / 1e3, Goal.atMost(0.2));
      ratio(name, times.getFirst(), times.get(1), Goal.NONE);
    }
  }

  private void updated() throws IOException {
    try (Arena before = setting.open(State.UPDATED30_UNMERGED);
        Arena after = setting.open(State.UPDATED30_MERGED);
        Way unmerged = Ways.OURS.in(before);
        Way merged = Ways.OURS.in(after)) {
      List<Asked> questions = setting.ask(before, Query.TOPIC);
      check(before, "30 % updated, unmerged", questions);
      check(after, "30 % updated, merged", questions);
      List<Times> times = setting.contest().run(questions, unmerged, merged);
      setting.say("30 % updated, unmerged", times.getFirst());
      setting.say("30 % updated, merged", times.get(1));
      figures.add(
          "30 % updated, unmerged / merged",
          times.getFirst().mean() / times.get(1).mean(), Goal.atMost(1.5));
    }
  }

  void check(Arena arena, String name, List<Asked> questions) {
    int found = Agreement.differing(arena, questions);
    if (found > 0) {
      setting.say(name + ": answers that differ from the oracle", found);
    }
    differing += found;
  }
}
