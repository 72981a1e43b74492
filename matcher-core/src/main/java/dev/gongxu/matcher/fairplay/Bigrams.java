package dev.gongxu.matcher.fairplay;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Postings as sets of pairs of neighbouring characters. Immutable.
 *
 * <p>Title and text are normalised as for ranking (width, case, script), and of what results only
 * letters and digits count, so that a copy with other punctuation and line breaks is the same. A
 * text of one character is that character; one without any is the empty set.
 *
 * <p>The similarity of two sets is that of Jaccard, |A ∩ B| / |A ∪ B|, from 0 (nothing in common)
 * to 1 (the same set). With texts of 100 characters 0.8 means that about 10 of them differ.
 */
final class Bigrams {
  private static final int CODE_POINT_BITS = 21;

  /** Odd, so that different pairs stay different; without it their hashes would be alike. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** By id: the pairs by their numbers, rising; the rarer a pair, the lower its number. */
  private final Map<String, int[]> sets = new LinkedHashMap<>();

  private final int words;

  Bigrams(Collection<Posting> postings) {
    Map<String, long[]> raw = new LinkedHashMap<>();
    Map<Long, Integer> counts = new HashMap<>();
    for (Posting posting : postings) {
      long[] set = pairs(posting.title() + "\n" + posting.text());
      raw.put(posting.id(), set);
      for (long pair : set) {
        counts.merge(pair, 1, Integer::sum);
      }
    }
    Map<Long, Integer> numbers = new HashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> numbers.put(entry.getKey(), numbers.size()));
    words = numbers.size();
    raw.forEach(
        (id, set) -> sets.put(id, Arrays.stream(set).mapToInt(numbers::get).sorted().toArray()));
  }

  /** The distinct pairs of a text, rising. */
  private static long[] pairs(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    TextAnalysis.sections(text)
        .forEach(
            section ->
                section
                    .text()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(kept::appendCodePoint));
    int[] characters = kept.codePoints().toArray();
    if (characters.length < 2) {
      return Arrays.stream(characters).asLongStream().map(c -> c * SPREAD).toArray();
    }
    long[] pairs = new long[characters.length - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ((long) characters[i] << CODE_POINT_BITS | characters[i + 1]) * SPREAD;
    }
    Arrays.sort(pairs);
    int distinct = 1;
    for (int i = 1; i < pairs.length; i++) {
      if (pairs[i] != pairs[i - 1]) {
        pairs[distinct++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, distinct);
  }

  /** How many pairs there are, which are numbered from 0. */
  int words() {
    return words;
  }

  /** The set of a posting, rising; not to be changed. */
  int[] of(String id) {
    return sets.getOrDefault(id, new int[0]);
  }

  /** How similar two sets are; 0 where one is empty, for there is nothing to compare. */
  static double similarity(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common == 0 ? 0 : (double) common / (one.length + other.length - common);
  }
}
