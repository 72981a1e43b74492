package dev.gongxu.matcher.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups of which each holds all of another or none of it, from the smallest to the largest. */
final class Forest {
  private final List<AssignmentRules.Group> groups;
  private final int[] parent;
  private final int[] of;

  private Forest(List<AssignmentRules.Group> groups, int[] parent, int[] of) {
    this.groups = groups;
    this.parent = parent;
    this.of = of;
  }

  /** The groups, each after those within it. */
  List<AssignmentRules.Group> groups() {
    return groups;
  }

  /** The smallest group that holds a group, or -1. */
  int parent(int group) {
    return parent[group];
  }

  /** The smallest group that a member is in, or -1. */
  int of(int member) {
    return of[member];
  }

  /**
   * Groups over members with these ids.
   *
   * @throws IllegalArgumentException when two groups cross; names both
   */
  static Forest over(List<String> ids, List<AssignmentRules.Group> given) {
    Map<String, Integer> places = new HashMap<>();
    if (!given.isEmpty()) {
      ids.forEach(id -> places.put(id, places.size()));
    }
    List<int[]> members = new ArrayList<>();
    for (AssignmentRules.Group group : given) {
      members.add(
          group.members().stream()
              .map(places::get)
              .filter(place -> place != null)
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray());
    }
    List<Integer> order = new ArrayList<>();
    for (int g = 0; g < given.size(); g++) {
      order.add(g);
    }
    order.sort(
        Comparator.<Integer>comparingInt(g -> members.get(g).length)
            .thenComparing(g -> given.get(g).name()));
    int[] parent = new int[order.size()];
    int[] of = new int[ids.size()];
    int[] top = new int[ids.size()];
    Arrays.fill(parent, -1);
    Arrays.fill(of, -1);
    Arrays.fill(top, -1);
    for (int i = 0; i < parent.length; i++) {
      Map<Integer, Integer> inside = new HashMap<>();
      for (int member : members.get(order.get(i))) {
        if (top[member] >= 0) {
          inside.merge(top[member], 1, Integer::sum);
          parent[top[member]] = i;
        } else {
          of[member] = i;
        }
        top[member] = i;
      }
      for (Map.Entry<Integer, Integer> other : inside.entrySet()) {
        if (other.getValue() < members.get(order.get(other.getKey())).length) {
          throw new IllegalArgumentException(
              "groups %s and %s have some members in common; one must hold all of the other, or none"
                  .formatted(
                      given.get(order.get(other.getKey())).name(), given.get(order.get(i)).name()));
        }
      }
    }
    return new Forest(order.stream().map(given::get).toList(), parent, of);
  }
}
