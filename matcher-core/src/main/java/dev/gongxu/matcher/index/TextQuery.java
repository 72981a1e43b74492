package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a posting asks for, as weighted terms in a fixed order.
 *
 * <p>A term's weight is its piece's weight in the profile times the square root of how often the
 * posting has it, so that a specification which repeats a word means it more, but not in
 * proportion. Expansions from the lexicon weigh {@code synonyms} times the word that brings them.
 * Immutable; depends on the posting, the lexicon and the profile, not on what is indexed.
 */
public final class TextQuery {
  private final List<Term> terms;

  private TextQuery(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /**
   * One weighted term.
   *
   * @param piece the kind of piece, which names the field
   * @param text the normalised term
   * @param weight above 0
   * @param via the word of the posting that the lexicon ties it to, null for a term of the posting
   *     itself
   */
  public record Term(Piece piece, String text, double weight, @Nullable String via) {}

  /**
   * The terms of a posting: words, their expansions, bigrams, characters, each in order of first
   * appearance.
   */
  public static TextQuery of(Posting posting, TextAnalysis analysis, TextRule rule) {
    Map<Piece, Map<String, Integer>> counts = new EnumMap<>(Piece.class);
    TextFields.PIECES.forEach(piece -> counts.put(piece, new LinkedHashMap<>()));
    for (PieceTokens tokens : PostingDocument.tokens(posting, analysis)) {
      counts.forEach(
          (piece, tally) ->
              tokens.of(piece).forEach(token -> tally.merge(token.term(), 1, Integer::sum)));
    }
    List<Term> terms = new ArrayList<>();
    counts.forEach(
        (piece, tally) -> {
          double weight = weight(rule, piece);
          tally.forEach((text, count) -> add(terms, piece, text, weight * Math.sqrt(count), null));
        });
    if (rule.synonyms() > 0) {
      expand(terms, counts, analysis, rule);
    }
    return new TextQuery(terms);
  }

  private static void add(
      List<Term> terms, Piece piece, String text, double weight, @Nullable String via) {
    if (weight > 0) {
      terms.add(new Term(piece, text, weight, via));
    }
  }

  /**
   * Adds what the lexicon ties to the words, as word and as bigrams, where the posting does not
   * have it already.
   */
  private static void expand(
      List<Term> terms,
      Map<Piece, Map<String, Integer>> counts,
      TextAnalysis analysis,
      TextRule rule) {
    Map<Piece, Set<String>> known = new EnumMap<>(Piece.class);
    counts.forEach((piece, tally) -> known.put(piece, new HashSet<>(tally.keySet())));
    counts
        .getOrDefault(Piece.WORD, Map.of())
        .forEach(
            (word, count) -> {
              for (String expansion : analysis.lexicon().expansions(word)) {
                PieceTokens tokens = analysis.of(expansion);
                for (Piece piece : List.of(Piece.WORD, Piece.BIGRAM)) {
                  double weight = weight(rule, piece) * rule.synonyms() * Math.sqrt(count);
                  for (Token token : tokens.of(piece)) {
                    if (!token.inner() && known.getOrDefault(piece, Set.of()).add(token.term())) {
                      add(terms, piece, token.term(), weight, word);
                    }
                  }
                }
              }
            });
  }

  /** The distinct words by which a posting can be found, inner words included. */
  public static Set<String> words(Posting posting, TextAnalysis analysis) {
    Set<String> words = new LinkedHashSet<>();
    for (PieceTokens tokens : PostingDocument.tokens(posting, analysis)) {
      tokens.of(Piece.WORD).forEach(token -> words.add(token.term()));
    }
    return words;
  }

  private static double weight(TextRule rule, Piece piece) {
    return switch (piece) {
      case WORD -> rule.words();
      case BIGRAM -> rule.bigrams();
      case CHARACTER -> rule.characters();
    };
  }

  /** The terms in the order in which their scores are added. */
  public List<Term> terms() {
    return terms;
  }

  /** Whether nothing was left to look for. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }
}
