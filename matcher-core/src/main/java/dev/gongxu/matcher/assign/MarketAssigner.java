package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.assign.AssignmentRules.Pairing;
import dev.gongxu.matcher.ledger.Ledger;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.match.Subject;
import dev.gongxu.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
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
 * is worth at most s − min p to the need. If that does not exceed u, the best w values of the need
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
  private static final int GROWTH = 4;

  private final Function<Posting, Subject> reader;
  private final Ranks ranks;
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

  /**
   * An assigner over what is given.
   *
   * @param reader reads a need; used by many threads
   * @param ranks ranks for it; used by many threads
   * @param providers by id, null where unknown
   */
  public MarketAssigner(
      Function<Posting, Subject> reader,
      Ranks ranks,
      Function<String, @Nullable Provider> providers,
      Ledger ledger,
      RegionTree regions) {
    this.reader = reader;
    this.ranks = ranks;
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
   * @throws ConflictException when the rules cannot all hold
   * @throws IllegalArgumentException when a rule names what the market has not
   */
  public MarketAssignment assign(
      List<Posting> needs, Options options, ExecutorService workers, int threads) {
    return new Round(needs, options, workers, threads).run();
  }

  /** One assignment of one market. */
  private final class Round {
    private final Options options;
    private final ExecutorService workers;
    private final int threads;
    private final Map<String, Posting> needs = new TreeMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> tops = new HashMap<>();
    private final Map<String, CandidateList> lists = new HashMap<>();
    private final Map<String, Provider> candidates = new TreeMap<>();
    private final Set<Pairing> taken = new HashSet<>();
    private final LongAdder reading = new LongAdder();
    private final LongAdder ranking = new LongAdder();
    private long assigning;

    Round(List<Posting> given, Options options, ExecutorService workers, int threads) {
      this.options = options;
      this.workers = workers;
      this.threads = threads;
      given.forEach(need -> needs.put(need.id(), need));
      needs.values().forEach(need -> open.put(need.id(), need.wanted()));
      for (Order order : ledger.orders()) {
        if (order.status() != OrderStatus.CANCELLED && needs.containsKey(order.need())) {
          open.merge(order.need(), -1, Integer::sum);
          taken.add(new Pairing(order.need(), order.provider()));
        }
      }
      open.replaceAll((need, wanted) -> Math.max(0, wanted));
    }

    MarketAssignment run() {
      Set<String> pinned = new HashSet<>();
      options.rules().pinned().forEach(pair -> pinned.add(pair.need()));
      needs
          .keySet()
          .forEach(id -> tops.put(id, pinned.contains(id) ? options.most() : options.top()));
      rank(new ArrayList<>(needs.values()));
      Assignment assignment = assign(null);
      List<String> narrow = narrow(assignment);
      while (true) {
        List<Posting> widened = widen(narrow);
        if (widened.isEmpty()) {
          break;
        }
        rank(widened);
        assignment = assign(assignment);
        narrow = narrow(assignment);
      }
      return new MarketAssignment(
          assignment,
          capabilities(assignment),
          narrow,
          tops.values().stream().mapToInt(Integer::intValue).max().orElse(0),
          new MarketAssignment.Times(reading.sum(), ranking.sum(), assigning));
    }

    private void rank(List<Posting> subjects) {
      InOrder.map(
          subjects.iterator(),
          need -> {
            long start = System.nanoTime();
            Subject subject = reader.apply(need);
            long read = System.nanoTime();
            int top = tops.getOrDefault(need.id(), options.top());
            CandidateList list = CandidateList.of(ranks.of(subject, top), top);
            reading.add(read - start);
            ranking.add(System.nanoTime() - read);
            return Map.entry(need.id(), list);
          },
          workers,
          4 * threads,
          entry -> lists.put(entry.getKey(), entry.getValue()));
    }

    private Assignment assign(@Nullable Assignment before) {
      long start = System.nanoTime();
      AssignmentProblem problem = problem();
      Map<Posting, Integer> wanted = new LinkedHashMap<>();
      needs.values().forEach(need -> wanted.put(need, open.getOrDefault(need.id(), 0)));
      Set<Pairing> known = new HashSet<>(taken);
      known.removeIf(pair -> !candidates.containsKey(pair.provider()));
      AssignmentRules rules = options.rules().of(wanted, candidates.values(), known, regions);
      Assignment result = Assigner.of(options.way()).assign(problem, rules, before);
      assigning += System.nanoTime() - start;
      return result;
    }

    private AssignmentProblem problem() {
      for (CandidateList list : lists.values()) {
        for (String id : list.providers()) {
          if (!candidates.containsKey(id)) {
            Provider provider = providers.apply(id);
            if (provider != null) {
              candidates.put(id, provider);
            }
          }
        }
      }
      List<String> ids = List.copyOf(candidates.keySet());
      Map<String, Integer> numbers = new HashMap<>();
      ids.forEach(id -> numbers.put(id, numbers.size()));
      int[] capacity = candidates.values().stream().mapToInt(this::room).toArray();
      int pairs = lists.values().stream().mapToInt(list -> list.providers().size()).sum();
      int[] first = new int[needs.size() + 1];
      int[] provider = new int[pairs];
      double[] score = new double[pairs];
      int[] wanted = new int[needs.size()];
      int at = 0;
      int i = 0;
      for (String need : needs.keySet()) {
        CandidateList list = lists.get(need);
        for (int c = 0; list != null && c < list.providers().size(); c++) {
          Integer number = numbers.get(list.providers().get(c));
          if (number != null) {
            provider[at] = number;
            score[at++] = list.scores().get(c);
          }
        }
        wanted[i++] = open.getOrDefault(need, 0);
        first[i] = at;
      }
      return AssignmentProblem.of(
          List.copyOf(needs.keySet()),
          wanted,
          ids,
          capacity,
          first,
          java.util.Arrays.copyOf(provider, at),
          java.util.Arrays.copyOf(score, at));
    }

    private int room(Provider provider) {
      return Math.max(0, provider.capacity() - ledger.standing(provider.id()).open());
    }

    /** The needs for which somebody beyond their list could matter, in order. */
    private List<String> narrow(Assignment assignment) {
      Coverage coverage = new Coverage(assignment, options.way());
      List<String> narrow = new ArrayList<>();
      int number = 0;
      for (String need : needs.keySet()) {
        CandidateList list = lists.get(need);
        if (list != null && !coverage.holds(number, list.beyond())) {
          narrow.add(need);
        }
        number++;
      }
      return narrow;
    }

    private List<Posting> widen(List<String> narrow) {
      List<Posting> widened = new ArrayList<>();
      for (String need : narrow) {
        int top = tops.getOrDefault(need, options.most());
        Posting posting = needs.get(need);
        if (top < options.most() && posting != null) {
          tops.put(need, (int) Math.min(options.most(), (long) GROWTH * top));
          widened.add(posting);
        }
      }
      return widened;
    }

    /** By which capability each pair was made. */
    private List<String> capabilities(Assignment assignment) {
      List<String> result = new ArrayList<>();
      for (Assignment.Pair pair : assignment.pairs()) {
        CandidateList list = lists.get(pair.need());
        int place = list == null ? -1 : list.providers().indexOf(pair.provider());
        result.add(list == null ? "" : list.capabilities().get(place));
      }
      return result;
    }
  }
}
