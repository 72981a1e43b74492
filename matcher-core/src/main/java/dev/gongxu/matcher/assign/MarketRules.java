package dev.gongxu.matcher.assign;

import dev.gongxu.matcher.assign.AssignmentRules.Group;
import dev.gongxu.matcher.assign.AssignmentRules.Pairing;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the assignment of a market has to keep to, in the market's own terms. Immutable, safe to
 * share.
 *
 * @param reserve a pair that scores below it is not made, finite
 * @param loadStep how much more each further order of a provider costs than the one before, at
 *     least 0
 * @param pinned pairs that are made
 * @param forbidden pairs that are not made
 * @param regionLimits how many orders the providers of a region take at most
 * @param serviceLimits how many orders of a service are served at most
 * @param regionShares which share of the orders of a region's needs is served at least, 0 to 1
 * @param serviceShares which share of the orders of a service is served at least, 0 to 1
 */
public record MarketRules(
    double reserve,
    double loadStep,
    Set<Pairing> pinned,
    Set<Pairing> forbidden,
    Map<Region, Integer> regionLimits,
    Map<Service, Integer> serviceLimits,
    Map<Region, Double> regionShares,
    Map<Service, Double> serviceShares) {
  /** No rules: pairs that score above 0, without limits. */
  public static final MarketRules NONE =
      new MarketRules(0, 0, Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Against a share that is a whole number of orders but for rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException when a limit is negative or a share not from 0 to 1
   */
  public MarketRules {
    pinned = Set.copyOf(pinned);
    forbidden = Set.copyOf(forbidden);
    regionLimits = Map.copyOf(regionLimits);
    serviceLimits = Map.copyOf(serviceLimits);
    regionShares = Map.copyOf(regionShares);
    serviceShares = Map.copyOf(serviceShares);
    checkLimits(regionLimits.values());
    checkLimits(serviceLimits.values());
    checkShares(regionShares.values());
    checkShares(serviceShares.values());
  }

  private static void checkLimits(Collection<Integer> limits) {
    for (int limit : limits) {
      if (limit < 0) {
        throw new IllegalArgumentException("a limit is " + limit + ", must be at least 0");
      }
    }
  }

  private static void checkShares(Collection<Double> shares) {
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is " + share + ", must be from 0 to 1");
      }
    }
  }

  /**
   * The rules for a problem.
   *
   * @param open the needs, and how many orders each still wants
   * @param providers those of the problem; to others nothing has to be forbidden
   * @param taken pairs that have an order already and get no second one
   */
  AssignmentRules of(
      Map<Posting, Integer> open,
      Collection<Provider> providers,
      Set<Pairing> taken,
      RegionTree regions) {
    for (Pairing pair : pinned) {
      if (taken.contains(pair)) {
        throw new IllegalArgumentException(
            "need %s is pinned to provider %s and has an order with it already"
                .formatted(pair.need(), pair.provider()));
      }
    }
    Set<Pairing> out = new LinkedHashSet<>(forbidden);
    out.addAll(taken);
    Set<String> ids = providers.stream().map(Provider::id).collect(Collectors.toSet());
    out.removeIf(pair -> !ids.contains(pair.provider()));
    List<Group> limits = new ArrayList<>();
    regionLimits.forEach(
        (region, limit) -> {
          Set<String> members =
              providers.stream()
                  .filter(provider -> regions.contains(region, provider.region()))
                  .map(Provider::id)
                  .collect(Collectors.toSet());
          limits.add(new Group(region.fullName(), members, 0, limit));
        });
    List<Group> served = new ArrayList<>();
    for (Service service : Service.values()) {
      if (serviceShares.containsKey(service) || serviceLimits.containsKey(service)) {
        double share = serviceShares.getOrDefault(service, 0.0);
        int limit = serviceLimits.getOrDefault(service, Integer.MAX_VALUE);
        served.add(served(service.code(), open, need -> need.service() == service, share, limit));
      }
    }
    regionShares.forEach(
        (region, share) ->
            served.add(
                served(
                    region.fullName(),
                    open,
                    need -> regions.contains(region, need.region()),
                    share,
                    Integer.MAX_VALUE)));
    return new AssignmentRules(reserve, loadStep, pinned, out, limits, served);
  }

  private static Group served(
      String name, Map<Posting, Integer> open, Predicate<Posting> in, double share, int most) {
    Set<String> members = new HashSet<>();
    int orders = 0;
    for (Map.Entry<Posting, Integer> need : open.entrySet()) {
      if (in.test(need.getKey())) {
        members.add(need.getKey().id());
        orders += need.getValue();
      }
    }
    int least = (int) Math.ceil(share * orders - ROUNDING);
    if (least > most) {
      throw new IllegalArgumentException(
          "%s: a share of %s of %d orders is %d, more than its limit of %d"
              .formatted(name, share, orders, least, most));
    }
    return new Group(name, members, least, most);
  }
}
