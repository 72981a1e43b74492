package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks how near a need is to a match that reaches the line, and what would bring it over. Safe for
 * use by many threads if its market is.
 *
 * <p><b>An accord</b> changes nothing of a pair but its region factor, which becomes at least the
 * accord's strength, and no gate asks for accords. So the need's best match under an accord between
 * its city and another is the better of what it has and of that city's capabilities, their
 * breakdowns with the region factor raised: the same numbers, bit for bit, as after putting the
 * accord. Looked at are all capabilities that the raise can bring over the line, that is, down to
 * the line less weight · (strength − least region factor).
 *
 * <p><b>One more provider</b> is tried as a twin of each known provider of the same service: it
 * offers a capability of the same words in the need's county, has nothing to do yet, the same rank
 * and no record. Its breakdown has the model's text factor, the region factor of one county, the
 * prior of its rank and workload 1; nobody blocks it and it is not the need's owner. This is what a
 * ranking would say but for the twin's own weight among all words of the market, which moves the
 * text factor by the order of one in the number of capabilities. Looked at are all capabilities
 * whose text can be enough, the 5,000 with the most text at most.
 */
record NeedSearch(Market market, double strength) {
  private static final int FIRST_TOP = 256;
  private static final int GROWTH = 8;
  private static final int MOST = 100_000;
  private static final int MOST_MODELS = 5_000;

  /** What is asked of a market. */
  interface Market {
    /** A ranking without the words that matches share. */
    Ranking rank(Posting need, Profile profile, int top);

    /** The profile of a need's service. */
    Profile profile(Posting need);

    /** The line of a need's service. */
    double line(Posting need);

    @Nullable Provider provider(String id);

    /** The region of a capability that a ranking had. */
    Region regionOf(String capability);
  }

  /**
   * How a need stands.
   *
   * @param best its best match, null for none
   * @param reason why there is none
   * @param cities codes of the cities whose accord with the need's city would be enough
   * @param models capabilities that a new provider in the need's county would have to offer, best
   *     first, with their providers
   */
  record Found(
      Posting need,
      boolean lacking,
      @Nullable Match best,
      String reason,
      Set<Integer> cities,
      Map<String, Provider> models) {}

  Found look(Posting need) {
    Profile profile = market.profile(need);
    double line = market.line(need);
    Ranking ranking = market.rank(need, profile, 1);
    Match best = ranking.matches().isEmpty() ? null : ranking.matches().getFirst();
    if (best != null && best.score() >= line) {
      return new Found(need, false, best, "", Set.of(), Map.of());
    }
    return new Found(
        need,
        true,
        best,
        ranking.reason(),
        cities(need, profile, line),
        models(need, profile, line));
  }

  private Set<Integer> cities(Posting need, Profile profile, double line) {
    double raise = strength - profile.region().elsewhere();
    double least = line - profile.weights().region() * Math.max(0, raise) - 1e-9;
    Set<Integer> cities = new TreeSet<>();
    for (Match match : down(need, profile, MOST, match -> match.score() >= least)) {
      Breakdown now = match.breakdown();
      double lifted =
          Breakdown.of(
                  profile.weights(),
                  now.value(Factor.TEXT),
                  Math.max(now.value(Factor.REGION), strength),
                  now.value(Factor.EXPERTISE),
                  now.value(Factor.WORKLOAD))
              .total();
      if (lifted >= line) {
        cities.add(market.regionOf(match.capability()).code());
      }
    }
    return cities;
  }

  private Map<String, Provider> models(Posting need, Profile profile, double line) {
    Set<Gate> gates = EnumSet.noneOf(Gate.class);
    gates.addAll(profile.gates());
    gates.removeAll(EnumSet.of(Gate.SAME_OWNER, Gate.BLOCKED, Gate.PROVIDER_FULL));
    Profile byText =
        new Profile(
            profile.service(),
            Weights.TEXT_ONLY,
            profile.text(),
            profile.region(),
            profile.expertise(),
            gates,
            Map.of());
    Weights weights = profile.weights();
    double rest =
        weights.region() * profile.region().county() + weights.expertise() + weights.workload();
    Map<String, Provider> models = new LinkedHashMap<>();
    for (Match match :
        down(
            need,
            byText,
            MOST_MODELS,
            match -> weights.text() * match.score() + rest >= line - 1e-9)) {
      Provider provider = match.provider() == null ? null : market.provider(match.provider());
      if (provider != null && twin(profile, match, provider) >= line) {
        models.put(match.capability(), provider);
      }
    }
    return models;
  }

  private static double twin(Profile profile, Match match, Provider provider) {
    double prior = profile.expertise().prior(provider.kind(), provider.rank(), provider.verified());
    return Breakdown.of(
            profile.weights(),
            match.breakdown().value(Factor.TEXT),
            profile.region().level(Closeness.COUNTY),
            prior,
            1)
        .total();
  }

  /** All matches that satisfy what only worse ones do not. */
  private List<Match> down(Posting need, Profile profile, int most, Predicate<Match> enough) {
    for (int top = FIRST_TOP; ; top = Math.min(most, GROWTH * top)) {
      List<Match> matches = market.rank(need, profile, top).matches();
      boolean all = matches.size() < top || top == most || !enough.test(matches.getLast());
      if (all) {
        List<Match> found = new ArrayList<>(matches);
        found.removeIf(enough.negate());
        return found;
      }
    }
  }
}
