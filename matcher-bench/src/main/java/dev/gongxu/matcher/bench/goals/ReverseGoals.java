package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.arena.Times;
import dev.gongxu.matcher.bench.arena.Way;
import dev.gongxu.matcher.bench.arena.Ways;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.market.Query;
import java.io.IOException;
import java.util.List;

/**
 * The figures of one capability against all stored needs: 100,000 of them when the market is a
 * large one, else those that it has.
 */
final class ReverseGoals {
  private static final int NEEDS = 100_000;
  private static final int TOP = 100;

  private final Setting setting;
  private final Figures figures;

  ReverseGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure(MatchGoals matching) throws IOException {
    boolean large = setting.size().compareTo(MarketSize.THREE_HUNDRED_THOUSAND) >= 0;
    Source source = large ? Source.needs(NEEDS, setting.seed()) : setting.source();
    try (Arena arena = setting.stock().open(source, State.MERGED1);
        Way ours = Ways.OURS.in(arena);
        Way bm25 = Ways.BM25.in(arena)) {
      List<Asked> questions =
          setting.ask(arena, Query.CAPABILITY).stream().map(asked -> asked.withTop(TOP)).toList();
      matching.check(arena, "reverse", questions);
      List<Times> times = setting.contest().run(questions, ours, bm25);
      setting.say("reverse, ours", times.getFirst());
      setting.say("reverse, bm25", times.get(1));
      figures.add(
          "reverse, top 100 / BM25",
          times.getFirst().mean() / times.get(1).mean(),
          Goal.atMost(0.7));
      figures.add("reverse, top 100, ms", times.getFirst().mean() / 1e3, Goal.atMost(2));
    }
  }
}
