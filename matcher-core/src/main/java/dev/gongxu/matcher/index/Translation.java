package dev.gongxu.matcher.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words of capabilities go with which words of needs, learnt from pairs that were accepted.
 *
 * <pre>
 * PMI(w, t) = ln(c · n / (c(w) · c(t)))
 * p(w, t)   = min(PMI, 4) / 4 · c / (c + 5),   for c ≥ 3, PMI > 1, t ≠ w
 * </pre>
 *
 * <p>n pairs, c(w) with word w in the need, c(t) with t in the capability, c with both; of each
 * word the {@value #MOST} likeliest. Pointwise mutual information as in K. Church and P. Hanks,
 * "Word association norms, mutual information, and lexicography", 1990; the discount c / (c + 5)
 * holds back what few pairs say, as in P. Pantel and D. Lin, "Discovering word senses from text",
 * 2002. Immutable.
 */
final class Translation {
  static final Translation NONE = new Translation(Map.of());

  private static final int LEAST_PAIRS = 3;
  private static final double LEAST_PMI = 1;
  private static final double FULL_PMI = 4;
  private static final double DISCOUNT = 5;
  private static final int MOST = 20;

  private final Map<String, List<Word>> table;

  /** A word of capabilities, and how surely it goes with a word of needs, 0 to 1. */
  record Word(String text, double likelihood) {}

  private Translation(Map<String, List<Word>> table) {
    this.table = table;
  }

  /** Learns from pairs: the distinct words of the need and of the capability, by place. */
  static Translation of(List<Set<String>> needs, List<Set<String>> capabilities) {
    Map<String, List<Integer>> pairsOfWord = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int pair = 0; pair < needs.size(); pair++) {
      for (String word : needs.get(pair)) {
        pairsOfWord.computeIfAbsent(word, missing -> new ArrayList<>()).add(pair);
      }
      capabilities.get(pair).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    Map<String, List<Word>> table = new HashMap<>();
    pairsOfWord.forEach(
        (word, pairs) -> {
          if (pairs.size() >= LEAST_PAIRS) {
            List<Word> found = going(word, pairs, capabilities, counts);
            if (!found.isEmpty()) {
              table.put(word, found);
            }
          }
        });
    return new Translation(table);
  }

  private static List<Word> going(
      String word,
      List<Integer> pairs,
      List<Set<String>> capabilities,
      Map<String, Integer> counts) {
    Map<String, Integer> together = new HashMap<>();
    for (int pair : pairs) {
      capabilities.get(pair).forEach(other -> together.merge(other, 1, Integer::sum));
    }
    List<Word> found = new ArrayList<>();
    together.forEach(
        (other, count) -> {
          if (count >= LEAST_PAIRS && !other.equals(word)) {
            double chance =
                (double) pairs.size() * counts.getOrDefault(other, count) / capabilities.size();
            double pmi = StrictMath.log(count / chance);
            if (pmi > LEAST_PMI) {
              double surely = Math.min(pmi, FULL_PMI) / FULL_PMI * count / (count + DISCOUNT);
              found.add(new Word(other, surely));
            }
          }
        });
    found.sort(Comparator.comparingDouble(Word::likelihood).reversed().thenComparing(Word::text));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  int size() {
    return table.size();
  }

  /** A word that a need does not have, with the word of it that brings it first. */
  record Brought(String text, String via, double likelihood) {}

  /**
   * What goes with the words of a need and is not among them, the likeliest first; the likelihoods
   * that several words bring are added.
   *
   * @param words distinct words of the need, in order
   * @param most how many at most
   */
  List<Brought> of(Set<String> words, int most) {
    if (table.isEmpty()) {
      return List.of();
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, Word> strongest = new HashMap<>();
    Map<String, String> vias = new HashMap<>();
    for (String word : words) {
      for (Word other : table.getOrDefault(word, Collections.emptyList())) {
        if (!words.contains(other.text)) {
          sums.merge(other.text, other.likelihood, Double::sum);
          Word before = strongest.get(other.text);
          if (before == null || other.likelihood > before.likelihood) {
            strongest.put(other.text, other);
            vias.put(other.text, word);
          }
        }
      }
    }
    List<Brought> brought = new ArrayList<>();
    sums.forEach((text, sum) -> brought.add(new Brought(text, vias.getOrDefault(text, ""), sum)));
    brought.sort(
        Comparator.comparingDouble(Brought::likelihood).reversed().thenComparing(Brought::text));
    return List.copyOf(brought.subList(0, Math.min(most, brought.size())));
  }
}
