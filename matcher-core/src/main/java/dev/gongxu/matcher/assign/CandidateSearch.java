package dev.gongxu.matcher.assign;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.gongxu.matcher.assign.MarketAssigner.Candidates;
import dev.gongxu.matcher.assign.MarketAssigner.Options;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Prices;
import dev.gongxu.matcher.match.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds candidates for many needs at a time. For one thread, which has others search for it. */
final class CandidateSearch {
  private static final int GROWTH = 4;

  /** Needs that were read are kept in so much of the memory; about so much is a term. */
  private static final int HEAP_SHARE = 8;

  private static final int TERM_BYTES = 250;

  private final Candidates candidates;
  private final Options options;
  private final ExecutorService workers;
  private final int threads;
  private final Runnable eachRanked;
  private final Cache<String, Subject> read =
      CacheBuilder.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / HEAP_SHARE)
          .weigher((String need, Subject subject) -> TERM_BYTES * subject.terms().terms().size())
          .build();

  /** The prices of the last call, and by need the floor from which all are listed at them. */
  private Map<String, Double> pricesBefore = Map.of();

  private final Map<String, Double> settledFrom = new HashMap<>();
  private final LongAdder reading = new LongAdder();
  private final LongAdder ranking = new LongAdder();

  /**
   * A need and the list beyond which somebody could matter.
   *
   * @param floor the score less price from which
   */
  record Beyond(Posting need, CandidateList list, double floor) {}

  CandidateSearch(
      Candidates candidates,
      Options options,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    this.candidates = candidates;
    this.options = options;
    this.workers = workers;
    this.threads = threads;
    this.eachRanked = eachRanked;
  }

  MarketAssignment.Times times(long assigning) {
    return new MarketAssignment.Times(reading.sum(), ranking.sum(), assigning);
  }

  /** The best of each need, as many as given. */
  Map<String, CandidateList> best(Map<Posting, Integer> tops) {
    return search(
        tops.entrySet(),
        Map.Entry::getKey,
        (subject, entry) ->
            CandidateList.of(candidates.best(subject, entry.getValue()), entry.getValue()));
  }

  /** Lists several times as long, where they may grow. */
  Map<String, CandidateList> longer(List<Beyond> asked, Set<String> uncovered) {
    Map<Posting, Integer> tops = new LinkedHashMap<>();
    Map<String, CandidateList> before = new HashMap<>();
    for (Beyond one : asked) {
      before.put(one.need.id(), one.list);
      int top = one.list.asked();
      if (top < options.most()) {
        tops.put(one.need, (int) Math.min(options.most(), (long) GROWTH * top));
      } else {
        uncovered.add(one.need.id());
      }
    }
    Map<String, CandidateList> longer = best(tops);
    longer.replaceAll((need, list) -> list.with(before.getOrDefault(need, list)));
    return longer;
  }

  /**
   * Lists with those added who could matter; of lists that hold all that they may, the needs are
   * told instead.
   *
   * <p>Where the last call found everybody for a need, and from a floor that was not higher, only
   * those can matter now whose prices have fallen since.
   *
   * @param prices by provider
   * @param least the lowest score that is asked for
   */
  Map<String, CandidateList> beyond(
      List<Beyond> asked, Map<String, Double> prices, double least, Set<String> uncovered) {
    Map<String, Double> fallen = new HashMap<>(prices);
    fallen.entrySet().removeIf(entry -> !hasFallen(entry));
    Prices all = candidates.prices(prices);
    Prices lower = candidates.prices(fallen);
    List<Beyond> open = new ArrayList<>(asked);
    if (fallen.isEmpty()) {
      open.removeIf(this::isSettled);
    }
    Set<String> settled = new HashSet<>();
    asked.stream().filter(this::isSettled).forEach(one -> settled.add(one.need.id()));
    settledFrom.clear();
    asked.forEach(one -> settledFrom.put(one.need.id(), one.floor));
    Map<String, CandidateList> longer =
        search(
            open,
            Beyond::need,
            (subject, one) -> {
              int places = Math.max(1, Math.min(options.top(), options.most() - one.list.size()));
              List<Match> found =
                  candidates.beyond(
                      subject,
                      places,
                      settled.contains(one.need.id()) ? lower : all,
                      one.list.providers(),
                      least,
                      one.floor);
              return found.isEmpty() ? null : one.list.with(CandidateList.of(found));
            });
    for (Beyond one : open) {
      CandidateList list = longer.get(one.need.id());
      if (list != null && list.size() > options.most()) {
        uncovered.add(one.need.id());
      }
      if (list != null
          && (list.size() >= options.most() || list.size() - one.list.size() >= options.top())) {
        settledFrom.remove(one.need.id());
      }
    }
    longer.keySet().removeAll(uncovered);
    pricesBefore = prices;
    return longer;
  }

  private boolean isSettled(Beyond one) {
    return one.floor >= settledFrom.getOrDefault(one.need.id(), Double.MAX_VALUE);
  }

  private boolean hasFallen(Map.Entry<String, Double> price) {
    return price.getValue() < pricesBefore.getOrDefault(price.getKey(), Double.MAX_VALUE);
  }

  private interface Work<T> {
    @Nullable CandidateList of(Subject subject, T one);
  }

  private <T> Map<String, CandidateList> search(
      Collection<T> asked, Function<T, Posting> need, Work<T> work) {
    Map<String, CandidateList> found = new HashMap<>();
    InOrder.map(
        asked.iterator(),
        one -> {
          long start = System.nanoTime();
          Subject subject = read(need.apply(one));
          long read = System.nanoTime();
          Optional<CandidateList> list = Optional.ofNullable(work.of(subject, one));
          reading.add(read - start);
          ranking.add(System.nanoTime() - read);
          return Map.entry(need.apply(one).id(), list);
        },
        workers,
        4 * threads,
        entry -> {
          entry.getValue().ifPresent(list -> found.put(entry.getKey(), list));
          eachRanked.run();
        });
    return found;
  }

  private Subject read(Posting need) {
    Subject known = read.getIfPresent(need.id());
    if (known == null) {
      known = candidates.read(need);
      read.put(need.id(), known);
    }
    return known;
  }
}
