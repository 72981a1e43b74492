package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PreparedQuery;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.text.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the scores of a query's terms into words that a reader grasps, with their shares of the
 * text part.
 */
final class MatchedTerms {
  private MatchedTerms() {}

  /**
   * The words, those that add most first.
   *
   * <p>What a bigram or a character adds is put down to the shortest matched word that holds it,
   * and to itself where none does.
   */
  static List<MatchedTerm> of(PreparedQuery query, double[] scores, Breakdown breakdown) {
    Map<String, @Nullable String> words = new LinkedHashMap<>();
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      total += scores[i];
      TextQuery.Term term = query.terms().get(i);
      if (scores[i] > 0 && term.piece() == Piece.WORD) {
        words.put(term.text(), term.via());
      }
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, @Nullable String> vias = new LinkedHashMap<>(words);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        TextQuery.Term term = query.terms().get(i);
        String holder = holder(term, words);
        sums.merge(holder, scores[i], Double::sum);
        vias.putIfAbsent(holder, term.via());
      }
    }
    List<MatchedTerm> terms = new ArrayList<>();
    for (Map.Entry<String, Double> sum : sums.entrySet()) {
      double part = breakdown.part(Factor.TEXT) * (sum.getValue() / total);
      terms.add(new MatchedTerm(sum.getKey(), part, vias.get(sum.getKey())));
    }
    terms.sort(
        Comparator.comparingDouble((MatchedTerm term) -> -term.part())
            .thenComparing(MatchedTerm::term));
    return terms;
  }

  private static String holder(TextQuery.Term term, Map<String, @Nullable String> words) {
    if (term.piece() == Piece.WORD) {
      return term.text();
    }
    String holder = null;
    for (String word : words.keySet()) {
      if (word.contains(term.text()) && (holder == null || word.length() < holder.length())) {
        holder = word;
      }
    }
    return holder == null ? term.text() : holder;
  }
}
