package dev.gongxu.matcher.fairplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class SimilarSetsTest {
  @Test
  void thePairsAreThoseOfComparingAll() {
    int found = 0;
    for (long seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      int words = 1 + random.nextInt(60);
      List<int[]> sets = sets(random, words);
      double threshold = List.of(0.8, 0.5, 1.0, 0.9, 2 / 3.0, 0.25, 0.05).get(random.nextInt(7));
      List<SimilarSets.Pair> pairs = SimilarSets.pairs(sets, words, threshold);
      assertThat(pairs)
          .as("seed %d, threshold %s", seed, threshold)
          .isEqualTo(allPairs(sets, threshold));
      found += pairs.size();
    }
    assertThat(found).isGreaterThan(1000);
  }

  /** Sets at random, and copies of earlier ones with a few numbers changed. */
  private static List<int[]> sets(Random random, int words) {
    List<int[]> sets = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      TreeSet<Integer> set = new TreeSet<>();
      if (i > 0 && random.nextBoolean()) {
        for (int number : sets.get(random.nextInt(i))) {
          set.add(number);
        }
        for (int changes = random.nextInt(4); changes > 0; changes--) {
          int number = random.nextInt(words);
          if (!set.remove(number)) {
            set.add(number);
          }
        }
      } else {
        for (int size = random.nextInt(words + 1); size > 0; size--) {
          set.add(random.nextInt(words));
        }
      }
      sets.add(set.stream().mapToInt(Integer::intValue).toArray());
    }
    return sets;
  }

  private static List<SimilarSets.Pair> allPairs(List<int[]> sets, double threshold) {
    List<SimilarSets.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      for (int j = i + 1; j < sets.size(); j++) {
        TreeSet<Integer> all = new TreeSet<>();
        TreeSet<Integer> common = new TreeSet<>();
        for (int number : sets.get(i)) {
          all.add(number);
          common.add(number);
        }
        TreeSet<Integer> other = new TreeSet<>();
        for (int number : sets.get(j)) {
          all.add(number);
          other.add(number);
        }
        common.retainAll(other);
        double similarity = all.isEmpty() ? 0 : (double) common.size() / all.size();
        if (!common.isEmpty() && similarity >= threshold) {
          pairs.add(new SimilarSets.Pair(i, j, similarity));
        }
      }
    }
    return pairs;
  }
}
