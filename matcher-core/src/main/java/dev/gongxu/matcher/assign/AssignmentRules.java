package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an assignment has to keep to beside capacities. Immutable, safe to share.
 *
 * @param reserve a pair that scores below it is not made, finite
 * @param loadStep how much more each further order of a provider costs than the one before, at
 *     least 0: with it, equals share the work
 * @param pinned pairs that are made
 * @param forbidden pairs that are not made
 * @param limits how many orders groups of providers take
 * @param guarantees how many orders of groups of needs are served
 */
public record AssignmentRules(
    double reserve,
    double loadStep,
    Set<Pairing> pinned,
    Set<Pairing> forbidden,
    List<Group> limits,
    List<Group> guarantees) {
  /** No rules: pairs that score above 0, without limits. */
  public static final AssignmentRules NONE =
      new AssignmentRules(0, 0, Set.of(), Set.of(), List.of(), List.of());

  /** A need and a provider, by their ids. */
  public record Pairing(String need, String provider) {}

  /**
   * Needs or providers of which together at least and at most so many orders are served.
   *
   * <p>Two groups must have no member in common, or one must hold all of the other.
   *
   * @param name for messages
   * @param members their ids; those that the problem has not do not count
   */
  public record Group(String name, Set<String> members, int least, int most) {
    /**
     * Copies the set and checks the numbers.
     *
     * @throws IllegalArgumentException when not {@code 0 <= least <= most}
     */
    public Group {
      members = Set.copyOf(members);
      if (least < 0 || most < least) {
        throw new IllegalArgumentException(
            "group %s takes from %d to %d orders; must be from at least 0 to at least that"
                .formatted(name, least, most));
      }
    }
  }

  /**
   * Copies the collections and checks the numbers.
   *
   * @throws IllegalArgumentException when a number is out of range, or a pair is pinned and
   *     forbidden
   */
  public AssignmentRules {
    pinned = Set.copyOf(pinned);
    forbidden = Set.copyOf(forbidden);
    limits = List.copyOf(limits);
    guarantees = List.copyOf(guarantees);
    if (!Double.isFinite(reserve) || !(loadStep >= 0 && Double.isFinite(loadStep))) {
      throw new IllegalArgumentException(
          "reserve is %s and the load step %s; must be finite, the step at least 0"
              .formatted(reserve, loadStep));
    }
    for (Pairing pair : pinned) {
      if (forbidden.contains(pair)) {
        throw new IllegalArgumentException(
            "need %s and provider %s are pinned and forbidden"
                .formatted(pair.need(), pair.provider()));
      }
    }
  }

  /** The same with another least score of a pair. */
  public AssignmentRules withReserve(double value) {
    return new AssignmentRules(value, loadStep, pinned, forbidden, limits, guarantees);
  }

  /** The same with another cost of each further order. */
  public AssignmentRules withLoadStep(double value) {
    return new AssignmentRules(reserve, value, pinned, forbidden, limits, guarantees);
  }

  /** The same with one more pair that is made. */
  public AssignmentRules pin(String need, String provider) {
    Set<Pairing> more = new LinkedHashSet<>(pinned);
    more.add(new Pairing(need, provider));
    return new AssignmentRules(reserve, loadStep, more, forbidden, limits, guarantees);
  }

  /** The same with one more pair that is not made. */
  public AssignmentRules forbid(String need, String provider) {
    Set<Pairing> more = new LinkedHashSet<>(forbidden);
    more.add(new Pairing(need, provider));
    return new AssignmentRules(reserve, loadStep, pinned, more, limits, guarantees);
  }

  /** The same with bounds on what a group of providers takes. */
  public AssignmentRules limitProviders(Group group) {
    List<Group> more = new ArrayList<>(limits);
    more.add(group);
    return new AssignmentRules(reserve, loadStep, pinned, forbidden, more, guarantees);
  }

  /** The same with bounds on how many orders of a group of needs are served. */
  public AssignmentRules serveNeeds(Group group) {
    List<Group> more = new ArrayList<>(guarantees);
    more.add(group);
    return new AssignmentRules(reserve, loadStep, pinned, forbidden, limits, more);
  }

  /** The same with groups bound from above only. */
  AssignmentRules withoutLowerBounds() {
    return new AssignmentRules(
        reserve, loadStep, pinned, forbidden, fromZero(limits), fromZero(guarantees));
  }

  private static List<Group> fromZero(List<Group> groups) {
    return groups.stream()
        .map(group -> new Group(group.name(), group.members(), 0, group.most()))
        .toList();
  }
}
