package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem and its rules as a {@link Network} in whole units.
 *
 * <ul>
 *   <li>A unit is 10^-9, or the finest power of ten above it with which no total overflows.
 *   <li>Providers are the first places, then their groups, then the places where unserved orders of
 *       groups of needs go: that at least s of n orders are served is that at most n − s are not.
 *   <li>A pinned pair is a need of its own with one candidate, worth more than anything else.
 * </ul>
 */
final class Formulation {
  private static final int FINEST = 9;
  private static final double HIGHEST = 0x1p60;

  private final AssignmentProblem problem;
  private final AssignmentRules rules;
  private final boolean growing;
  private final long orders;
  private final int decimals;
  private final double perScore;
  private final Network network;

  /** By need of the network: the need of the problem, for pins after all needs. */
  private final int[] needOf;

  private final long pinValue;
  private final Forest limits;
  private final Forest guarantees;
  private final int firstRest;

  private Formulation(AssignmentProblem problem, AssignmentRules rules, boolean growing) {
    this.growing = growing;
    this.problem = problem;
    this.rules = rules;
    Map<Integer, Set<Integer>> pins = numbers(rules.pinned(), "pinned");
    Map<Integer, Set<Integer>> forbidden = numbers(rules.forbidden(), "forbidden");
    checkRoom(pins);
    this.limits = Forest.over(problem.providers(), rules.limits());
    this.guarantees = Forest.over(problem.needs(), rules.guarantees());
    int pinCount = pins.values().stream().mapToInt(Set::size).sum();
    this.orders = orders(problem);
    this.decimals = decimals(pinCount);
    this.perScore = Math.pow(10, decimals);
    this.pinValue = pinCount == 0 ? 0 : units(4 * largest()) + 1;
    this.firstRest = problem.providers().size() + limits.groups().size();
    this.needOf = new int[problem.needs().size() + pinCount];
    this.network = places(pins);
    candidates(pins, forbidden);
  }

  static Formulation of(AssignmentProblem problem, AssignmentRules rules) {
    return new Formulation(problem, rules, false);
  }

  /**
   * For a problem to which needs and room will be added: leaves nothing out that may matter then.
   */
  static Formulation growing(AssignmentProblem problem, AssignmentRules rules) {
    return new Formulation(problem, rules, true);
  }

  private Map<Integer, Set<Integer>> numbers(Set<AssignmentRules.Pairing> pairs, String what) {
    Map<Integer, Set<Integer>> result = new HashMap<>();
    for (AssignmentRules.Pairing pair : pairs) {
      int need = Collections.binarySearch(problem.needs(), pair.need());
      int provider = Collections.binarySearch(problem.providers(), pair.provider());
      if (need < 0 || provider < 0) {
        throw new IllegalArgumentException(
            "%s pair of need %s and provider %s: there is no %s"
                .formatted(
                    what,
                    pair.need(),
                    pair.provider(),
                    need < 0 ? "need " + pair.need() : "provider " + pair.provider()));
      }
      result.computeIfAbsent(need, id -> new HashSet<>()).add(provider);
    }
    return result;
  }

  private void checkRoom(Map<Integer, Set<Integer>> pins) {
    Map<Integer, Integer> counts = new HashMap<>();
    pins.values().forEach(of -> of.forEach(j -> counts.merge(j, 1, Integer::sum)));
    counts.forEach(
        (j, count) -> {
          if (count > problem.capacity(j)) {
            throw new IllegalArgumentException(
                "provider %s has room for %d orders and %d pinned"
                    .formatted(problem.providers().get(j), problem.capacity(j), count));
          }
        });
  }

  /** No more than all orders, so that prices times room do not overflow. */
  private int clipped(int room) {
    return growing ? room : (int) Math.min(room, orders);
  }

  private double largest() {
    return Math.max(rules.loadStep(), problem.largest());
  }

  /** How many orders all needs want together. */
  private static long orders(AssignmentProblem problem) {
    long orders = 0;
    for (int i = 0; i < problem.needs().size(); i++) {
      orders += problem.wanted(i);
    }
    return orders;
  }

  private int decimals(int pins) {
    double all = 1.0 + pins + orders;
    double busiest = 1;
    for (int j = 0; j < problem.providers().size(); j++) {
      busiest = Math.max(busiest, Math.min(all, problem.capacity(j)));
    }
    double single = largest() * 8;
    double most = single * all * (rules.loadStep() > 0 ? busiest : 1);
    int places = problem.providers().size() + limits.groups().size() + guarantees.groups().size();
    int result = FINEST;
    while (most * Math.pow(10, result) > HIGHEST
        || single * Math.pow(10, result) > Network.mostValue(places)) {
      result--;
    }
    return result;
  }

  /** A score in units. */
  long units(double score) {
    return Math.round(score * perScore);
  }

  private Network places(Map<Integer, Set<Integer>> pins) {
    int providers = problem.providers().size();
    int places = firstRest + guarantees.groups().size();
    int[] parent = new int[places];
    int[] least = new int[places];
    int[] most = new int[places];
    long[] step = new long[places];
    Arrays.fill(parent, places);
    for (int j = 0; j < providers; j++) {
      most[j] = clipped(problem.capacity(j));
      step[j] = units(rules.loadStep());
      if (limits.of(j) >= 0) {
        parent[j] = providers + limits.of(j);
      }
    }
    for (int g = 0; g < limits.groups().size(); g++) {
      least[providers + g] = limits.groups().get(g).least();
      most[providers + g] = Math.max(least[providers + g], clipped(limits.groups().get(g).most()));
      if (limits.parent(g) >= 0) {
        parent[providers + g] = providers + limits.parent(g);
      }
    }
    int[] orders = new int[guarantees.groups().size()];
    int[] pinned = new int[guarantees.groups().size()];
    for (int i = 0; i < problem.needs().size() && orders.length > 0; i++) {
      int pinsOf = pins.getOrDefault(i, Set.of()).size();
      for (int g = guarantees.of(i); g >= 0; g = guarantees.parent(g)) {
        orders[g] += problem.wanted(i);
        pinned[g] += pinsOf;
      }
    }
    for (int g = 0; g < orders.length; g++) {
      AssignmentRules.Group group = guarantees.groups().get(g);
      if (group.least() > orders[g] || group.most() < pinned[g]) {
        throw new IllegalArgumentException(
            "group %s wants %d orders, %d of them pinned; from %d to %d cannot be served"
                .formatted(group.name(), orders[g], pinned[g], group.least(), group.most()));
      }
      int open = orders[g] - pinned[g];
      most[firstRest + g] = Math.min(open, orders[g] - group.least());
      least[firstRest + g] = Math.max(0, orders[g] - group.most());
      if (guarantees.parent(g) >= 0) {
        parent[firstRest + g] = firstRest + guarantees.parent(g);
      }
    }
    return new Network(parent, least, most, step);
  }

  private void candidates(Map<Integer, Set<Integer>> pins, Map<Integer, Set<Integer>> forbidden) {
    int needs = problem.needs().size();
    boolean forced =
        !rules.guarantees().isEmpty() || limits.groups().stream().anyMatch(g -> g.least() > 0);
    double reserve = rules.reserve();
    network.reserve(needOf.length, problem.pairs());
    List<int[]> pinnedPairs = new ArrayList<>();
    for (int i = 0; i < needs; i++) {
      Set<Integer> out = forbidden.isEmpty() ? Set.of() : forbidden.getOrDefault(i, Set.of());
      Set<Integer> in = pins.isEmpty() ? Set.of() : pins.getOrDefault(i, Set.of());
      boolean hasPins = !in.isEmpty();
      boolean hasForbidden = !out.isEmpty();
      int open = problem.wanted(i) - in.size();
      if (open < 0) {
        throw new IllegalArgumentException(
            "need %s wants %d providers and has %d pinned"
                .formatted(problem.needs().get(i), problem.wanted(i), in.size()));
      }
      int found = 0;
      int begin = network.arcs;
      int end = problem.first(i + 1);
      for (int pair = problem.first(i); pair < end; pair++) {
        int j = problem.provider(pair);
        double score = problem.score(pair);
        long value = units(score);
        if (hasPins && in.contains(j)) {
          pinnedPairs.add(new int[] {i, pair});
          found++;
        } else if (open > 0
            && (growing || problem.capacity(j) > 0)
            && score >= reserve
            && (forced || value > 0)
            && !(hasForbidden && out.contains(j))) {
          network.add(j, value);
        }
      }
      if (found < in.size()) {
        throw new IllegalArgumentException(
            "need %s has a pinned provider that it has no pair with: one of %s"
                .formatted(
                    problem.needs().get(i),
                    in.stream().map(problem.providers()::get).sorted().toList()));
      }
      network.sort(begin);
      add(i, begin, open, restOf(i));
    }
    for (int[] pin : pinnedPairs) {
      int begin = network.arcs;
      network.reserve(0, 1);
      network.add(problem.provider(pin[1]), units(problem.score(pin[1])) + pinValue);
      add(pin[0], begin, 1, network.ground);
    }
  }

  private void add(int need, int begin, int wanted, int rest) {
    int i = network.needs++;
    needOf[i] = need;
    network.first[i] = begin;
    network.end[i] = network.arcs;
    network.wanted[i] = wanted;
    network.rest[i] = rest;
    network.firstSlot[i] = network.slots;
    network.slots += wanted;
  }

  private int restOf(int need) {
    int group = guarantees.of(need);
    return group < 0 ? network.ground : firstRest + group;
  }

  AssignmentProblem problem() {
    return problem;
  }

  AssignmentRules rules() {
    return rules;
  }

  Network network() {
    return network;
  }

  /** The score of a candidate as the problem has it. */
  double scoreOf(int need, int arc) {
    int of = needOf[need];
    int pair = problem.first(of);
    while (problem.provider(pair) != network.place(arc)) {
      pair++;
    }
    return problem.score(pair);
  }

  /** The number after the last provider and group of providers. */
  int firstRest() {
    return firstRest;
  }

  /** The need of the problem that a need of the network is, or whose pin it is. */
  int needOf(int need) {
    return needOf[need];
  }

  boolean isPin(int need) {
    return need >= problem.needs().size();
  }

  long pinValue() {
    return pinValue;
  }

  /** Units as a score. */
  double score(long units) {
    return units / perScore;
  }

  /** The group that a place stands for; null for a provider. */
  AssignmentRules.@Nullable Group group(int place) {
    int providers = problem.providers().size();
    return place < providers || place >= network.ground
        ? null
        : place < firstRest
            ? limits.groups().get(place - providers)
            : guarantees.groups().get(place - firstRest);
  }
}
