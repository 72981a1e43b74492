package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks in texts for words that nobody has listed: stretches of two to six units that hold together
 * inside and stand freely outside. A unit is a Han character, or a run of letters and digits; at
 * least one is a Han character, and the first is not a number.
 *
 * <p><b>Cohesion</b> of a stretch w is the least pointwise mutual information of two parts that
 * make it up,
 *
 * <pre>{@code min over w = ab of log2( N n(w) / (n(a) n(b)) )}</pre>
 *
 * with n the number of times a stretch occurs and N the number of all units; any real number of
 * bits, 0 where the parts meet as often as by chance, rising with n(w). <b>Freedom</b> is the
 * branching entropy on the side where it is lower,
 *
 * <pre>{@code min( H(left), H(right) ),  H = -Σ p(x) log2 p(x)}</pre>
 *
 * over the units x that stand beside w; from 0 bits, always the same neighbour, to log2 n(w), never
 * the same one twice. A gap, such as punctuation or the end of a text, is a neighbour of its own
 * each time. Sources: S. Luo and M. Sun, "Two-character Chinese word extraction based on hybrid of
 * internal and contextual measures", SIGHAN 2003; Z. Jin and K. Tanaka-Ishii, "Unsupervised
 * segmentation of Chinese text by use of branching entropy", COLING/ACL 2006; gaps as H. Feng et
 * al., "Accessor variety criteria for Chinese word extraction", Computational Linguistics 30(1),
 * 2004, count them. That they are sorted by the product of the two has no source: it asks for both.
 *
 * <p>Memory: 16 bytes for each of at most {@code mostUnits} units, and the runs of letters and
 * digits that differ. The same texts in the same order give the same proposals. Not safe for use by
 * several threads.
 */
public final class WordProposer {
  /** The fewest units of a proposal. */
  public static final int LEAST_UNITS = 2;

  /** The most units of a proposal. */
  public static final int MOST_UNITS = 6;

  private static final int EXAMPLES = 3;

  /** How many units an example shows on either side. */
  private static final int SURROUNDINGS = 8;

  private static final double LN_2 = StrictMath.log(2);

  private final Rule rule;
  private final Predicate<String> known;
  private final Units units;

  /**
   * What a proposal must have.
   *
   * @param count the least number of times it occurs, at least 2
   * @param cohesion the least cohesion in bits
   * @param freedom the least freedom in bits
   */
  public record Rule(int count, double cohesion, double freedom) {
    /** Five times, 6 bits and 2 bits: a person can look through what these leave. */
    public static final Rule USUAL = new Rule(5, 6, 2);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public Rule {
      if (count < 2 || Double.isNaN(cohesion) || Double.isNaN(freedom)) {
        throw new IllegalArgumentException(
            "rule (%d, %s, %s) must ask for 2 occurrences or more, and for numbers of bits"
                .formatted(count, cohesion, freedom));
      }
    }
  }

  /**
   * Starts without texts.
   *
   * @param known says of a normalised word whether it needs no proposing
   * @param mostUnits how many characters and runs are kept at most, gaps between them included
   */
  public WordProposer(Rule rule, Predicate<String> known, int mostUnits) {
    this.rule = rule;
    this.known = known;
    this.units = new Units(mostUnits);
  }

  /**
   * Takes in a text. Any string is good.
   *
   * @return false where it did not fit as a whole, or an earlier one did not; then it, or its rest,
   *     is not looked at
   */
  public boolean add(String text) {
    return units.add(text);
  }

  /** How many characters and runs have been taken in. */
  public int size() {
    return units.count();
  }

  /** The proposals, by falling {@link Proposal#worth}, then by word. */
  public List<Proposal> propose() {
    Search search = new Search(new UnitOrder(units, MOST_UNITS + 1));
    search.visit(0, search.order.size(), 0);
    search.found.sort(
        Comparator.comparingDouble(Proposal::worth).reversed().thenComparing(Proposal::word));
    return List.copyOf(search.found);
  }

  private static double log2(double value) {
    return StrictMath.log(value) / LN_2;
  }

  /** Goes through all stretches that occur often enough, the shorter before the longer. */
  private final class Search {
    private final UnitOrder order;
    private final List<Proposal> found = new ArrayList<>();

    Search(UnitOrder order) {
      this.order = order;
    }

    /** Places from {@code from} to {@code to} in order begin with the same {@code length} units. */
    void visit(int from, int to, int length) {
      if (length >= LEAST_UNITS) {
        consider(from, to, length);
      }
      if (length == MOST_UNITS) {
        return;
      }
      for (int low = from; low < to; ) {
        int high = endOfLike(low, to, length);
        if (high - low >= rule.count() && !Units.isGap(order.unit(low, length))) {
          visit(low, high, length + 1);
        }
        low = high;
      }
    }

    private int endOfLike(int low, int to, int at) {
      int high = low + 1;
      while (high < to && order.unit(high, at) == order.unit(low, at)) {
        high++;
      }
      return high;
    }

    private void consider(int from, int to, int length) {
      int[] neighbours = new int[to - from];
      for (int i = from; i < to; i++) {
        neighbours[i - from] = order.unit(i, length);
      }
      double right = entropy(neighbours);
      if (right < rule.freedom()) {
        return;
      }
      for (int i = from; i < to; i++) {
        neighbours[i - from] = order.unit(i, -1);
      }
      double freedom = Math.min(right, entropy(neighbours));
      int place = order.place(from);
      if (freedom < rule.freedom() || !canBeWord(place, length)) {
        return;
      }
      double cohesion = cohesion(place, length, to - from);
      if (cohesion < rule.cohesion()) {
        return;
      }
      String word = units.text(place, place + length);
      if (!known.test(word)) {
        found.add(new Proposal(word, to - from, cohesion, freedom, examples(from, to, length)));
      }
    }

    /** 5g网络 and 郑单958 can; 2015年 and 6个 only count. */
    private boolean canBeWord(int place, int length) {
      if (units.isNumber(units.at(place))) {
        return false;
      }
      for (int at = place; at < place + length; at++) {
        if (Units.isHan(units.at(at))) {
          return true;
        }
      }
      return false;
    }

    private double entropy(int[] neighbours) {
      Arrays.sort(neighbours);
      double sum = 0;
      for (int low = 0; low < neighbours.length; ) {
        int high = low + 1;
        while (high < neighbours.length
            && neighbours[high] == neighbours[low]
            && !Units.isGap(neighbours[low])) {
          high++;
        }
        int alike = high - low;
        sum += alike * log2((double) neighbours.length / alike);
        low = high;
      }
      return sum / neighbours.length;
    }

    private double cohesion(int place, int length, int count) {
      double least = Double.POSITIVE_INFINITY;
      for (int cut = 1; cut < length && least >= rule.cohesion(); cut++) {
        double parts = (double) order.count(place, cut) * order.count(place + cut, length - cut);
        least = Math.min(least, log2((double) units.count() * count / parts));
      }
      return least;
    }

    /** From the beginning, the middle and the end of the texts. */
    private List<String> examples(int from, int to, int length) {
      int[] places = new int[to - from];
      for (int i = from; i < to; i++) {
        places[i - from] = order.place(i);
      }
      Arrays.sort(places);
      List<String> examples = new ArrayList<>();
      for (int i = 0; i < EXAMPLES; i++) {
        int place = places[(int) ((long) i * (places.length - 1) / (EXAMPLES - 1))];
        String example = units.around(place, place + length, SURROUNDINGS);
        if (!examples.contains(example)) {
          examples.add(example);
        }
      }
      return examples;
    }
  }
}
