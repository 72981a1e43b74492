package dev.gongxu.matcher;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.assign.MarketAssigner;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Prices;
import dev.gongxu.matcher.match.Ranker;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.score.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds providers for the needs of an assignment by the rankings of a market, each need by the
 * profile of its service. Safe for use by many threads.
 *
 * @param options whose number of matches does not count
 */
record MarketCandidates(
    PostingIndex index, Ranker ranker, Map<Service, Profile> profiles, MatchOptions options)
    implements MarketAssigner.Candidates {
  private Profile profile(Posting need) {
    return requireNonNull(profiles.get(need.service()), need.service().code());
  }

  @Override
  public Subject read(Posting need) {
    try (Snapshot snapshot = index.acquire()) {
      return Subject.of(need, snapshot.analysis(), profile(need).text()).keeping();
    }
  }

  @Override
  public Ranking best(Subject need, int top) {
    return ranker.rank(need, profile(need.posting()), options.withTop(top));
  }

  @Override
  public Prices prices(Map<String, Double> byProvider) {
    return new Prices(byProvider, index);
  }

  @Override
  public List<Match> beyond(
      Subject need, int top, Prices prices, Collection<String> known, double least, double floor) {
    return ranker.beyond(
        need, profile(need.posting()), options.withTop(top), prices, known, least, floor);
  }
}
