package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Prices;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.region.RegionTree;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Assigns the open needs of a market to its providers, so that nothing is better on the whole
 * market.
 *
 * <p>The candidates of a need are at first its exact best {@code top} providers. The assignment
 * over these lists is proven by prices p (see {@link Certificate}): total = bound. It is then best
 * over all pairs too if no need has a provider j beyond its list whose score s less price p(j)
 * exceeds u, the least that the need has at the prices from one of the orders it wants: then the
 * best values of every need over the whole market are those over its list, and the bound of the
 * whole market is the same number. For most needs the last score of the first list says so. For the
 * others those providers are looked for, by an exact search for the best s − p(j) that begins at u;
 * whoever is found joins the list, and the market is assigned anew from the last prices, until
 * nobody is found. Needs whose lists may not grow any more are named as not covered.
 *
 * <p>This is column generation with the search as its exact pricing step: P. Gilmore and R. Gomory,
 * "A linear programming approach to the cutting-stock problem", 1961; for assignments from sparse
 * lists A. Volgenant, "Linear and semi-assignment problems: a core oriented approach", 1996.
 *
 * <p>For assignments that are stable or in turn, a need that is served in full by the first of its
 * list would not take anybody beyond it; lists of others grow to four times their length. For fair
 * ones the same holds as for the best, given how many orders are served and the lowest score.
 *
 * <p>A provider has room for its capacity less its open orders; a need wants as many as it says
 * less the orders that it has, open or done. Safe for use by one thread at a time.
 */
public final class MarketAssigner {
  private final Candidates candidates;
  private final Supplier<List<Provider>> providers;
  private final Ledger ledger;
  private final RegionTree regions;

  /** Finds providers for a need, each once, with its best capability. Used by many threads. */
  public interface Candidates {
    /** Reads a need. */
    Subject read(Posting need);

    /** The best {@code top}. */
    Ranking best(Subject need, int top);

    /** Prices by the id of every provider who is to be had. */
    Prices prices(Map<String, Double> byProvider);

    /**
     * The best {@code top} by score less price who are not known.
     *
     * @param least no score below it is asked for
     * @param floor no score less price below it is asked for
     */
    List<Match> beyond(
        Subject need, int top, Prices prices, Collection<String> known, double least, double floor);
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

  /**
   * An assigner over what is given.
   *
   * @param providers all who are known
   */
  public MarketAssigner(
      Candidates candidates,
      Supplier<List<Provider>> providers,
      Ledger ledger,
      RegionTree regions) {
    this.candidates = candidates;
    this.providers = providers;
    this.ledger = ledger;
    this.regions = regions;
  }

  Candidates candidates() {
    return candidates;
  }

  List<Provider> providers() {
    return providers.get();
  }

  Ledger ledger() {
    return ledger;
  }

  RegionTree regions() {
    return regions;
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
    return round(needs, options, workers, threads, eachRanked).run(options.way());
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
    MarketRound round = round(needs, options, workers, threads, eachRanked);
    Map<Assigner.Way, MarketAssignment> found = new EnumMap<>(Assigner.Way.class);
    for (Assigner.Way way : Assigner.Way.values()) {
      found.put(way, round.run(way));
    }
    return found;
  }

  private MarketRound round(
      List<Posting> needs,
      Options options,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    return new MarketRound(
        this,
        needs,
        options,
        new CandidateSearch(candidates, options, workers, threads, eachRanked));
  }
}
