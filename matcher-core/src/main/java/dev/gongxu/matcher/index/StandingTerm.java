package dev.gongxu.matcher.index;

import dev.gongxu.matcher.text.Piece;
import java.util.Arrays;

/**
 * A term of standing needs: the needs that ask for it, by number, with what it weighs in each, and
 * how many postings of either side hold it. Used by one thread at a time.
 */
final class StandingTerm {
  private static final int[] NOBODY = {};
  private static final float[] NOTHING = {};

  private final Key key;
  private int[] needs = NOBODY;
  private float[] weights = NOTHING;
  private int size;

  /** Living capabilities and needs that hold it, as of the snapshot that is known. */
  private long holding;

  private long asking;

  /** What names a term. */
  record Key(Piece piece, String text) {}

  StandingTerm(Key key, IndexedTerm counts) {
    this.key = key;
    count(counts);
  }

  void count(IndexedTerm counts) {
    holding = counts.holding();
    asking = counts.asking();
  }

  Key key() {
    return key;
  }

  long holding() {
    return holding;
  }

  long asking() {
    return asking;
  }

  int size() {
    return size;
  }

  int need(int place) {
    return needs[place];
  }

  /** A need's weight × emphasis, rounded up. */
  float weight(int place) {
    return weights[place];
  }

  /** Adds {@code weight × factor} to the sum of each need. */
  void addTo(double[] sums, double factor) {
    for (int i = 0; i < size; i++) {
      sums[needs[i]] += weights[i] * factor;
    }
  }

  /** Sets a need's weight; new needs mostly come with larger numbers than known ones. */
  void set(int need, float weight) {
    int place = size == 0 || needs[size - 1] < need ? -size - 1 : find(need);
    if (place < 0) {
      place = -place - 1;
      if (size == needs.length) {
        int larger = Math.max(size + 1, size + size / 4);
        needs = Arrays.copyOf(needs, larger);
        weights = Arrays.copyOf(weights, larger);
      }
      System.arraycopy(needs, place, needs, place + 1, size - place);
      System.arraycopy(weights, place, weights, place + 1, size - place);
      size++;
      needs[place] = need;
    }
    weights[place] = weight;
  }

  private int find(int need) {
    return Arrays.binarySearch(needs, 0, size, need);
  }
}
