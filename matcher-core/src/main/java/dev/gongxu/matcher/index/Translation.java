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
 * Which words of capabilities go with which words of needs, learnt from needs that were answered.
 *
 * <pre>
 * PMI(w, t) = ln(c · n / (c(w) · c(t)))
 * p(w, t)   = min(PMI, 4) / 4 · c / (c + 5),   for c ≥ 3, PMI > 1, t ≠ w
 * </pre>
 *
 * <p>n needs, c(w) with word w, c(t) with t in a capability that they were answered by, c with
 * both; of each word the {@value #MOST} likeliest. Needs are counted, not pairs: one that was
 * answered by four capabilities would otherwise vouch four times for whatever they share. Pointwise
 * mutual information as in K. Church and P. Hanks, "Word association norms, mutual information, and
 * lexicography", 1990; the discount c / (c + 5) holds back what few pairs say, as in P. Pantel and
 * D. Lin, "Discovering word senses from text", 2002. Immutable.
 */
final class Translation {
  static final Translation NONE = new Translation(Map.of());

  private static final int LEAST_NEEDS = 3;
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

  /**
   * Learns from needs.
   *
   * @param needs the distinct words of each
   * @param capabilities by place, those of all capabilities that answered it
   */
  static Translation of(List<Set<String>> needs, List<Set<String>> capabilities) {
    Map<String, List<Integer>> needsOfWord = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int need = 0; need < needs.size(); need++) {
      for (String word : needs.get(need)) {
        needsOfWord.computeIfAbsent(word, missing -> new ArrayList<>()).add(need);
      }
      capabilities.get(need).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    Map<String, List<Word>> table = new HashMap<>();
    needsOfWord.forEach(
        (word, asking) -> {
          if (asking.size() >= LEAST_NEEDS) {
            List<Word> found = going(word, asking, capabilities, counts);
            if (!found.isEmpty()) {
              table.put(word, found);
            }
          }
        });
    return new Translation(table);
  }

  private static List<Word> going(
      String word,
      List<Integer> asking,
      List<Set<String>> capabilities,
      Map<String, Integer> counts) {
    Map<String, Integer> together = new HashMap<>();
    for (int need : asking) {
      capabilities.get(need).forEach(other -> together.merge(other, 1, Integer::sum));
    }
    List<Word> found = new ArrayList<>();
    together.forEach(
        (other, count) -> {
          if (count >= LEAST_NEEDS && !other.equals(word)) {
            double chance =
                (double) asking.size() * counts.getOrDefault(other, count) / capabilities.size();
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
