package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import java.util.List;

/**
 * The best of a need: providers, each with its best capability, by falling score.
 *
 * @param providers who
 * @param capabilities by which capability
 * @param scores how well, by place in the lists
 * @param beyond at most what a candidate that is not in the list scores, minus infinity when nobody
 *     else matches the need
 */
record CandidateList(
    List<String> providers, List<String> capabilities, List<Double> scores, double beyond) {
  CandidateList {
    providers = List.copyOf(providers);
    capabilities = List.copyOf(capabilities);
    scores = List.copyOf(scores);
  }

  /** The candidates in a ranking of at most {@code top}, one a provider. */
  static CandidateList of(Ranking ranking, int top) {
    List<Match> found = ranking.matches();
    List<Match> known = found.stream().filter(match -> match.provider() != null).toList();
    return new CandidateList(
        known.stream().map(match -> String.valueOf(match.provider())).toList(),
        known.stream().map(Match::capability).toList(),
        known.stream().map(Match::score).toList(),
        found.size() < top ? Double.NEGATIVE_INFINITY : found.getLast().score());
  }
}
