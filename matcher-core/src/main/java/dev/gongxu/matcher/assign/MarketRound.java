package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.assign.AssignmentRules.Pairing;
import dev.gongxu.matcher.assign.MarketAssigner.Options;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The open needs of one market and assignments of them. For one thread. */
final class MarketRound {
  private final MarketAssigner market;
  private final Options options;
  private final CandidateSearch search;
  private final Map<String, Posting> needs = new TreeMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, Provider> providers = new HashMap<>();
  private final Map<String, Integer> room = new HashMap<>();
  private final Map<String, CandidateList> lists = new HashMap<>();
  private final TreeSet<String> candidates = new TreeSet<>();
  private final Set<Pairing> taken = new HashSet<>();
  private long assigning;

  MarketRound(MarketAssigner market, List<Posting> given, Options options, CandidateSearch search) {
    this.market = market;
    this.options = options;
    this.search = search;
    given.forEach(need -> needs.put(need.id(), need));
    needs.values().forEach(need -> open.put(need.id(), need.wanted()));
    for (Order order : market.ledger().orders()) {
      if (order.status() != OrderStatus.CANCELLED && needs.containsKey(order.need())) {
        open.merge(order.need(), -1, Integer::sum);
        taken.add(new Pairing(order.need(), order.provider()));
      }
    }
    open.replaceAll((need, wanted) -> Math.max(0, wanted));
    for (Provider provider : market.providers()) {
      int busy = market.ledger().standing(provider.id()).open();
      providers.put(provider.id(), provider);
      room.put(provider.id(), Math.max(0, provider.capacity() - busy));
    }
    options.rules().forbidden().forEach(this::checkForbidden);
  }

  /** Lengthens the lists until they are long enough for a way; they stay so for the next. */
  MarketAssignment run(Assigner.Way way) {
    if (lists.isEmpty()) {
      rankAll();
    }
    Assignment assignment = assign(way, null);
    Set<String> uncovered = new TreeSet<>();
    while (lengthen(assignment, way, uncovered)) {
      assignment = assign(way, assignment);
      uncovered.clear();
    }
    return new MarketAssignment(
        assignment,
        capabilities(assignment),
        List.copyOf(uncovered),
        lists.values().stream().mapToInt(CandidateList::size).max().orElse(0),
        search.times(assigning));
  }

  private void rankAll() {
    Set<String> pinned = new HashSet<>();
    options.rules().pinned().forEach(pair -> pinned.add(pair.need()));
    Map<Posting, Integer> tops = new LinkedHashMap<>();
    needs
        .values()
        .forEach(
            need -> tops.put(need, pinned.contains(need.id()) ? options.most() : options.top()));
    lists.putAll(search.best(tops));
    options.rules().pinned().forEach(this::checkPin);
  }

  private void checkForbidden(Pairing pair) {
    if (!needs.containsKey(pair.need()) || !providers.containsKey(pair.provider())) {
      throw new IllegalArgumentException(
          "forbidden pair of need %s and provider %s: there is no %s"
              .formatted(
                  pair.need(),
                  pair.provider(),
                  needs.containsKey(pair.need())
                      ? "provider " + pair.provider()
                      : "open need " + pair.need()));
    }
  }

  private void checkPin(Pairing pair) {
    CandidateList list = lists.get(pair.need());
    if (list == null || !list.providers().contains(pair.provider())) {
      throw new IllegalArgumentException(
          list == null
              ? "need %s is pinned to provider %s and is no open need"
                  .formatted(pair.need(), pair.provider())
              : "need %s is pinned to provider %s, and the two do not match"
                  .formatted(pair.need(), pair.provider()));
    }
  }

  private Assignment assign(Assigner.Way way, @Nullable Assignment before) {
    long start = System.nanoTime();
    AssignmentProblem problem = problem();
    Map<Posting, Integer> wanted = new LinkedHashMap<>();
    needs.values().forEach(need -> wanted.put(need, open.getOrDefault(need.id(), 0)));
    List<Provider> known = new ArrayList<>();
    for (String id : candidates) {
      Provider provider = providers.get(id);
      if (provider != null) {
        known.add(provider);
      }
    }
    AssignmentRules rules = options.rules().of(wanted, known, taken, market.regions());
    Assignment result = Assigner.of(way).assign(problem, rules, before);
    assigning += System.nanoTime() - start;
    return result;
  }

  private AssignmentProblem problem() {
    for (CandidateList list : lists.values()) {
      for (String id : list.providers()) {
        if (providers.containsKey(id)) {
          candidates.add(id);
        }
      }
    }
    List<String> ids = List.copyOf(candidates);
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    int[] capacity = ids.stream().mapToInt(id -> room.getOrDefault(id, 0)).toArray();
    int pairs = lists.values().stream().mapToInt(CandidateList::size).sum();
    int[] first = new int[needs.size() + 1];
    int[] provider = new int[pairs];
    double[] score = new double[pairs];
    int[] wanted = new int[needs.size()];
    int at = 0;
    int i = 0;
    for (String need : needs.keySet()) {
      CandidateList list = lists.get(need);
      for (int c = 0; list != null && c < list.size(); c++) {
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
        Arrays.copyOf(provider, at),
        Arrays.copyOf(score, at));
  }

  /**
   * Lengthens the lists of needs for which somebody beyond them could matter.
   *
   * @param uncovered where the needs are told whose lists may not grow any more
   * @return whether any has grown
   */
  private boolean lengthen(Assignment assignment, Assigner.Way way, Set<String> uncovered) {
    Coverage coverage = new Coverage(assignment, way);
    List<CandidateSearch.Beyond> asked = new ArrayList<>();
    int number = 0;
    for (Posting need : needs.values()) {
      CandidateList list = lists.get(need.id());
      if (list != null && !coverage.holds(number, list.beyond())) {
        asked.add(new CandidateSearch.Beyond(need, list, coverage.matters(number)));
      }
      number++;
    }
    Map<String, CandidateList> longer =
        way == Assigner.Way.STABLE || way == Assigner.Way.IN_TURN
            ? search.longer(asked, uncovered)
            : search.beyond(asked, prices(coverage), options.rules().reserve(), uncovered);
    lists.putAll(longer);
    return !longer.isEmpty();
  }

  private Map<String, Double> prices(Coverage coverage) {
    Map<String, Double> prices = new HashMap<>();
    room.forEach(
        (id, free) -> {
          if (free > 0) {
            prices.put(id, coverage.price(id));
          }
        });
    return prices;
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
