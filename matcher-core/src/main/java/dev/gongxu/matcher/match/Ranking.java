package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.SearchStatistics;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.score.Gate;
import java.util.List;
import java.util.Map;

/**
 * The best matches of one posting.
 *
 * @param subject the posting that was asked for: a need, or a capability in the reverse direction
 * @param matches the best first, equal scores by id
 * @param statistics how much of the market had to be looked at
 * @param refused where there is no match, how many of the postings that share a word each gate
 *     refused, gates without any left out; empty where there are matches
 */
public record Ranking(
    Posting subject, List<Match> matches, SearchStatistics statistics, Map<Gate, Integer> refused) {
  /** Copies the collections. */
  public Ranking {
    matches = List.copyOf(matches);
    refused = Map.copyOf(refused);
  }

  /**
   * Why there is no match: {@code no-common-word}, or the code of the gate that refused most
   * candidates (of equal ones the first in order); empty where there are matches.
   */
  public String reason() {
    if (!matches.isEmpty()) {
      return "";
    }
    Gate most = null;
    for (Gate gate : Gate.values()) {
      if (refused.getOrDefault(gate, 0) > (most == null ? 0 : refused.getOrDefault(most, 0))) {
        most = gate;
      }
    }
    return most == null ? "no-common-word" : most.code();
  }
}
