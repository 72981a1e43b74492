package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.assign.AssignmentRules.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an assignment is as it is: for each pair why not the need's first choice, for each unserved
 * order what stood in its way, for each provider what one more order would bring.
 *
 * <p>All by prices: what a need has at a provider is the score less the provider's price. For one
 * thread; the numbers are worked out when they are first asked for.
 */
public final class Reasons {
  private final Assignment assignment;
  private final Formulation formulation;
  private final Network network;
  private final Flow flow;
  private final long[] lowest;
  private final Map<Integer, Holder> weakest = new HashMap<>();

  private record Holder(int slot, long attachment) {}

  /**
   * Why a pair was made.
   *
   * @param firstChoice the provider that scores higher for the need and that it did not get, the
   *     highest of them; null when it has its best
   * @param missed by how much the first choice scores higher, 0 without one
   * @param takenBy the need that holds the first choice and would give it up most easily; null when
   *     nobody but a limit stands in the way
   * @param worthMore how much more the market would lose than gain if the two changed places
   * @param limit the group whose limit keeps the first choice away, null for none
   */
  public record PairReason(
      Assignment.Pair pair,
      @Nullable String firstChoice,
      double missed,
      @Nullable String takenBy,
      double worthMore,
      @Nullable String limit) {}

  /** What keeps an order from being served. */
  public enum Obstacle {
    /** No pair may be made: no candidate, or all of them score too low or are forbidden. */
    NO_CANDIDATE,
    /** The candidates left are worth more to others. */
    TAKEN,
    /** A limit on a group of providers. */
    PROVIDER_LIMIT,
    /** A limit on how many orders of a group of needs are served. */
    NEED_LIMIT
  }

  /**
   * Why orders of a need are not served.
   *
   * @param provider the candidate that comes nearest, null without one
   * @param missing by how much its price exceeds the score, 0 without one
   * @param group the group whose limit is reached, null for none
   */
  public record UnservedReason(
      Assignment.Unserved unserved,
      Obstacle obstacle,
      @Nullable String provider,
      double missing,
      @Nullable String group) {}

  /**
   * What a provider does, and what more of it would bring.
   *
   * @param orders how many it takes
   * @param room how many it could take
   * @param shadowPrice by how much the total would rise with room for one more
   */
  public record ProviderReason(String provider, int orders, int room, double shadowPrice) {}

  Reasons(Assignment assignment) {
    this.assignment = assignment;
    this.formulation = assignment.formulation();
    this.network = formulation.network();
    this.lowest = assignment.lowestPrices();
    this.flow = new Flow(network);
    flow.restore(assignment.arcs(), lowest);
  }

  /** For every pair, in their order. */
  public List<PairReason> pairs() {
    List<PairReason> reasons = new ArrayList<>();
    for (int slot = 0; slot < network.slots; slot++) {
      if (flow.arcOf[slot] != Flow.REST) {
        reasons.add(pair(slot));
      }
    }
    reasons.sort(
        Comparator.comparing((PairReason reason) -> reason.pair().need())
            .thenComparing(reason -> reason.pair().provider()));
    return reasons;
  }

  private PairReason pair(int slot) {
    int need = flow.needOf[slot];
    Assignment.Pair pair = assignment.pair(need, slot);
    int own = flow.arcOf[slot];
    for (int arc = network.first[need]; arc < own; arc++) {
      if (network.value(arc) > network.value(own) && !flow.holds(need, arc)) {
        return missed(pair, own, arc);
      }
    }
    return new PairReason(pair, null, 0, null, 0, null);
  }

  private PairReason missed(Assignment.Pair pair, int own, int first) {
    int place = network.place(first);
    double missed = formulation.score(network.value(first) - network.value(own));
    Group limit = limit(place);
    Holder holder =
        flow.on[place] < network.most[place] ? null : weakest.computeIfAbsent(place, this::weakest);
    long loses = worth(own) - worth(first) + (holder == null ? 0 : holder.attachment);
    return new PairReason(
        pair,
        provider(place),
        missed,
        holder == null ? null : needId(flow.needOf[holder.slot]),
        formulation.score(Math.max(0, loses)),
        holder == null && limit != null ? limit.name() : null);
  }

  /** Who would lose least by leaving a place. */
  private @Nullable Holder weakest(int place) {
    Holder weakest = null;
    for (int slot = flow.head[place]; slot >= 0; slot = flow.next[slot]) {
      int need = flow.needOf[slot];
      long other = -lowest[network.rest[need]];
      for (int arc = network.first[need]; arc < network.end[need]; arc++) {
        if (!flow.holds(need, arc)) {
          other = Math.max(other, worth(arc));
        }
      }
      long attachment = worth(flow.arcOf[slot]) - other;
      if (weakest == null
          || attachment < weakest.attachment
          || (attachment == weakest.attachment && slot < weakest.slot)) {
        weakest = new Holder(slot, attachment);
      }
    }
    return weakest;
  }

  private long worth(int arc) {
    return network.value(arc) - lowest[network.place(arc)];
  }

  /** The nearest group around a place that takes no more. */
  private @Nullable Group limit(int place) {
    for (int j = network.parent[place]; j != network.ground; j = network.parent[j]) {
      if (flow.on[j] == network.most[j]) {
        return formulation.group(j);
      }
    }
    return null;
  }

  /** For every need that is not served in full, in order. */
  public List<UnservedReason> unserved() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int need = 0; need < formulation.problem().needs().size(); need++) {
      numbers.put(formulation.problem().needs().get(need), need);
    }
    return assignment.unserved().stream()
        .map(one -> unserved(one, numbers.getOrDefault(one.need(), 0)))
        .toList();
  }

  private UnservedReason unserved(Assignment.Unserved unserved, int need) {
    int nearest = -1;
    for (int arc = network.first[need]; arc < network.end[need]; arc++) {
      if (!flow.holds(need, arc) && (nearest < 0 || worth(arc) > worth(nearest))) {
        nearest = arc;
      }
    }
    if (nearest < 0) {
      return new UnservedReason(unserved, Obstacle.NO_CANDIDATE, null, 0, null);
    }
    int place = network.place(nearest);
    double missing = formulation.score(Math.max(0, -worth(nearest)));
    Group served = served(network.rest[need]);
    if (worth(nearest) > 0 && served != null) {
      return new UnservedReason(unserved, Obstacle.NEED_LIMIT, provider(place), 0, served.name());
    }
    Group limit = flow.on[place] < network.most[place] ? limit(place) : null;
    return new UnservedReason(
        unserved,
        limit == null ? Obstacle.TAKEN : Obstacle.PROVIDER_LIMIT,
        provider(place),
        missing,
        limit == null ? null : limit.name());
  }

  /** The nearest group of needs of which no more may be served. */
  private @Nullable Group served(int rest) {
    for (int j = rest; j != network.ground; j = network.parent[j]) {
      if (flow.on[j] == network.least[j] && network.least[j] > 0) {
        return formulation.group(j);
      }
    }
    return null;
  }

  /** For every provider, in order. */
  public List<ProviderReason> providers() {
    List<ProviderReason> reasons = new ArrayList<>();
    Map<Integer, long[]> pricesFrom = new HashMap<>();
    for (int j = 0; j < formulation.problem().providers().size(); j++) {
      boolean full = flow.on[j] == network.most[j];
      // More room in a group that is full has to come from others of the group.
      int up = network.parent[j];
      long[] prices =
          pricesFrom.computeIfAbsent(
              up, from -> LowestPrices.of(network, flow.arcOf, lowest, from));
      long margin = prices[j] - prices[up] - network.next(j, flow.on[j]);
      reasons.add(
          new ProviderReason(
              provider(j),
              flow.on[j],
              formulation.problem().capacity(j),
              full ? formulation.score(Math.max(0, margin)) : 0));
    }
    return reasons;
  }

  private String provider(int place) {
    return formulation.problem().providers().get(place);
  }

  private String needId(int need) {
    return formulation.problem().needs().get(formulation.needOf(need));
  }
}
