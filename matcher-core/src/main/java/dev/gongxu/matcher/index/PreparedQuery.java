package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.TextFactor;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * A query with the numbers of one snapshot: each term's weight × idf, and the normalisation of
 * every length. For one thread, while the snapshot is borrowed.
 */
public final class PreparedQuery {
  private static final int LENGTH_CODES = 256;

  private final Side side;
  private final List<TextQuery.Term> terms;
  private final double[] weights;
  private final double[][] inverseNorms;
  private final double reference;
  private final List<LeafTerms> leaves = new ArrayList<>();

  PreparedQuery(
      TextQuery query, Side side, TextRule rule, Statistics statistics, List<Leaf> snapshot)
      throws IOException {
    this.side = side;
    this.terms = query.terms();
    this.weights = new double[terms.size()];
    this.inverseNorms = new double[TextFields.PIECES.size()][LENGTH_CODES];
    for (Piece piece : TextFields.PIECES) {
      double average = statistics.averageLength(side, piece);
      for (int code = 0; code < LENGTH_CODES; code++) {
        int length = SmallFloat.byte4ToInt((byte) code);
        inverseNorms[piece.ordinal()][code] =
            Bm25.inverseNorm(rule.k1(), rule.b(), length, average);
      }
    }
    BytesRef[] texts =
        terms.stream().map(term -> new BytesRef(term.text())).toArray(BytesRef[]::new);
    for (Leaf leaf : snapshot) {
      leaves.add(new LeafTerms(leaf, side, terms, texts));
    }
    long postings = statistics.postings(side);
    double once = 1 / rule.k1();
    double[] expected = new double[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      TextQuery.Term term = terms.get(i);
      long holding = 0;
      for (LeafTerms leaf : leaves) {
        holding += leaf.holding(i);
      }
      weights[i] = term.weight() * Bm25.idf(postings, holding);
      expected[i] = term.via() != null ? 0 : Bm25.score(weights[i], 1, once);
    }
    this.reference = TextFactor.reference(expected, rule.focus());
  }

  /** The side that is searched. */
  public Side side() {
    return side;
  }

  /** The terms in the order in which their scores are added. */
  public List<TextQuery.Term> terms() {
    return terms;
  }

  /** The need's reference for {@link TextFactor#value}. */
  public double reference() {
    return reference;
  }

  double weight(int term) {
    return weights[term];
  }

  double[] inverseNorms(int term) {
    return inverseNorms[terms.get(term).piece().ordinal()];
  }

  /** The terms in one segment of the snapshot. */
  LeafTerms leaf(int number) {
    return leaves.get(number);
  }
}
