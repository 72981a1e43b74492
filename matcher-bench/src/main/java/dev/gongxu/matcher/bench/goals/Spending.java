package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Arena;
import dev.gongxu.matcher.bench.arena.Asked;
import dev.gongxu.matcher.bench.arena.Thrift;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a match allocates, divided into its result, its scoring loop and the rest. */
final class Spending {
  private Spending() {}

  /** The mean size of a result, in bytes: what it takes to make the same one again. */
  static double ofResults(Arena arena, List<Asked> questions) {
    long bytes = 0;
    int made = 0;
    for (Asked asked : questions) {
      Ranking ranking = arena.ranker().rank(asked.subject(), asked.profile(), asked.options());
      long before = Thrift.bytes();
      Ranking copy = copy(ranking);
      bytes += Thrift.bytes() - before;
      made += copy.equals(ranking) ? 1 : 0;
    }
    if (made != questions.size()) {
      throw new IllegalStateException("a copy differs from its ranking");
    }
    return (double) bytes / questions.size();
  }

  private static Ranking copy(Ranking ranking) {
    List<Match> matches = new ArrayList<>(ranking.matches().size());
    for (Match match : ranking.matches()) {
      Breakdown parts = match.breakdown();
      matches.add(
          new Match(
              match.rank(),
              match.need(),
              // The ids of what was found are read from the index for each result.
              new String(match.capability().toCharArray()),
              match.provider(),
              Breakdown.of(
                  new dev.gongxu.matcher.score.Weights(
                      parts.weight(Factor.TEXT),
                      parts.weight(Factor.REGION),
                      parts.weight(Factor.EXPERTISE),
                      parts.weight(Factor.WORKLOAD)),
                  parts.value(Factor.TEXT),
                  parts.value(Factor.REGION),
                  parts.value(Factor.EXPERTISE),
                  parts.value(Factor.WORKLOAD)),
              List.of()));
    }
    return new Ranking(
        ranking.subject(), matches, ranking.statistics(), Map.copyOf(ranking.refused()));
  }

  /**
   * Bytes that scoring one more posting allocates: what scoring everything allocates more than a
   * search that passes over most, by the postings scored more. An object has at least 16 bytes, so
   * that anything below 1 means none a posting.
   */
  static double perPosting(Arena arena, List<Asked> questions) {
    long bytes = 0;
    long postings = 0;
    for (Asked asked : questions) {
      long start = Thrift.bytes();
      Ranking few = arena.ranker().rank(asked.subject(), asked.profile(), asked.options());
      long between = Thrift.bytes();
      Ranking all =
          arena.ranker().rankByScoringEverything(asked.subject(), asked.profile(), asked.options());
      bytes += Thrift.bytes() - between - (between - start);
      postings += all.statistics().scored() - few.statistics().scored();
    }
    return postings <= 0 ? 0 : Math.max(0, (double) bytes / postings);
  }
}
