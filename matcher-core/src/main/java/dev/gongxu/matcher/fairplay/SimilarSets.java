package dev.gongxu.matcher.fairplay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
 * What is left is counted, until it is clear that too little is shared. Time: the sum over sets of
 * the lists of their prefixes; memory: the prefixes.
 *
 * <p>[1] R. J. Bayardo, Y. Ma, R. Srikant, Scaling up all pairs similarity search, WWW 2007. [2] C.
 * Xiao, W. Wang, X. Lin, J. X. Yu, Efficient similarity joins for near duplicate detection, WWW
 * 2008 (PPJoin).
 */
final class SimilarSets {
  /** Rounding must never make a bound too strict. */
  private static final double SLACK = 1e-9;

  private final double threshold;
  private final int[][] sets;

  /** By number; null where no set has it in its prefix yet. */
  private final @Nullable Entries[] index;

  /** How many numbers each set is known to share with the one at hand, negative for too few. */
  private final int[] shared;

  /** The sets whose {@link #shared} is not 0. */
  private final int[] candidates;

  private int count;

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
    this.sets = sets.toArray(int[][]::new);
    this.threshold = threshold;
    this.index = new Entries[words];
    this.shared = new int[sets.size()];
    this.candidates = new int[sets.size()];
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
    int[] bySize =
        IntStream.range(0, sets.length)
            .filter(i -> sets[i].length > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> sets[i].length).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Pair> pairs = new ArrayList<>();
    for (int one : bySize) {
      int[] set = sets[one];
      int prefix = set.length - ceiling(threshold * set.length) + 1;
      for (int i = 0; i < prefix; i++) {
        probe(set, i);
      }
      for (int c = 0; c < count; c++) {
        int other = candidates[c];
        if (shared[other] > 0 && mayReach(set, sets[other])) {
          double similarity = Bigrams.similarity(set, sets[other]);
          if (similarity >= threshold) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other), similarity));
          }
        }
        shared[other] = 0;
      }
      count = 0;
      for (int i = 0; i < prefix; i++) {
        Entries entries = index[set[i]];
        if (entries == null) {
          entries = new Entries();
          index[set[i]] = entries;
        }
        entries.add(one, i);
      }
    }
    return pairs;
  }

  private void probe(int[] set, int place) {
    Entries entries = index[set[place]];
    if (entries == null) {
      return;
    }
    int fewest = ceiling(threshold * set.length);
    for (int e = entries.size - 1; e >= 0; e--) {
      int other = entries.sets[e];
      int size = sets[other].length;
      if (size < fewest) {
        // Added by size: those before are smaller still.
        break;
      }
      int before = shared[other];
      if (before < 0) {
        continue;
      }
      if (before == 0) {
        candidates[count++] = other;
      }
      int most = Math.min(set.length - place, size - entries.places[e]);
      shared[other] = before + most >= needed(set.length, size) ? before + 1 : Integer.MIN_VALUE;
    }
  }

  /** Whether two sets may share enough; counts until it is clear that they do not. */
  private boolean mayReach(int[] one, int[] other) {
    int needed = needed(one.length, other.length);
    int missesLeft = one.length - needed;
    int otherLeft = other.length - needed;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
        missesLeft--;
      } else {
        j++;
        otherLeft--;
      }
      if (missesLeft < 0 || otherLeft < 0) {
        return false;
      }
    }
    return true;
  }

  private int needed(int one, int other) {
    return ceiling(threshold / (1 + threshold) * (one + other));
  }

  private static int ceiling(double value) {
    return (int) Math.ceil(value - SLACK);
  }
}
