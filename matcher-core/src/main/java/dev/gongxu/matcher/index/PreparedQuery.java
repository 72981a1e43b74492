package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.Emphasis;
import dev.gongxu.matcher.score.History;
import dev.gongxu.matcher.score.TextFactor;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * A query with the numbers of one snapshot: its terms' postings in every segment, each term's
 * weight × idf, and what lengths do to it.
 *
 * <p>For use while the snapshot is borrowed, by any number of threads. What it says never changes,
 * but for the texts that one search keeps for the next.
 */
public final class PreparedQuery {
  private final Side side;
  private final TextRule rule;

  /** Those of the snapshot, and no other's. */
  private final Statistics statistics;

  private final List<TextQuery.Term> terms;
  private final double[] weights;
  private final double[] emphasis;
  private final int[] strongestFirst;
  private final Norms[] norms;
  private final double reference;
  private final TermBlocks[][] postings;
  private final Accepted accepted;
  private final boolean keeps;
  private volatile @Nullable KeptTexts kept;

  /**
   * A query for a snapshot.
   *
   * @param keeps whether it will be asked again
   */
  PreparedQuery(
      TextQuery query,
      Side side,
      TextRule rule,
      Statistics statistics,
      List<Leaf> leaves,
      TermCache cache,
      Accepted accepted,
      boolean keeps)
      throws IOException {
    this.side = side;
    this.rule = rule;
    this.statistics = statistics;
    this.accepted = accepted;
    this.keeps = keeps;
    this.terms = side == Side.CAPABILITY ? withBrought(query, rule) : query.terms();
    this.weights = new double[terms.size()];
    this.norms = new Norms[terms.size()];
    this.postings = new TermBlocks[leaves.size()][terms.size()];
    long all = statistics.postings(side);
    double once = 1 / rule.k1();
    Statistics.FieldNorms[] fields = statistics.norms(side, rule.k1(), rule.b());
    double[] expected = new double[terms.size()];
    TermCache.Key key = new TermCache.Key(side, Piece.WORD, "", fields[0].ceiling());
    double[] rarity = new double[terms.size()];
    long asking = statistics.postings(side == Side.NEED ? Side.CAPABILITY : Side.NEED);
    for (int i = 0; i < weights.length; i++) {
      TextQuery.Term term = terms.get(i);
      Statistics.FieldNorms field = fields[term.piece().ordinal()];
      norms[i] = field.exact();
      IndexedTerm indexed =
          cache.get(key.become(term.piece(), term.text(), field.ceiling()), leaves);
      for (int leaf = 0; leaf < postings.length; leaf++) {
        postings[leaf][i] = indexed.blocks(leaf);
      }
      weights[i] = term.weight() * Bm25.idf(all, indexed.holding());
      rarity[i] = term.via() != null ? 0 : Bm25.idf(asking, indexed.asking());
    }
    double exponent = Emphasis.exponent(rule.rarity(), query.words().size(), asking);
    this.emphasis = emphasis(rarity, exponent);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= emphasis[i];
      expected[i] = terms.get(i).via() != null ? 0 : Bm25.score(weights[i], 1, once);
    }
    this.strongestFirst = strongestFirst(weights);
    this.reference =
        TextFactor.reference(expected, statistics.discounts(expected.length, rule.focus()));
  }

  /** The need's terms, and the words that accepted pairs bring it. */
  private List<TextQuery.Term> withBrought(TextQuery query, TextRule rule) {
    Translation translation = accepted.experience().translation();
    double weight = rule.words();
    if (translation.size() == 0 || weight == 0) {
      return query.terms();
    }
    Set<String> words = new LinkedHashSet<>();
    for (TextQuery.Term term : query.terms()) {
      if (term.piece() == Piece.WORD) {
        words.add(term.text());
      }
    }
    List<TextQuery.Term> all = new ArrayList<>(query.terms());
    for (Translation.Brought word : translation.of(words)) {
      all.add(new TextQuery.Term(Piece.WORD, word.text(), weight * word.likelihood(), word.via()));
    }
    return List.copyOf(all);
  }

  /**
   * What the rarity of the posting's own terms among its own side makes of their weights.
   *
   * @param rarity by term, 0 for one that the posting does not have itself; overwritten
   */
  private double[] emphasis(double[] rarity, double exponent) {
    double[] sums = new double[Piece.values().length];
    int[] counts = new int[sums.length];
    for (int i = 0; i < rarity.length; i++) {
      if (rarity[i] > 0) {
        int piece = terms.get(i).piece().ordinal();
        sums[piece] += rarity[i];
        counts[piece]++;
      }
    }
    for (int i = 0; i < rarity.length; i++) {
      Piece piece = terms.get(i).piece();
      double part = piece == Piece.CHARACTER ? exponent / 2 : exponent;
      double mean = sums[piece.ordinal()] / counts[piece.ordinal()];
      rarity[i] = rarity[i] > 0 ? Emphasis.factor(rarity[i], mean, part) : 1;
    }
    return rarity;
  }

  private static int[] strongestFirst(double[] weights) {
    long[] keys = new long[weights.length];
    for (int i = 0; i < keys.length; i++) {
      // Positive floats order as their bits do; the place below them keeps the order of equals.
      keys[i] = (long) -Float.floatToIntBits((float) weights[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** The side that is searched. */
  public Side side() {
    return side;
  }

  /** Whether it was made of the same numbers. */
  boolean isOf(Statistics others, TextRule otherRule, Accepted otherAccepted) {
    return statistics == others && accepted == otherAccepted && rule.equals(otherRule);
  }

  /** The terms in the order in which their scores are added. */
  public List<TextQuery.Term> terms() {
    return terms;
  }

  /** The need's reference for {@link TextFactor#value}. */
  public double reference() {
    return reference;
  }

  /**
   * What multiplies a term's own weight, beside its idf; see {@link Emphasis}.
   *
   * @param term its place among {@link #terms}
   */
  public double emphasis(int term) {
    return emphasis[term];
  }

  int size() {
    return weights.length;
  }

  double weight(int term) {
    return weights[term];
  }

  Norms norms(int term) {
    return norms[term];
  }

  /** The terms, the one with the largest weight first. */
  int[] strongestFirst() {
    return strongestFirst;
  }

  /** The postings of every term in one segment of the snapshot. */
  TermBlocks[] postings(int leaf) {
    return postings[leaf];
  }

  /** Whether {@link #keep} is of use. */
  boolean keeps() {
    return keeps;
  }

  void keep(KeptTexts texts) {
    kept = texts;
  }

  /** What a search has kept, null for nothing. */
  @Nullable KeptTexts kept() {
    return kept;
  }

  /** The capabilities that were accepted before; none where needs are searched. */
  Accepted accepted() {
    return accepted;
  }

  /** What a term adds to the BM25 score of a document that holds it {@code frequency} times. */
  double score(int term, Columns columns, int doc, int frequency) {
    byte length = columns.lengths(terms.get(term).piece())[doc];
    return Bm25.score(weights[term], frequency, norms[term].inverse(length));
  }

  /** What a term adds to the score of a document, its history included. */
  double score(int term, int leaf, Columns columns, int doc) {
    int frequency = postings[leaf][term].frequencyIn(doc);
    double own = frequency == 0 ? 0 : score(term, columns, doc, frequency);
    int number = accepted.number(leaf, doc);
    return number < 0 ? own : withHistory(term, columns, doc, frequency, own, number);
  }

  private double withHistory(
      int term, Columns columns, int doc, int frequency, double own, int number) {
    Experience experience = accepted.experience();
    Piece piece = terms.get(term).piece();
    int asked = experience.count(piece, terms.get(term).text(), number);
    if (frequency + asked == 0) {
      return 0;
    }
    int length =
        SmallFloat.byte4ToInt(columns.lengths(piece)[doc]) + experience.length(piece, number);
    double together = Bm25.score(weights[term], frequency + asked, norms[term].inverseOf(length));
    return History.score(History.share(experience.needs(number)), own, together);
  }

  /** The score of a document, its history included: all terms in order. */
  double text(int leaf, Columns columns, int doc) {
    double text = 0;
    for (int term = 0; term < weights.length; term++) {
      text += score(term, leaf, columns, doc);
    }
    return text;
  }
}
