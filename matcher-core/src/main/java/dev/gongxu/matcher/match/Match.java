package dev.gongxu.matcher.match;

import dev.gongxu.matcher.score.Breakdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ranking.
 *
 * @param rank its place, from 1
 * @param need the need's id
 * @param capability the capability's id
 * @param provider the capability's owner, null where unknown
 * @param breakdown the parts whose sum is the score
 * @param terms the words that they share, those that add most first; empty where they were not
 *     asked for
 */
public record Match(
    int rank,
    String need,
    String capability,
    @Nullable String provider,
    Breakdown breakdown,
    List<MatchedTerm> terms) {
  /** Copies the list. */
  public Match {
    terms = List.copyOf(terms);
  }

  /** The same at another place. */
  Match withRank(int value) {
    return new Match(value, need, capability, provider, breakdown, terms);
  }

  /** The score: the sum of the breakdown's parts. */
  public double score() {
    return breakdown.total();
  }
}
