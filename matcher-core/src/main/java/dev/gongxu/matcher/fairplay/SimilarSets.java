package dev.gongxu.matcher.fairplay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds all pairs of sets whose Jaccard similarity reaches a threshold, exactly.
 *
 * <p>Sets hold numbers, the rarer the lower. Two sets of sizes m ≤ n that reach t share at least α
 * = ⌈t / (1 + t) · (m + n)⌉ numbers, and so
 *
 * <ul>
 *   <li>m ≥ t · n [1];
 *   <li>they share one already among the first n − ⌈t · n⌉ + 1 numbers of each, its prefix [1]:
 *       only sets that do are looked at, by an index of prefixes, and rare numbers have short
 *       lists;
 *   <li>where a shared number stands at i and j, no more than min(n − i, m − j), counted from 0,
 *       can be shared from there on [2].
 * </ul>
 *
 * What is left is counted in full. Time: the sum over sets of the lists of their prefixes; memory:
 * the prefixes.
 *
 * <p>[1] R. J. Bayardo, Y. Ma, R. Srikant, Scaling up all pairs similarity search, WWW 2007. [2] C.
 * Xiao, W. Wang, X. Lin, J. X. Yu, Efficient similarity joins for near duplicate detection, WWW
 * 2008 (PPJoin).
 */
final class SimilarSets {
  /** Rounding must never make a bound too strict. */
  private static final double SLACK = 1e-9;

  private final double threshold;
  private final List<int[]> sets;
  private final List<Entries> index;

  /** A pair by its places in the list that was given, the lower first. */
  record Pair(int first, int second, double similarity) {}

  /** Sets that have a number in their prefix, and where; in the order in which they were added. */
  private static final class Entries {
    private int[] sets = new int[2];
    private int[] places = new int[2];
    private int size;

    void add(int set, int place) {
      if (size == sets.length) {
        sets = Arrays.copyOf(sets, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
      }
      sets[size] = set;
      places[size++] = place;
    }
  }

  private SimilarSets(List<int[]> sets, int words, double threshold) {
    this.sets = sets;
    this.threshold = threshold;
    this.index = new ArrayList<>(words);
    for (int i = 0; i < words; i++) {
      index.add(new Entries());
    }
  }

  /**
   * The pairs, by first and second place.
   *
   * @param sets each rising; empty ones are like nothing
   * @param words above every number in them
   * @param threshold above 0 and at most 1
   */
  static List<Pair> pairs(List<int[]> sets, int words, double threshold) {
    List<Pair> pairs = new SimilarSets(sets, words, threshold).find();
    pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
    return pairs;
  }

  private List<Pair> find() {
    List<Integer> bySize = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).length > 0) {
        bySize.add(i);
      }
    }
    bySize.sort(Comparator.comparingInt((Integer i) -> sets.get(i).length).thenComparing(i -> i));
    List<Pair> pairs = new ArrayList<>();
    int[] shared = new int[sets.size()];
    List<Integer> candidates = new ArrayList<>();
    for (int one : bySize) {
      int[] set = sets.get(one);
      int prefix = set.length - ceiling(threshold * set.length) + 1;
      for (int i = 0; i < prefix; i++) {
        probe(one, i, shared, candidates);
      }
      for (int other : candidates) {
        if (shared[other] > 0) {
          double similarity = Bigrams.similarity(set, sets.get(other));
          if (similarity >= threshold) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other), similarity));
          }
        }
        shared[other] = 0;
      }
      candidates.clear();
      for (int i = 0; i < prefix; i++) {
        index.get(set[i]).add(one, i);
      }
    }
    return pairs;
  }

  private void probe(int one, int place, int[] shared, List<Integer> candidates) {
    int[] set = sets.get(one);
    Entries entries = index.get(set[place]);
    int fewest = ceiling(threshold * set.length);
    for (int e = entries.size - 1; e >= 0; e--) {
      int other = entries.sets[e];
      int size = sets.get(other).length;
      if (size < fewest) {
        // Added by size: those before are smaller still.
        break;
      }
      if (shared[other] < 0) {
        continue;
      }
      int needed = ceiling(threshold / (1 + threshold) * (set.length + size));
      int most = Math.min(set.length - place, size - entries.places[e]);
      if (shared[other] == 0) {
        candidates.add(other);
      }
      shared[other] = shared[other] + most >= needed ? shared[other] + 1 : Integer.MIN_VALUE;
    }
  }

  private static int ceiling(double value) {
    return (int) Math.ceil(value - SLACK);
  }
}
