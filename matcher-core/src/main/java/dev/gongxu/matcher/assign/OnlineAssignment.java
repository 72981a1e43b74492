package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that follows a market: needs arrive and depart, orders are finished, providers get
 * more or less room, and {@link #resolve} changes as little as pays.
 *
 * <p>After each resolve it is, proven, an assignment of the highest
 *
 * <pre>Σ score over the pairs − load costs + changeCost · pairs that were there before and stay
 * </pre>
 *
 * so that a need changes its provider only where the market gains more than {@code changeCost} by
 * it. It begins from the last prices ({@link Repair}): time depends on how far the change reaches,
 * not on the size of the market. For one thread at a time.
 */
public final class OnlineAssignment {
  private final Formulation formulation;
  private final Network network;
  private final Flow flow;
  private final Repair repair;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> needs = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** What happened to a need. */
  public enum Kind {
    /** It has a provider more. */
    ASSIGNED,
    /** It has another provider. */
    MOVED,
    /** It has a provider less. */
    DROPPED
  }

  /**
   * One change of a need's providers.
   *
   * @param from the provider that it has no more, null for none
   * @param to the provider that it has now, null for none
   * @param gain the score of the new pair less that of the old one
   * @param inFavourOf a need that has {@code from} now and had not before; null when there is none,
   *     so that the need changed for its own good or the provider has less room
   */
  public record Change(
      Kind kind,
      String need,
      @Nullable String from,
      @Nullable String to,
      double gain,
      @Nullable String inFavourOf) {}

  private OnlineAssignment(Formulation formulation, Flow flow, long changeCost) {
    this.formulation = formulation;
    this.network = formulation.network();
    this.flow = flow;
    this.repair = new Repair(flow, new Progress());
    network.loyalty = changeCost;
    formulation.problem().providers().forEach(provider -> places.put(provider, places.size()));
    for (String need : formulation.problem().needs()) {
      numbers.put(need, needs.size());
      needs.add(need);
    }
    network.kept = flow.arcOf.clone();
  }

  /**
   * Begins with the best assignment of a problem.
   *
   * @param changeCost what a change of a pair costs, at least 0
   * @throws IllegalArgumentException when the rules pin pairs or bound groups of needs, which an
   *     online assignment does not follow, or the cost is negative or not finite
   */
  public static OnlineAssignment of(
      AssignmentProblem problem, AssignmentRules rules, double changeCost) {
    if (!rules.pinned().isEmpty() || !rules.guarantees().isEmpty()) {
      throw new IllegalArgumentException(
          "an online assignment keeps to no pinned pairs and to no bounds on groups of needs");
    }
    if (!(changeCost >= 0 && Double.isFinite(changeCost))) {
      throw new IllegalArgumentException(
          "a change costs " + changeCost + ", must be finite and at least 0");
    }
    Assignment solved = Assigner.best().best(Formulation.growing(problem, rules), null);
    Flow flow = new Flow(solved.formulation().network());
    flow.restore(solved.arcs(), solved.prices());
    return new OnlineAssignment(solved.formulation(), flow, solved.formulation().units(changeCost));
  }

  /**
   * A need arrives.
   *
   * @param wanted how many distinct providers it wants, at least 1
   * @param scores by provider what a pair is worth; those that are not above the reserve and 0 are
   *     left out
   * @throws IllegalArgumentException when the need is there, or a provider is not
   */
  public void arrive(String need, int wanted, Map<String, Double> scores) {
    if (numbers.containsKey(need)) {
      throw new IllegalArgumentException("need " + need + " is there already");
    }
    if (wanted < 1) {
      throw new IllegalArgumentException(
          "need " + need + " wants " + wanted + ", must be at least 1");
    }
    int[] toPlaces = new int[scores.size()];
    long[] values = new long[scores.size()];
    int count = 0;
    for (Map.Entry<String, Double> pair : scores.entrySet()) {
      double score = pair.getValue();
      int place = place(pair.getKey());
      long value = formulation.units(score);
      if (!network.fits(value)) {
        throw new IllegalArgumentException(
            "need %s and provider %s score %s, far more than the scores at first"
                .formatted(need, pair.getKey(), score));
      }
      if (score >= formulation.rules().reserve() && value > 0) {
        toPlaces[count] = place;
        values[count++] = value;
      }
    }
    network.reserve(1, count);
    int number = network.needs++;
    int begin = network.arcs;
    for (int i = 0; i < count; i++) {
      network.add(toPlaces[i], values[i]);
    }
    network.sort(begin);
    network.first[number] = begin;
    network.end[number] = network.arcs;
    network.wanted[number] = wanted;
    network.rest[number] = network.ground;
    network.firstSlot[number] = network.slots;
    network.slots += wanted;
    flow.fitSlots();
    if (network.kept.length < flow.arcOf.length) {
      network.kept = Arrays.copyOf(network.kept, flow.arcOf.length);
    }
    int from = network.firstSlot[number];
    Arrays.fill(network.kept, from, from + wanted, Flow.REST);
    Arrays.fill(flow.needOf, from, from + wanted, number);
    numbers.put(need, number);
    needs.add(need);
    flow.takeBest(number, from, from + wanted, Solver.NO_HINTS);
    for (int slot = from; slot < from + wanted; slot++) {
      flow.settleUpwards(flow.placeOf[slot]);
    }
  }

  /**
   * A need leaves with all its orders, served and not.
   *
   * @throws IllegalArgumentException when it is not there
   */
  public void depart(String need) {
    int number = number(need);
    while (network.wanted[number] > 0) {
      remove(number, network.firstSlot[number]);
    }
    numbers.remove(need);
  }

  /**
   * A provider is done with a need, which wants one provider less, and not this one again; the
   * provider has room again.
   *
   * @throws IllegalArgumentException when the pair is not there
   */
  public void finish(String need, String provider) {
    int number = number(need);
    int place = place(provider);
    int from = network.firstSlot[number];
    for (int slot = from; slot < from + network.wanted[number]; slot++) {
      if (flow.arcOf[slot] != Flow.REST && flow.placeOf[slot] == place) {
        network.closed.set(flow.arcOf[slot]);
        remove(number, slot);
        return;
      }
    }
    throw new IllegalArgumentException("need " + need + " does not have provider " + provider);
  }

  /**
   * A provider has room for another number of orders.
   *
   * @throws IllegalArgumentException when it is not there, or the number is negative
   */
  public void room(String provider, int orders) {
    if (orders < 0) {
      throw new IllegalArgumentException(
          "provider " + provider + " has room for " + orders + ", must be at least 0");
    }
    int place = place(provider);
    network.most[place] = orders;
    flow.settleUpwards(place);
  }

  private void remove(int need, int slot) {
    int place = flow.placeOf[slot];
    flow.take(slot);
    flow.settleUpwards(place);
    int last = network.firstSlot[need] + network.wanted[need] - 1;
    if (last != slot) {
      int arc = flow.arcOf[last];
      int at = flow.placeOf[last];
      flow.take(last);
      flow.put(slot, arc, at);
      network.kept[slot] = network.kept[last];
    }
    flow.arcOf[last] = Flow.REST;
    network.kept[last] = Flow.REST;
    network.wanted[need]--;
  }

  private int number(String need) {
    Integer number = numbers.get(need);
    if (number == null) {
      throw new IllegalArgumentException("there is no need " + need);
    }
    return number;
  }

  private int place(String provider) {
    Integer place = places.get(provider);
    if (place == null) {
      throw new IllegalArgumentException("there is no provider " + provider);
    }
    return place;
  }

  /**
   * Makes the assignment best again.
   *
   * @return what changed for needs that are still there, in the order of their ids
   * @throws ConflictException when lower bounds of groups cannot hold any more; it can be resolved
   *     again once they can, and what it held at the last resolve stands until then
   */
  public List<Change> resolve() {
    repair();
    List<Change> changes = new ChangedPairs(formulation, flow, needs).list();
    System.arraycopy(flow.arcOf, 0, network.kept, 0, network.slots);
    return changes;
  }

  private void repair() {
    try {
      repair.run();
    } catch (Infeasible conflict) {
      throw Assigner.conflict(formulation, conflict);
    }
  }

  /** The pairs as of the last resolve, in the order of need and provider. */
  public List<Assignment.Pair> pairs() {
    List<Assignment.Pair> pairs = new ArrayList<>();
    numbers.forEach(
        (need, number) -> {
          int from = network.firstSlot[number];
          for (int slot = from; slot < from + network.wanted[number]; slot++) {
            int arc = network.kept[slot];
            if (arc != Flow.REST) {
              pairs.add(
                  new Assignment.Pair(
                      need,
                      formulation.problem().providers().get(network.place(arc)),
                      formulation.score(network.value(arc)),
                      false));
            }
          }
        });
    pairs.sort(
        Comparator.comparing(Assignment.Pair::need).thenComparing(Assignment.Pair::provider));
    return pairs;
  }

  /**
   * How good it is, as of the last resolve: its total counts every pair as one that was there
   * before, so that only the gap and the scores of {@link #pairs} mean something.
   */
  public Certificate certificate() {
    return Certificate.of(network, flow.arcOf, flow.price, formulation.score(1));
  }
}
