package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.score.Emphasis;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a posting asks for, as weighted terms in a fixed order.
 *
 * <p>A term's weight is its piece's weight in the profile times what {@link Emphasis} gives it by
 * where it stands and how often. A sentence that the body repeats is read once. Expansions from the
 * lexicon weigh {@code synonyms} times the word that brings them. Immutable; depends on the
 * posting, the lexicon and the profile, not on what is indexed.
 */
public final class TextQuery {
  private final List<Term> terms;
  private final Set<String> words;

  private TextQuery(List<Term> terms, Set<String> words) {
    this.terms = List.copyOf(terms);
    this.words = Collections.unmodifiableSet(words);
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
    Mentions mentions = Mentions.of(posting, analysis);
    double body = Emphasis.ofBody(rule.body(), mentions.wordsOfBody());
    Map<Piece, Map<String, Double>> emphases = new EnumMap<>(Piece.class);
    List<Term> terms = new ArrayList<>();
    for (Piece piece : TextFields.PIECES) {
      Map<String, Double> emphasis = mentions.emphases(piece, body);
      emphases.put(piece, emphasis);
      double weight = weight(rule, piece);
      emphasis.forEach((text, times) -> add(terms, piece, text, weight * times, null));
    }
    if (rule.synonyms() > 0) {
      expand(terms, emphases, analysis, rule);
    }
    return new TextQuery(terms, emphases.getOrDefault(Piece.WORD, Map.of()).keySet());
  }

  /** A query that was read before. */
  static TextQuery of(List<Term> terms, Set<String> words) {
    return new TextQuery(terms, words);
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
      Map<Piece, Map<String, Double>> emphases,
      TextAnalysis analysis,
      TextRule rule) {
    Map<Piece, Set<String>> known = new EnumMap<>(Piece.class);
    emphases.forEach((piece, tally) -> known.put(piece, new HashSet<>(tally.keySet())));
    emphases
        .getOrDefault(Piece.WORD, Map.of())
        .forEach(
            (word, emphasis) -> {
              for (String expansion : analysis.lexicon().expansions(word)) {
                PieceTokens tokens = analysis.of(expansion);
                for (Piece piece : List.of(Piece.WORD, Piece.BIGRAM)) {
                  double weight = weight(rule, piece) * rule.synonyms() * emphasis;
                  for (Token token : tokens.of(piece)) {
                    if (!token.inner() && known.getOrDefault(piece, Set.of()).add(token.term())) {
                      add(terms, piece, token.term(), weight, word);
                    }
                  }
                }
              }
            });
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

  /** The distinct words of the posting itself, inner words included, in order. */
  public Set<String> words() {
    return words;
  }

  /** Whether nothing was left to look for. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }
}
