package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Providers for a need, each with its best capability: the best by falling score, then those who
 * were found beyond them.
 *
 * @param providers who
 * @param capabilities by which capability
 * @param scores how well, by place in the lists
 * @param asked for how many of the best was asked
 * @param beyond at most what anybody scores who is not in the list, minus infinity when nobody else
 *     matches the need
 */
record CandidateList(
    List<String> providers,
    List<String> capabilities,
    List<Double> scores,
    int asked,
    double beyond) {
  CandidateList {
    providers = List.copyOf(providers);
    capabilities = List.copyOf(capabilities);
    scores = List.copyOf(scores);
  }

  /** The candidates in a ranking of at most {@code top}, one a provider. */
  static CandidateList of(Ranking ranking, int top) {
    List<Match> found = ranking.matches();
    return of(
        found.stream().filter(match -> match.provider() != null).toList(),
        top,
        found.size() < top ? Double.NEGATIVE_INFINITY : found.getLast().score());
  }

  /** Providers who were found beyond another list. */
  static CandidateList of(List<Match> found) {
    return of(found, 0, Double.NEGATIVE_INFINITY);
  }

  private static CandidateList of(List<Match> known, int asked, double beyond) {
    return new CandidateList(
        known.stream().map(match -> String.valueOf(match.provider())).toList(),
        known.stream().map(Match::capability).toList(),
        known.stream().map(Match::score).toList(),
        asked,
        beyond);
  }

  /** The same with those of another list who are not in it. */
  CandidateList with(CandidateList other) {
    Set<String> known = new HashSet<>(providers);
    List<String> moreProviders = new ArrayList<>(providers);
    List<String> moreCapabilities = new ArrayList<>(capabilities);
    List<Double> moreScores = new ArrayList<>(scores);
    for (int i = 0; i < other.size(); i++) {
      if (known.add(other.providers.get(i))) {
        moreProviders.add(other.providers.get(i));
        moreCapabilities.add(other.capabilities.get(i));
        moreScores.add(other.scores.get(i));
      }
    }
    return new CandidateList(moreProviders, moreCapabilities, moreScores, asked, beyond);
  }

  int size() {
    return providers.size();
  }
}
