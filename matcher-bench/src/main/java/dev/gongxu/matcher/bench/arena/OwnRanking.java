package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import java.util.ArrayList;
import java.util.List;

/** The matcher itself: by passing over what cannot win, or by scoring everything. */
final class OwnRanking implements Way {
  private final Arena arena;
  private final boolean everything;

  OwnRanking(Arena arena, boolean everything) {
    this.arena = arena;
    this.everything = everything;
  }

  @Override
  public Answer search(Asked asked) {
    Ranking ranking =
        everything
            ? arena
                .ranker()
                .rankByScoringEverything(asked.subject(), asked.profile(), asked.options())
            : arena.ranker().rank(asked.subject(), asked.profile(), asked.options());
    return () -> found(ranking);
  }

  static List<Found> found(Ranking ranking) {
    boolean forward = ranking.subject().side() == Side.NEED;
    List<Found> found = new ArrayList<>();
    for (Match match : ranking.matches()) {
      found.add(new Found(forward ? match.capability() : match.need(), match.score()));
    }
    return found;
  }
}
