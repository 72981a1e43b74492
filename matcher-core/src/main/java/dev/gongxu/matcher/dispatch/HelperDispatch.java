package dev.gongxu.matcher.dispatch;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.assign.Assigner;
import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.AssignmentProblem;
import dev.gongxu.matcher.assign.AssignmentRules;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives duties to helpers, all at once.
 *
 * <p>Solved as an assignment by {@link Assigner.Way#FAIR}: as many duties as can be have somebody,
 * then the worst suited pair is as good as can be, then the sum is. A pair is worth
 *
 * <pre>suits = reach + 0.1 · [a field of the helper is named in the duty] − 0.2 · load / quota
 * </pre>
 *
 * with reach 1 for the helper of the duty's county, 0.9 for one of its whole city, 0.6 for one of
 * another county of the city, or of a whole province; nobody from farther away is asked, unless by
 * hand, and then the pair is worth 0.2 at least. Load counts the open orders that the helper
 * follows and what the dispatch has added, so equals share the work.
 *
 * <p>Immutable; deterministic.
 *
 * @param given who follows what, in the order of the duties
 * @param left what nobody can follow
 */
public record HelperDispatch(List<Given> given, List<Left> left) {
  private static final double COUNTY = 1;
  private static final double CITY = 0.9;
  private static final double NEIGHBOUR = 0.6;
  private static final double NAMED_FIELD = 0.1;
  private static final double LOAD = 0.2;

  /**
   * A duty and its helper.
   *
   * @param suits how well they go together, above 0
   * @param pinned whether a hand decided it
   */
  public record Given(Duty duty, Provider helper, double suits, boolean pinned) {}

  /** A duty that nobody can follow, and why. */
  public record Left(Duty duty, Obstacle obstacle) {}

  /** Why nobody can follow a duty. */
  public enum Obstacle {
    /** The city has no helper who may take it. */
    NO_HELPER("no-helper"),
    /** All who may take it have as much as their quotas allow. */
    QUOTAS("quotas");

    private final String code;

    Obstacle(String code) {
      this.code = code;
    }

    /** The word for it in output, for example {@code no-helper}. */
    public String code() {
      return code;
    }
  }

  /**
   * What hands have decided; a rule holds for a need and for an order of that id.
   *
   * @param pinned by the id of a duty: the id of the helper who follows it
   * @param forbidden by the id of a duty: the ids of helpers who do not
   */
  public record Hands(Map<String, String> pinned, Map<String, Set<String>> forbidden) {
    /** Nothing decided. */
    public static final Hands NONE = new Hands(Map.of(), Map.of());
  }

  /** Copies the lists. */
  public HelperDispatch {
    given = List.copyOf(given);
    left = List.copyOf(left);
  }

  /**
   * The best dispatch.
   *
   * @param providers of whom the helpers count; a helper's capacity is the quota
   * @param following by the id of a helper, how many open orders it follows already
   * @throws IllegalArgumentException when a hand names a helper whom there is not
   * @throws dev.gongxu.matcher.assign.ConflictException when pins exceed a quota
   */
  public static HelperDispatch of(
      List<Duty> duties,
      Collection<Provider> providers,
      Map<String, Integer> following,
      Hands hands,
      RegionTree regions) {
    Map<String, Provider> helpers = new TreeMap<>();
    providers.stream()
        .filter(provider -> provider.kind() == ProviderKind.HELPER)
        .forEach(helper -> helpers.put(helper.id(), helper));
    check(hands, helpers.keySet());
    Map<String, Duty> byKey = new LinkedHashMap<>();
    duties.forEach(duty -> byKey.put(key(duty), duty));
    AssignmentProblem.Builder problem = AssignmentProblem.builder();
    int largest = 1;
    for (Provider helper : helpers.values()) {
      problem.provider(
          helper.id(), Math.max(0, helper.capacity() - following.getOrDefault(helper.id(), 0)));
      largest = Math.max(largest, helper.capacity());
    }
    Set<AssignmentRules.Pairing> pinned = new HashSet<>();
    Set<String> reached = new HashSet<>();
    NamedFields named = NamedFields.of(helpers.values());
    Map<Region, List<Provider>> inReach = new HashMap<>();
    for (Map.Entry<String, Duty> entry : byKey.entrySet()) {
      Duty duty = entry.getValue();
      Set<String> fields = named.in(duty.text());
      problem.need(entry.getKey(), 1);
      String pin = hands.pinned().get(duty.id());
      Set<String> forbidden = hands.forbidden().getOrDefault(duty.id(), Set.of());
      List<Provider> asked =
          pin == null
              ? inReach.computeIfAbsent(duty.region(), place -> inReach(place, helpers, regions))
              : List.of(requireNonNull(helpers.get(pin)));
      for (Provider helper : asked) {
        double suits = suits(duty, helper, NamedFields.has(helper, fields), following, regions);
        if (pin != null || (suits > 0 && !forbidden.contains(helper.id()))) {
          problem.pair(entry.getKey(), helper.id(), Math.max(suits, LOAD));
          reached.add(entry.getKey());
        }
      }
      if (pin != null) {
        pinned.add(new AssignmentRules.Pairing(entry.getKey(), pin));
      }
    }
    // One more of a helper's own duties costs what it adds to the load of the largest quota.
    AssignmentRules rules =
        new AssignmentRules(0, LOAD / largest, pinned, Set.of(), List.of(), List.of());
    Assignment assignment = Assigner.of(Assigner.Way.FAIR).assign(problem.build(), rules);
    return of(assignment, byKey, helpers, reached);
  }

  private static HelperDispatch of(
      Assignment assignment,
      Map<String, Duty> byKey,
      Map<String, Provider> helpers,
      Set<String> reached) {
    Map<String, Assignment.Pair> pairs = new LinkedHashMap<>();
    assignment.pairs().forEach(pair -> pairs.put(pair.need(), pair));
    List<Given> given = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    byKey.forEach(
        (key, duty) -> {
          Assignment.Pair pair = pairs.get(key);
          Provider helper = pair == null ? null : helpers.get(pair.provider());
          if (pair == null || helper == null) {
            left.add(new Left(duty, reached.contains(key) ? Obstacle.QUOTAS : Obstacle.NO_HELPER));
          } else {
            given.add(new Given(duty, helper, pair.score(), pair.pinned()));
          }
        });
    return new HelperDispatch(given, left);
  }

  /** A need and an order may have the same id. */
  private static String key(Duty duty) {
    return duty.kind().code() + " " + duty.id();
  }

  private static void check(Hands hands, Set<String> helpers) {
    List<String> named = new ArrayList<>(hands.pinned().values());
    hands.forbidden().values().forEach(named::addAll);
    named.stream()
        .filter(id -> !helpers.contains(id))
        .min(Comparator.naturalOrder())
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("there is no helper " + id);
            });
  }

  /** What a pair is worth; 0 or less for one that is not made by itself. */
  private static double suits(
      Duty duty,
      Provider helper,
      boolean named,
      Map<String, Integer> following,
      RegionTree regions) {
    double reach = reach(duty.region(), helper, regions);
    if (reach == 0) {
      return 0;
    }
    double load = following.getOrDefault(helper.id(), 0) / (double) helper.capacity();
    return reach + (named ? NAMED_FIELD : 0) - LOAD * Math.min(1, load);
  }

  private static List<Provider> inReach(
      Region place, Map<String, Provider> helpers, RegionTree regions) {
    return helpers.values().stream().filter(helper -> reach(place, helper, regions) > 0).toList();
  }

  private static double reach(Region place, Provider helper, RegionTree regions) {
    Closeness closeness = regions.between(helper.region(), place);
    if (closeness == Closeness.COUNTY) {
      return COUNTY;
    }
    boolean covers = regions.contains(helper.region(), place);
    if (closeness == Closeness.CITY) {
      return covers ? CITY : NEIGHBOUR;
    }
    return covers ? NEIGHBOUR : 0;
  }
}
