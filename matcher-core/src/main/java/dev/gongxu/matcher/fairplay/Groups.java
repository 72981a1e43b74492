package dev.gongxu.matcher.fairplay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that hang together by links, each link with a similarity. Things are numbered from 0. Not
 * safe for use by several threads.
 */
final class Groups {
  private final int[] parent;
  private final double[] least;

  /** Two things or more, rising, and the lowest similarity of the links between them. */
  record Group(List<Integer> members, double least) {}

  Groups(int things) {
    parent = new int[things];
    least = new double[things];
    Arrays.setAll(parent, i -> i);
    Arrays.fill(least, 1);
  }

  void link(int one, int other, double similarity) {
    int low = Math.min(root(one), root(other));
    int high = Math.max(root(one), root(other));
    least[low] = Math.min(similarity, Math.min(least[low], least[high]));
    parent[high] = low;
  }

  private int root(int thing) {
    int at = thing;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** The groups by their first members; what has no link is in none. */
  List<Group> all() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      members.computeIfAbsent(root(i), missing -> new ArrayList<>()).add(i);
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (root, together) -> {
          if (together.size() > 1) {
            groups.add(new Group(List.copyOf(together), least[root]));
          }
        });
    return groups;
  }
}
