package dev.gongxu.matcher.assign;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Checks and sorts the arrays that a problem is made of. */
final class ProblemArrays {
  private static final double HIGHEST_SCORE = 1e12;
  private static final long MOST_ORDERS = 100_000_000;

  private ProblemArrays() {}

  /**
   * Checks what {@link AssignmentProblem#of} is given.
   *
   * @return the score that is farthest from 0, without its sign; 0 when there is none
   * @throws IllegalArgumentException when something does not hold; says what and where
   */
  static double check(
      List<String> needs,
      int[] wanted,
      List<String> providers,
      int[] capacity,
      int[] first,
      int[] provider,
      double[] score) {
    must(wanted.length == needs.size(), "wanted has %d numbers for %d needs", wanted, needs);
    must(
        capacity.length == providers.size(),
        "capacity has %d numbers for %d providers",
        capacity,
        providers);
    if (first.length != needs.size() + 1
        || first[0] != 0
        || first[needs.size()] != provider.length
        || score.length != provider.length) {
      throw new IllegalArgumentException(
          "first must have one number more than there are needs, from 0 to the number of pairs, and provider and score one a pair: first %d, needs %d, provider %d, score %d"
              .formatted(first.length, needs.size(), provider.length, score.length));
    }
    long orders = 0;
    for (int i = 0; i < wanted.length; i++) {
      orders += wanted[i];
      if (orders > MOST_ORDERS) {
        throw new IllegalArgumentException(
            "all needs together want more than %,d orders".formatted(MOST_ORDERS));
      }
      if (wanted[i] < 0 || first[i] > first[i + 1]) {
        throw new IllegalArgumentException(
            "need %s wants %d and has pairs from %d to %d; both must be at least 0"
                .formatted(needs.get(i), wanted[i], first[i], first[i + 1]));
      }
    }
    for (int j = 0; j < capacity.length; j++) {
      if (capacity[j] < 0) {
        throw new IllegalArgumentException(
            "provider %s has capacity %d, must be at least 0"
                .formatted(providers.get(j), capacity[j]));
      }
    }
    double largest = 0;
    int[] lastNeed = new int[capacity.length];
    for (int i = 0; i < wanted.length; i++) {
      for (int pair = first[i]; pair < first[i + 1]; pair++) {
        int j = provider[pair];
        double size = Math.abs(score[pair]);
        if (j < 0 || j >= capacity.length || !(size <= HIGHEST_SCORE)) {
          throw new IllegalArgumentException(
              "need %s has a pair with provider number %d and score %s; must be below %d, and from -%s to %s"
                  .formatted(
                      needs.get(i), j, score[pair], capacity.length, HIGHEST_SCORE, HIGHEST_SCORE));
        }
        if (lastNeed[j] == i + 1) {
          throw new IllegalArgumentException(
              "need %s has provider %s twice".formatted(needs.get(i), providers.get(j)));
        }
        lastNeed[j] = i + 1;
        // Rarely so, where Math.max would take its time for each.
        if (size > largest) {
          largest = size;
        }
      }
    }
    return largest;
  }

  private static void must(boolean holds, String message, int[] numbers, List<String> ids) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(numbers.length, ids.size()));
    }
  }

  /**
   * The numbers of ids in the order of the ids.
   *
   * @throws IllegalArgumentException when an id is there twice
   */
  static int[] order(List<String> ids, String what) {
    int[] order = IntStream.range(0, ids.size()).toArray();
    boolean sorted = true;
    for (int i = 1; i < order.length && sorted; i++) {
      sorted = ids.get(i - 1).compareTo(ids.get(i)) < 0;
    }
    if (!sorted) {
      order =
          IntStream.range(0, ids.size())
              .boxed()
              .sorted(Comparator.comparing(ids::get))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int i = 1; i < order.length; i++) {
        if (ids.get(order[i - 1]).equals(ids.get(order[i]))) {
          throw new IllegalArgumentException(what + " " + ids.get(order[i]) + " is there twice");
        }
      }
    }
    return order;
  }
}
