package dev.gongxu.matcher.index;

import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one standing need in little memory, and how far its text factors may have moved
 * since they were known. Used by one thread at a time.
 */
final class StandingText {
  private final StandingTerm[] terms;
  private final double[] weights;
  private final int asked;

  /** The words that bring expansions; null where there are none. */
  private final @Nullable String @Nullable [] vias;

  private double reference;
  private double grown;
  private double all;
  private double own;
  private double rarest;
  private double spread;

  StandingText(StandingTerm[] terms, double[] weights, @Nullable String @Nullable [] vias) {
    this.terms = terms;
    this.weights = weights;
    this.vias = vias;
    this.asked = (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
  }

  /** How many of its terms it asks for; others only tell in which field it lies. */
  int asked() {
    return asked;
  }

  /** One of its terms, those that it asks for first. */
  StandingTerm term(int place) {
    return terms[place];
  }

  /** The query as it was read. */
  TextQuery query() {
    List<TextQuery.Term> read = new ArrayList<>(terms.length);
    for (int i = 0; i < asked; i++) {
      StandingTerm.Key key = terms[i].key();
      read.add(
          new TextQuery.Term(key.piece(), key.text(), weights[i], vias == null ? null : vias[i]));
    }
    return TextQuery.of(read, words());
  }

  /** The words of the need itself. */
  Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < terms.length; i++) {
      StandingTerm.Key key = terms[i].key();
      if (key.piece() == Piece.WORD && (vias == null || vias[i] == null)) {
        words.add(key.text());
      }
    }
    return words;
  }

  /**
   * Begins anew: from now on nothing has moved.
   *
   * @param weight the sum of weight × emphasis over all terms of the query, rounded up
   * @param asking living needs
   */
  void renew(double newReference, double weight, long asking, TextRule rule) {
    reference = newReference;
    grown = 1;
    all = weight;
    own = weight / (1 + rule.k1());
    rarest = Double.POSITIVE_INFINITY;
    double commonest = 0;
    for (StandingTerm term : terms) {
      double rarity = Bm25.idf(asking, term.asking());
      rarest = Math.min(rarest, rarity);
      commonest = Math.max(commonest, rarity);
    }
    spread = terms.length == 0 ? 0 : Math.log(commonest / rarest);
  }

  /** At most the need's reference now is not known, at least it is this. */
  double leastReference() {
    return reference;
  }

  /** By what the emphasis of a term may have risen since {@link #renew}. */
  double grown() {
    return grown;
  }

  /**
   * Takes in one step of the market.
   *
   * @param step what holds for all needs
   * @param lost Σ weight × emphasis × fall of idf, over the terms whose counts changed
   * @param won the same of rises
   * @param turned the largest |ln| of the ratio of a term's rarity among needs, over those terms
   * @return how much any text factor of the need may have fallen by it, at most
   */
  double move(StandingStep step, double lost, double won, double turned) {
    double delta = Math.max(turned, step.turn(rarest));
    double gamma = step.rarity() * (2 * delta + step.exponent() * spread);
    double falls = grown * (lost + Math.max(0, -step.idf()) * all);
    double rises = grown * (won / (1 + step.k1()) + Math.max(0, step.idf()) * own);
    double moved =
        step.steepest() * falls / reference
            + step.steepestRelative()
                * (2 * gamma - Math.log(1 - step.shorter()) + Math.log1p(rises / reference));
    reference = (reference - falls / (1 + step.k1())) * Math.exp(-gamma);
    grown *= Math.exp(gamma);
    rarest *= Math.exp(-delta);
    spread += 2 * delta;
    return reference > 0 && grown < Double.MAX_VALUE ? moved : Double.POSITIVE_INFINITY;
  }
}
