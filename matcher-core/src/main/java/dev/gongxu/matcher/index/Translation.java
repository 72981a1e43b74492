package dev.gongxu.matcher.index;

import java.util.ArrayList;
import java.util.Collection;
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
 * p(w, t) = (c − c(w) · c(t) / n) / (c(w) + 2),   for c ≥ 2, t ≠ w, where positive
 * p(N, t) = 1 − Π (1 − p(w, t)),                  over the words w of a need N, t not among them
 * weight  = trust · p(N, t)
 * </pre>
 *
 * <ul>
 *   <li>n needs, c(w) with word w, c(t) with t in a capability that they were answered by, c with
 *       both; of each word the {@value #MOST} likeliest. Needs are counted, not pairs: one that was
 *       answered by four capabilities would otherwise vouch four times for whatever they share
 *   <li>p(w, t): by how much likelier an answer has t when the need has w, the chance taken with
 *       two more needs that answer like all: the posterior mean of a binomial with the base rate
 *       c(t) / n as prior, less that rate
 *   <li>p(N, t): that at least one word brings t, as if each did so by itself (the noisy or of J.
 *       Pearl, "Probabilistic Reasoning in Intelligent Systems", 1988), so that many words that say
 *       the same, or a long need, do not make t weigh more than a word that was written
 *   <li>trust, 0 to 1: how much of what is foretold comes true. Each need in turn, or 500 of them
 *       evenly spread, is foretold from all others; with y = 1 for a word that its answers do have,
 *       trust = Σ p · (y − c(t) / n) / Σ p², the slope of the regression of what happened on what
 *       was foretold
 * </ul>
 *
 * <p>With few needs most coincidences are chance, and a table of them brings noise; the slope finds
 * that out from the pairs themselves, and goes to 0 there. Shrinking what was fitted by its slope
 * on what was left out is from J. Copas, "Regression, prediction and shrinkage", 1983, and J. van
 * Houwelingen and S. le Cessie, "Predictive value of statistical models", 1990. Immutable.
 */
final class Translation {
  static final Translation NONE = new Translation(Map.of(), 0);

  private static final int LEAST_NEEDS = 2;
  private static final double PRIOR = 2;
  private static final int MOST = 20;

  /** How many words are brought at most. */
  private static final int MOST_BROUGHT = 20;

  private static final int MOST_FORETOLD = 500;

  private final Map<String, List<Word>> table;
  private final double trust;

  /** A word of capabilities, and how much likelier a word of needs makes it, 0 to 1. */
  private record Word(String text, double likelihood) {}

  private Translation(Map<String, List<Word>> table, double trust) {
    this.table = table;
    this.trust = trust;
  }

  /**
   * Learns from needs.
   *
   * @param needs the distinct words of each, in order
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
    int step = (needs.size() + MOST_FORETOLD - 1) / MOST_FORETOLD;
    Map<String, List<Word>> table = new HashMap<>();
    List<Map<String, List<Word>>> leavingOut = new ArrayList<>();
    needs.forEach(need -> leavingOut.add(new HashMap<>()));
    needsOfWord.forEach(
        (word, asking) -> {
          if (asking.size() >= LEAST_NEEDS) {
            Together together = Together.of(word, asking, capabilities, counts);
            List<Word> found = together.likeliest(Set.of(), 0);
            if (!found.isEmpty()) {
              table.put(word, found);
            }
            for (int need : asking) {
              if (need % step == 0) {
                leavingOut.get(need).put(word, together.likeliest(capabilities.get(need), 1));
              }
            }
          }
        });
    double foretold = 0;
    double come = 0;
    for (int need = 0; need < needs.size(); need += step) {
      Set<String> answers = capabilities.get(need);
      for (Brought word : brought(leavingOut.get(need), needs.get(need))) {
        int own = answers.contains(word.text) ? 1 : 0;
        double usual = (double) (counts.getOrDefault(word.text, 0) - own) / (needs.size() - 1);
        come += word.likelihood * (own - usual);
        foretold += word.likelihood * word.likelihood;
      }
    }
    double trust = come > 0 ? Math.min(1, come / foretold) : 0;
    return trust > 0 ? new Translation(table, trust) : NONE;
  }

  /** The needs with one word: in how many each word of their answers comes. */
  private record Together(
      String word, int asking, int needs, Map<String, Integer> together, Map<String, Integer> all) {
    static Together of(
        String word,
        List<Integer> asking,
        List<Set<String>> capabilities,
        Map<String, Integer> all) {
      Map<String, Integer> together = new HashMap<>();
      for (int need : asking) {
        capabilities.get(need).forEach(other -> together.merge(other, 1, Integer::sum));
      }
      together.values().removeIf(count -> count < LEAST_NEEDS);
      return new Together(word, asking.size(), capabilities.size(), together, all);
    }

    /**
     * What goes with the word most.
     *
     * @param answers of a need with the word that is left out
     * @param out 1 where one is left out, else 0
     */
    List<Word> likeliest(Set<String> answers, int out) {
      List<Word> found = new ArrayList<>();
      together.forEach(
          (other, count) -> {
            int own = answers.contains(other) ? 1 : 0;
            int both = count - own;
            if (both >= LEAST_NEEDS && !other.equals(word)) {
              double usual = (double) (all.getOrDefault(other, count) - own) / (needs - out);
              double more = both - (asking - out) * usual;
              if (more > 0) {
                found.add(new Word(other, more / (asking - out + PRIOR)));
              }
            }
          });
      found.sort(Comparator.comparingDouble(Word::likelihood).reversed().thenComparing(Word::text));
      return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }
  }

  int size() {
    return table.size();
  }

  /** How much of what is foretold comes true, 0 to 1; 0 where nothing was learnt. */
  double trust() {
    return trust;
  }

  /**
   * A word that a need does not have, with the word of it that brings it first.
   *
   * @param likelihood what it weighs beside a word that was written, 0 to 1
   */
  record Brought(String text, String via, double likelihood) {}

  /**
   * What goes with the words of a need and is not among them, the likeliest first, at most {@value
   * #MOST_BROUGHT}.
   *
   * @param words distinct words of the need, in order
   */
  List<Brought> of(Set<String> words) {
    return table.isEmpty()
        ? List.of()
        : brought(table, words).stream()
            .map(word -> new Brought(word.text, word.via, trust * word.likelihood))
            .toList();
  }

  private static List<Brought> brought(Map<String, List<Word>> table, Collection<String> words) {
    Map<String, Double> missed = new LinkedHashMap<>();
    Map<String, Word> strongest = new HashMap<>();
    Map<String, String> vias = new HashMap<>();
    for (String word : words) {
      for (Word other : table.getOrDefault(word, Collections.emptyList())) {
        if (!words.contains(other.text)) {
          missed.merge(other.text, 1 - other.likelihood, (a, b) -> a * b);
          Word before = strongest.get(other.text);
          if (before == null || other.likelihood > before.likelihood) {
            strongest.put(other.text, other);
            vias.put(other.text, word);
          }
        }
      }
    }
    List<Brought> brought = new ArrayList<>();
    missed.forEach(
        (text, miss) -> brought.add(new Brought(text, vias.getOrDefault(text, ""), 1 - miss)));
    brought.sort(
        Comparator.comparingDouble(Brought::likelihood).reversed().thenComparing(Brought::text));
    return List.copyOf(brought.subList(0, Math.min(MOST_BROUGHT, brought.size())));
  }
}
