package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.score.Profile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a market lacks, by ranking its needs anew under what might be; see {@link NeedSearch}
 * for what that takes.
 *
 * @param rankings ranks for a need
 * @param profiles by service
 * @param providers from ids to providers, null where there is none
 */
public record LackFinder(
    Rankings rankings,
    Map<Service, Profile> profiles,
    Function<String, @Nullable Provider> providers) {

  /** Ranks capabilities for needs; safe for use by many threads. */
  @FunctionalInterface
  public interface Rankings {
    /** A ranking without the words that matches share. */
    Ranking rank(Posting need, Profile profile, int top);
  }

  /** The strength that accords in force have: the middle one, the lower of two. */
  public static double strength(Collection<Accord> accords, LocalDate on) {
    double[] strengths =
        accords.stream()
            .filter(accord -> accord.inForce(on))
            .mapToDouble(Accord::strength)
            .sorted()
            .toArray();
    return strengths.length == 0 ? Lacks.ASSUMED_STRENGTH : strengths[(strengths.length - 1) / 2];
  }

  /**
   * What the market lacks.
   *
   * @param facts providers, needs, and all capabilities that rankings can have
   * @param needs those that are open on the day
   * @param lines for every service
   * @param workers look at needs; the caller's thread puts together what they find
   * @param threads how many of its threads are meant to be busy, at least 1
   * @param eachLooked called by the caller's thread after each need, to show progress
   */
  public Lacks find(
      MarketFacts facts,
      Iterator<Posting> needs,
      LocalDate on,
      Map<Service, ScoreLine> lines,
      double strength,
      ExecutorService workers,
      int threads,
      Runnable eachLooked) {
    Map<String, Region> places = new HashMap<>();
    facts.capabilities().forEach(each -> places.put(each.id(), each.region()));
    Asked market = new Asked(lines, places);
    NeedSearch search = new NeedSearch(market, strength);
    LackCollector collector = new LackCollector(facts, market);
    InOrder.map(
        needs,
        search::look,
        workers,
        4 * threads,
        found -> {
          collector.take(found);
          eachLooked.run();
        });
    return collector.lacks(on, lines, strength);
  }

  private final class Asked implements NeedSearch.Market {
    private final Map<Service, ScoreLine> lines;
    private final Map<String, Region> places;

    Asked(Map<Service, ScoreLine> lines, Map<String, Region> places) {
      this.lines = lines;
      this.places = places;
    }

    @Override
    public Ranking rank(Posting need, Profile profile, int top) {
      return rankings.rank(need, profile, top);
    }

    @Override
    public Profile profile(Posting need) {
      return Objects.requireNonNull(profiles.get(need.service()), need.service().code());
    }

    @Override
    public double line(Posting need) {
      return Objects.requireNonNull(lines.get(need.service()), need.service().code()).score();
    }

    @Override
    public @Nullable Provider provider(String id) {
      return providers.apply(id);
    }

    @Override
    public Region regionOf(String capability) {
      return Objects.requireNonNull(places.get(capability), capability);
    }
  }
}
