package dev.gongxu.matcher.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Who lies in whom, by ordinal, kept as one small array a question so that the closeness of two
 * places costs a few array reads and no allocation. Immutable after construction, so safe to share
 * between threads.
 *
 * <p>Three cases bend the plain tree. A municipality (北京市) is province and city at once: all its
 * districts and counties lie in one city. A county directly under a province (仙桃市, 石河子市) is its own
 * city. A city without counties (东莞市) is as fine as it gets, so with itself it is as near as a
 * county with itself.
 */
final class Lineage {

  /** The parent of a province. */
  static final int NONE = RegionCodes.NONE;

  private final int[] parent;
  private final int[] city;
  private final int[] province;
  private final Closeness[] withItself;
  private final List<List<Integer>> children;

  /** After the last place that lies in a place: those in it follow it, as their codes do. */
  private final int[] end;

  /**
   * Builds the arrays for places in ascending order of codes, which puts a place behind the one it
   * lies in.
   */
  Lineage(List<RegionTable.Row> inForce, RegionCodes codes) {
    int size = inForce.size();
    parent = new int[size];
    city = new int[size];
    province = new int[size];
    withItself = new Closeness[size];
    List<List<Integer>> below = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      below.add(new ArrayList<>());
      int code = inForce.get(place).code();
      parent[place] = parentOf(code, codes);
      if (parent[place] == NONE) {
        province[place] = place;
        boolean municipality = codes.ordinal(code + 100) == place;
        // A province lies in no city. A negative number of its own keeps it apart from every other
        // place.
        city[place] = municipality ? place : -1 - place;
        withItself[place] = municipality ? Closeness.CITY : Closeness.PROVINCE;
      } else {
        below.get(parent[place]).add(place);
        province[place] = province[parent[place]];
        boolean county = code % 100 != 0;
        city[place] = county && city[parent[place]] >= 0 ? city[parent[place]] : place;
        withItself[place] = Closeness.COUNTY;
        if (county && withItself[parent[place]] == Closeness.COUNTY) {
          withItself[parent[place]] = Closeness.CITY;
        }
      }
    }
    children = below.stream().map(List::copyOf).toList();
    end = new int[size];
    for (int place = size - 1; place >= 0; place--) {
      end[place] = Math.max(end[place], place + 1);
      if (parent[place] != NONE) {
        end[parent[place]] = Math.max(end[parent[place]], end[place]);
      }
    }
  }

  private static int parentOf(int code, RegionCodes codes) {
    if (code % 10_000 == 0) {
      return NONE;
    }
    // The city part of a county's code may be a placeholder (110100, 429000); what it stands for is
    // then the parent.
    int above = codes.ordinal(code % 100 == 0 ? code / 10_000 * 10_000 : code / 100 * 100);
    if (above == NONE) {
      throw new IllegalStateException(
          "region "
              + code
              + " must lie in a place of the table\nMaybe its city or province is missing");
    }
    return above;
  }

  int parent(int place) {
    return parent[place];
  }

  List<Integer> children(int place) {
    return children.get(place);
  }

  boolean isMunicipality(int place) {
    return parent[place] == NONE && city[place] == place;
  }

  /** Whether the place is the ancestor or lies in it. */
  boolean contains(int ancestor, int place) {
    return place >= ancestor && place < end[ancestor];
  }

  Closeness between(int a, int b) {
    if (a == b) {
      return withItself[a];
    }
    if (city[a] == city[b]) {
      return Closeness.CITY;
    }
    return province[a] == province[b] ? Closeness.PROVINCE : Closeness.ELSEWHERE;
  }
}
