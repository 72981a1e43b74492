package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.region.RegionTree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the open needs of a market to its providers, so that nothing is better on the whole
 * market.
 *
 * <p>The candidates of a need are its exact best {@code top} providers. The assignment over these
 * lists is proven by prices p ≥ 0 (see {@link Certificate}): total = bound. Why it is then best
 * over all pairs: let u be the least that a need has at the prices from one of the orders it wants.
 * A provider beyond its list scores at most s, the last score in the list, so that at the prices it
 * is worth at most s − q to the need, q being the lowest price of anybody with room whom the need
 * could match and who is not in its list. If that does not exceed u, the best w values of the need
 * over the whole market are those over its list, and the bound of the whole market is the same
 * number. Needs for which it does exceed u get lists four times as long, and the market is assigned
 * anew from the last prices, until there are none left or the lists hold everybody. Needs for which
 * a list may not grow any more are named as not covered.
 *
 * <p>For assignments that are stable or in turn, a need that is served in full from its list would
 * not take anybody beyond it. For fair ones the same holds as for the best, given how many orders
 * are served and the lowest score.
 *
 * <p>A provider has room for its capacity less its open orders; a need wants as many as it says
 * less the orders that it has, open or done. Safe for use by one thread at a time.
 */
public final class MarketAssigner {
  private final Function<Posting, Subject> reader;
  private final Ranks ranks;
  private final Function<Service, Set<String>> reach;
  private final Function<String, @Nullable Provider> providers;
  private final Ledger ledger;
  private final RegionTree regions;

  /** Ranks providers for a need, each once. */
  @FunctionalInterface
  public interface Ranks {
    /** The best {@code top} capabilities, one a provider. */
    Ranking of(Subject need, int top);
  }

  /**
   * How to assign.
   *
   * @param way what is asked of the assignment
   * @param top how many candidates a need has at first, 1 to {@code most}
   * @param most how many it may get, 1 to 100,000
   * @param rules what to keep to
   */
  public record Options(Assigner.Way way, int top, int most, MarketRules rules) {
    /** The highest total, with 50 candidates at first and as many as there are. */
    public static final Options DEFAULT =
        new Options(Assigner.Way.BEST, 50, 100_000, MarketRules.NONE);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public Options {
      if (top < 1 || most < top || most > DEFAULT_MOST) {
        throw new IllegalArgumentException(
            "a need has %d candidates at first and up to %d; must be from 1, and up to %d"
                .formatted(top, most, DEFAULT_MOST));
      }
    }

    private static final int DEFAULT_MOST = 100_000;

    /** The same by another way. */
    public Options withWay(Assigner.Way value) {
      return new Options(value, top, most, rules);
    }

    /** The same with other rules. */
    public Options withRules(MarketRules value) {
      return new Options(way, top, most, value);
    }

    /** The same with another number of candidates at first. */
    public Options withTop(int value) {
      return new Options(way, value, Math.max(value, most), rules);
    }
  }

  /** Reads a need. */
  Subject read(Posting need) {
    return reader.apply(need);
  }

  /** The best providers of a need. */
  CandidateList candidates(Subject need, int top) {
    return CandidateList.of(ranks.of(need, top), top);
  }

  /** All whom a need of a service could match. */
  Set<String> reach(Service service) {
    return reach.apply(service);
  }

  @Nullable Provider provider(String id) {
    return providers.apply(id);
  }

  Ledger ledger() {
    return ledger;
  }

  RegionTree regions() {
    return regions;
  }

  /**
   * An assigner over what is given.
   *
   * @param reader reads a need; used by many threads
   * @param ranks ranks for it; used by many threads
   * @param reach by service of a need: the ids of all whom it could match at all
   * @param providers by id, null where unknown
   */
  public MarketAssigner(
      Function<Posting, Subject> reader,
      Ranks ranks,
      Function<Service, Set<String>> reach,
      Function<String, @Nullable Provider> providers,
      Ledger ledger,
      RegionTree regions) {
    this.reader = reader;
    this.ranks = ranks;
    this.reach = reach;
    this.providers = providers;
    this.ledger = ledger;
    this.regions = regions;
  }

  /**
   * Assigns needs.
   *
   * @param needs distinct open needs
   * @param workers ranks; the caller's thread assigns
   * @param threads how many of its threads are meant to be busy, at least 1
   * @param eachRanked called by the caller's thread whenever a need has been ranked, again for one
   *     that gets a longer list
   * @throws ConflictException when the rules cannot all hold
   * @throws IllegalArgumentException when a rule names what the market has not
   */
  public MarketAssignment assign(
      List<Posting> needs,
      Options options,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    return new MarketRound(this, needs, options, workers, threads, eachRanked).run(options.way());
  }

  /**
   * Assigns needs by every way, each as {@link #assign} would, over candidates that are ranked
   * once.
   *
   * @param options whose way does not count
   * @throws ConflictException when the rules cannot all hold
   * @throws IllegalArgumentException when a rule names what the market has not
   */
  public Map<Assigner.Way, MarketAssignment> assignEveryWay(
      List<Posting> needs,
      Options options,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    MarketRound round = new MarketRound(this, needs, options, workers, threads, eachRanked);
    Map<Assigner.Way, MarketAssignment> found = new EnumMap<>(Assigner.Way.class);
    for (Assigner.Way way : Assigner.Way.values()) {
      found.put(way, round.run(way));
    }
    return found;
  }
}
