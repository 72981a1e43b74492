package dev.gongxu.matcher.text.hanlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;

/**
 * HanLP's core dictionary, and what it costs that one of its words follows another. Immutable and
 * thread-safe: all that HanLP keeps in static fields is loaded when the constructor returns and
 * only read from then on.
 *
 * <p>The cost of a word after another is the one HanLP's own shortest-path segmenter uses,
 *
 * <pre>{@code -ln(λ (μ b / (f + 1) + 1 - μ) + (1 - λ) g / n)}</pre>
 *
 * with b the number of times the two are neighbours in the corpus the model was counted on, f and g
 * the number of times the first and the second occur there, n the number of all words there, and λ
 * and μ HanLP's smoothing parameters. It is positive and falls as b and g grow. A word the
 * dictionary does not have is nobody's neighbour (b = 0).
 */
final class CoreModel {

  /** The id of a word nobody knows. */
  static final int UNKNOWN = -1;

  /** The id of a word the caller offered. */
  static final int OFFERED = -2;

  /**
   * How often an offered word is taken to occur, in words of the model's corpus: as often as common
   * words of the general language do, for a text of this market is about such words. High enough to
   * win against pieces of other words, low enough to lose against two common words that are often
   * neighbours.
   */
  private static final double OCCURRENCES_OF_OFFERED = 10_000;

  /** How many words a corpus has for one that is just common. */
  private static final double COMMON = 100_000;

  private final int begin = CoreDictionary.BEGIN_WORD_ID;
  private final int end = CoreDictionary.END_WORD_ID;
  private final double lambda = Predefine.lambda;
  private final double mu;
  private final double total;
  private final DoubleArrayTrie<CoreDictionary.Attribute> words;
  private final int[] base;
  private final int[] check;
  private final int[] frequency;
  private final Neighbours neighbours = Neighbours.load();

  /** The cost of each word after one it is never a neighbour of. */
  private final double[] costApart;

  private final double costOfUnknown;
  private final double costOfOffered;

  CoreModel() {
    words = CoreDictionary.trie;
    base = words.getBase();
    check = words.getCheck();
    // Both are set while the dictionary is loaded, so not before it is named above.
    total = Predefine.TOTAL_FREQUENCY;
    mu = Predefine.myu;
    frequency = new int[words.size()];
    costApart = new double[words.size()];
    for (int id = 0; id < frequency.length; id++) {
      frequency[id] = words.getValueAt(id).totalFrequency;
      costApart[id] = costApart(frequency[id]);
    }
    costOfUnknown = costApart(Predefine.OOV_DEFAULT_FREQUENCY);
    costOfOffered = costApart(OCCURRENCES_OF_OFFERED);
  }

  private double costApart(double occurrences) {
    return -Math.log(lambda * (1 - mu) + (1 - lambda) * occurrences / total);
  }

  /** The id of the beginning of a run. */
  int begin() {
    return begin;
  }

  /** The id of the end of a run. */
  int end() {
    return end;
  }

  /** The cost of a word after another. */
  double cost(int previous, int word) {
    if (word < 0) {
      return word == OFFERED ? costOfOffered : costOfUnknown;
    }
    int together = previous < 0 ? 0 : neighbours.count(previous, word);
    if (together == 0) {
      return costApart[word];
    }
    return -Math.log(
        lambda * (mu * together / (frequency[previous] + 1) + 1 - mu)
            + (1 - lambda) * frequency[word] / total);
  }

  /**
   * Adds every dictionary word that begins here to a lattice, the shortest first.
   *
   * @return the length of the longest one in UTF-16 units, or 0 if there is none
   */
  int addWords(String run, int start, Lattice lattice) {
    int longest = 0;
    int state = base[0];
    for (int at = start; at < run.length(); at++) {
      int next = state + run.charAt(at) + 1;
      if (next >= check.length || check[next] != state) {
        break;
      }
      state = base[next];
      // Where a word ends, the state is its own parent and holds the word's id as -id - 1.
      if (state < check.length && check[state] == state && base[state] < 0) {
        longest = at + 1 - start;
        lattice.add(start, longest, -base[state] - 1);
      }
    }
    return longest;
  }

  /**
   * Whether a word is one in a hundred thousand of the model's corpus, or more: newspapers say 技术
   * and 问题 more often than that, 柑橘 and 软件 less.
   */
  boolean isCommon(String word) {
    int id = words.exactMatchSearch(word);
    return id >= 0 && frequency[id] * COMMON >= total;
  }

  /** What names the model: another dictionary has, as good as certainly, other counts. */
  String version() {
    return frequency.length + " words, " + (long) total + " occurrences";
  }
}
