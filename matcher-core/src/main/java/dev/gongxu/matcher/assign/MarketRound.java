package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.assign.AssignmentRules.Pairing;
import dev.gongxu.matcher.assign.MarketAssigner.Options;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one market, and assignments over them. For one thread, which has others rank
 * for it.
 */
final class MarketRound {
  private static final int GROWTH = 4;

  private final MarketAssigner market;
  private final Options options;
  private final ExecutorService workers;
  private final int threads;
  private final Runnable eachRanked;
  private final Map<String, Posting> needs = new TreeMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, Integer> tops = new HashMap<>();
  private final Map<String, CandidateList> lists = new HashMap<>();
  private final Map<String, Provider> candidates = new TreeMap<>();
  private final Set<Pairing> taken = new HashSet<>();
  private final LongAdder reading = new LongAdder();
  private final LongAdder ranking = new LongAdder();
  private long assigning;

  MarketRound(
      MarketAssigner market,
      List<Posting> given,
      Options options,
      ExecutorService workers,
      int threads,
      Runnable eachRanked) {
    this.eachRanked = eachRanked;
    this.market = market;
    this.options = options;
    this.workers = workers;
    this.threads = threads;
    given.forEach(need -> needs.put(need.id(), need));
    needs.values().forEach(need -> open.put(need.id(), need.wanted()));
    for (Order order : market.ledger().orders()) {
      if (order.status() != OrderStatus.CANCELLED && needs.containsKey(order.need())) {
        open.merge(order.need(), -1, Integer::sum);
        taken.add(new Pairing(order.need(), order.provider()));
      }
    }
    open.replaceAll((need, wanted) -> Math.max(0, wanted));
    Set<String> pinned = new HashSet<>();
    options.rules().pinned().forEach(pair -> pinned.add(pair.need()));
    options.rules().forbidden().forEach(this::checkForbidden);
    needs
        .keySet()
        .forEach(id -> tops.put(id, pinned.contains(id) ? options.most() : options.top()));
  }

  /** Widens the lists until they are wide enough for a way; they stay so for the next. */
  MarketAssignment run(Assigner.Way way) {
    if (lists.isEmpty()) {
      rank(new ArrayList<>(needs.values()));
      options.rules().pinned().forEach(this::checkPin);
    }
    Assignment assignment = assign(way, null);
    List<String> narrow = narrow(assignment, way);
    while (true) {
      List<Posting> widened = widen(narrow);
      if (widened.isEmpty()) {
        break;
      }
      rank(widened);
      assignment = assign(way, assignment);
      narrow = narrow(assignment, way);
    }
    return new MarketAssignment(
        assignment,
        capabilities(assignment),
        narrow,
        tops.values().stream().mapToInt(Integer::intValue).max().orElse(0),
        new MarketAssignment.Times(reading.sum(), ranking.sum(), assigning));
  }

  private void checkForbidden(Pairing pair) {
    if (!needs.containsKey(pair.need()) || market.provider(pair.provider()) == null) {
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

  private void rank(List<Posting> subjects) {
    InOrder.map(
        subjects.iterator(),
        need -> {
          long start = System.nanoTime();
          Subject subject = market.read(need);
          long read = System.nanoTime();
          int top = tops.getOrDefault(need.id(), options.top());
          CandidateList list = market.candidates(subject, top);
          reading.add(read - start);
          ranking.add(System.nanoTime() - read);
          return Map.entry(need.id(), list);
        },
        workers,
        4 * threads,
        entry -> {
          lists.put(entry.getKey(), entry.getValue());
          eachRanked.run();
        });
  }

  private Assignment assign(Assigner.Way way, @Nullable Assignment before) {
    long start = System.nanoTime();
    AssignmentProblem problem = problem();
    Map<Posting, Integer> wanted = new LinkedHashMap<>();
    needs.values().forEach(need -> wanted.put(need, open.getOrDefault(need.id(), 0)));
    AssignmentRules rules =
        options.rules().of(wanted, candidates.values(), taken, market.regions());
    Assignment result = Assigner.of(way).assign(problem, rules, before);
    assigning += System.nanoTime() - start;
    return result;
  }

  private AssignmentProblem problem() {
    for (CandidateList list : lists.values()) {
      for (String id : list.providers()) {
        if (!candidates.containsKey(id)) {
          Provider provider = market.provider(id);
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
        Arrays.copyOf(provider, at),
        Arrays.copyOf(score, at));
  }

  private int room(Provider provider) {
    return Math.max(0, provider.capacity() - market.ledger().standing(provider.id()).open());
  }

  /** The needs for which somebody beyond their list could matter, in order. */
  private List<String> narrow(Assignment assignment, Assigner.Way way) {
    Coverage coverage = new Coverage(assignment, way);
    Map<Service, Outsiders> outsiders = new EnumMap<>(Service.class);
    List<String> narrow = new ArrayList<>();
    int number = 0;
    for (Posting need : needs.values()) {
      CandidateList list = lists.get(need.id());
      if (list != null && !coverage.mayIgnore(number, list.beyond())) {
        Outsiders of =
            outsiders.computeIfAbsent(need.service(), service -> outsiders(service, coverage));
        if (!coverage.holds(number, list.beyond(), of.cheapestBeyond(list.providers()))) {
          narrow.add(need.id());
        }
      }
      number++;
    }
    return narrow;
  }

  private Outsiders outsiders(Service service, Coverage coverage) {
    Outsiders outsiders = new Outsiders();
    for (String id : market.reach(service)) {
      Provider provider = market.provider(id);
      if (provider != null && room(provider) > 0) {
        outsiders.add(id, coverage.price(id));
      }
    }
    return outsiders;
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
