package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What accepted pairs of needs and capabilities say: which words go together ({@link Translation}),
 * and by which words each capability was asked for ({@link dev.gongxu.matcher.score.History}).
 *
 * <p>Memory: 8 bytes for each distinct term of each capability's needs. Immutable, so safe to share
 * between threads.
 */
public final class Experience {
  private static final int[] NOWHERE = {};

  /** Of a market in which nothing was accepted. */
  public static final Experience NONE =
      new Experience("", Translation.NONE, List.of(), new int[0], new int[0][0], nothing());

  private final String fingerprint;
  private final Translation translation;
  private final List<String> capabilities;
  private final int[] needs;
  private final int[][] lengths;
  private final List<Map<String, int[]>> postings;

  /**
   * A pair that was accepted.
   *
   * @param need what was asked for
   * @param capability by which it was answered
   */
  public record Pair(Posting need, Posting capability) {}

  private Experience(
      String fingerprint,
      Translation translation,
      List<String> capabilities,
      int[] needs,
      int[][] lengths,
      List<Map<String, int[]>> postings) {
    this.fingerprint = fingerprint;
    this.translation = translation;
    this.capabilities = List.copyOf(capabilities);
    this.needs = needs;
    this.lengths = lengths;
    this.postings = List.copyOf(postings);
  }

  /**
   * Learns from pairs; one that comes again counts once. The order of the pairs does not matter.
   *
   * @param pairs with the texts as they stand
   */
  public static Experience of(List<Pair> pairs, TextAnalysis analysis) {
    Map<String, Mentions> needs = new TreeMap<>();
    Map<String, Set<String>> offered = new TreeMap<>();
    Map<String, Set<String>> needsOf = new TreeMap<>();
    Map<String, Set<String>> answers = new TreeMap<>();
    for (Pair pair : pairs) {
      String need = pair.need.id();
      String capability = pair.capability.id();
      needs.computeIfAbsent(need, id -> Mentions.of(pair.need, analysis));
      Set<String> words =
          offered.computeIfAbsent(capability, id -> Mentions.of(pair.capability, analysis).words());
      needsOf.computeIfAbsent(capability, id -> new TreeSet<>()).add(need);
      answers.computeIfAbsent(need, id -> new HashSet<>()).addAll(words);
    }
    int[] counts = new int[needsOf.size()];
    int[][] lengths = new int[TextFields.PIECES.size()][needsOf.size()];
    List<Map<String, List<int[]>>> found = new ArrayList<>();
    TextFields.PIECES.forEach(piece -> found.add(new HashMap<>()));
    int number = 0;
    for (Set<String> asking : needsOf.values()) {
      counts[number] = asking.size();
      for (Piece piece : TextFields.PIECES) {
        Map<String, Integer> tally = new HashMap<>();
        for (String need : asking) {
          lengths[piece.ordinal()][number] += mentions(needs, need).count(piece, tally);
        }
        int place = number;
        tally.forEach(
            (term, count) ->
                found
                    .get(piece.ordinal())
                    .computeIfAbsent(term, missing -> new ArrayList<>())
                    .add(new int[] {place, count}));
      }
      number++;
    }
    return new Experience(
        analysis.fingerprint(),
        Translation.of(
            needs.values().stream().map(Mentions::words).toList(), List.copyOf(answers.values())),
        List.copyOf(needsOf.keySet()),
        counts,
        lengths,
        found.stream().map(Experience::packed).toList());
  }

  private static Mentions mentions(Map<String, Mentions> needs, String need) {
    return Objects.requireNonNull(needs.get(need), need);
  }

  private static List<Map<String, int[]>> nothing() {
    List<Map<String, int[]>> nothing = new ArrayList<>();
    TextFields.PIECES.forEach(piece -> nothing.add(Map.of()));
    return nothing;
  }

  private static Map<String, int[]> packed(Map<String, List<int[]>> found) {
    Map<String, int[]> packed = new HashMap<>();
    found.forEach(
        (term, entries) ->
            packed.put(term, entries.stream().flatMapToInt(Arrays::stream).toArray()));
    return packed;
  }

  /** Whether its texts were read as an analysis reads them; what was read otherwise is no use. */
  boolean isReadBy(TextAnalysis analysis) {
    return fingerprint.equals(analysis.fingerprint());
  }

  Translation translation() {
    return translation;
  }

  /** How many capabilities have been accepted. */
  public int size() {
    return capabilities.size();
  }

  /** How many words of needs have words of capabilities that go with them. */
  public int words() {
    return translation.size();
  }

  /** The id of the capability with a number. */
  String capability(int number) {
    return capabilities.get(number);
  }

  /** For how many needs it was accepted. */
  int needs(int number) {
    return needs[number];
  }

  /** How many terms of a kind those hold. */
  int length(Piece piece, int number) {
    return lengths[piece.ordinal()][number];
  }

  /** By which capabilities' needs a term is held, and how often: number, count, number, count … */
  int[] postings(Piece piece, String term) {
    return postings.get(piece.ordinal()).getOrDefault(term, NOWHERE);
  }

  /** Adds how often a capability's needs hold each term. */
  void addAsked(int number, TermTally tally) {
    for (Piece piece : TextFields.PIECES) {
      for (String term : postings.get(piece.ordinal()).keySet()) {
        int count = count(piece, term, number);
        if (count > 0) {
          tally.add(piece, term, count);
        }
      }
    }
  }

  /** How often a capability's needs hold a term. */
  int count(Piece piece, String term, int number) {
    int[] postings = postings(piece, term);
    int from = 0;
    int to = postings.length / 2;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (postings[2 * middle] < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return 2 * from < postings.length && postings[2 * from] == number ? postings[2 * from + 1] : 0;
  }
}
