package dev.gongxu.matcher.text.hanlp;

import java.util.Arrays;

/**
 * All words that may be read in a run, and the cheapest way through them. Used by one thread for
 * one run. Words are named by the order they were added in, from 0.
 *
 * <p>Time and memory are linear in the length of the run, as the words that begin at one place are
 * bounded in number.
 */
final class Lattice {

  /** Ends a chain of words. */
  static final int NONE = -1;

  private final int runLength;

  /** The last word added at each position; {@link #earlier} leads to the ones before it. */
  private final int[] latest;

  private int[] earlier;
  private int[] length;
  private int[] id;
  private int size;

  Lattice(int runLength) {
    this.runLength = runLength;
    latest = new int[runLength];
    Arrays.fill(latest, NONE);
    int expected = 3 * runLength + 8;
    earlier = new int[expected];
    length = new int[expected];
    id = new int[expected];
  }

  void add(int start, int wordLength, int wordId) {
    if (size == id.length) {
      earlier = Arrays.copyOf(earlier, 2 * size);
      length = Arrays.copyOf(length, 2 * size);
      id = Arrays.copyOf(id, 2 * size);
    }
    earlier[size] = latest[start];
    length[size] = wordLength;
    id[size] = wordId;
    latest[start] = size++;
  }

  /** The last word added at a position, or {@link #NONE}. */
  int latest(int start) {
    return latest[start];
  }

  /** The word added before this one at the same position, or {@link #NONE}. */
  int earlier(int word) {
    return earlier[word];
  }

  /** The length of a word in UTF-16 units. */
  int length(int word) {
    return length[word];
  }

  /** Whether a word is one of the model's dictionary. */
  boolean isKnown(int word) {
    return id[word] >= 0;
  }

  /**
   * The words of the cheapest way from the beginning of the run to its end. Of two ways that cost
   * the same it is the one through the word added last.
   */
  int[] cheapestPath(CoreModel model) {
    double[] cost = new double[size];
    int[] from = new int[size];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    for (int word = latest[0]; word != NONE; word = earlier[word]) {
      cost[word] = model.cost(model.begin(), id[word]);
      from[word] = NONE;
    }
    int last = NONE;
    double cheapest = Double.POSITIVE_INFINITY;
    for (int start = 0; start < runLength; start++) {
      for (int word = latest[start]; word != NONE; word = earlier[word]) {
        if (cost[word] == Double.POSITIVE_INFINITY) {
          continue;
        }
        int end = start + length[word];
        if (end == runLength) {
          double whole = cost[word] + model.cost(id[word], model.end());
          if (whole < cheapest) {
            cheapest = whole;
            last = word;
          }
          continue;
        }
        for (int after = latest[end]; after != NONE; after = earlier[after]) {
          double reached = cost[word] + model.cost(id[word], id[after]);
          if (reached < cost[after]) {
            cost[after] = reached;
            from[after] = word;
          }
        }
      }
    }
    return path(from, last);
  }

  private static int[] path(int[] from, int last) {
    int words = 0;
    for (int word = last; word != NONE; word = from[word]) {
      words++;
    }
    int[] path = new int[words];
    for (int word = last; word != NONE; word = from[word]) {
      path[--words] = word;
    }
    return path;
  }
}
