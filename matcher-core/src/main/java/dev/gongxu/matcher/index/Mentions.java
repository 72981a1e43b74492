package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.Sentences;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a posting mentions in its title and keywords, and what in its body. Immutable. */
final class Mentions {
  private final PieceTokens title;
  private final PieceTokens body;
  private final List<PieceTokens> keywords;

  private Mentions(PieceTokens title, PieceTokens body, List<PieceTokens> keywords) {
    this.title = title;
    this.body = body;
    this.keywords = List.copyOf(keywords);
  }

  /** Stop words count only in a posting that has nothing else, as where it is found. */
  static Mentions of(Posting posting, TextAnalysis analysis) {
    String body = Sentences.distinct(posting.text());
    Mentions mentions =
        new Mentions(
            analysis.of(posting.title()),
            analysis.of(body),
            posting.keywords().stream().map(analysis::of).toList());
    return mentions.words().isEmpty()
        ? new Mentions(
            analysis.withStopWords(posting.title()),
            analysis.withStopWords(body),
            posting.keywords().stream().map(analysis::withStopWords).toList())
        : mentions;
  }

  /** How many distinct words the body has. */
  int wordsOfBody() {
    Set<String> words = new HashSet<>();
    body.of(Piece.WORD).forEach(token -> words.add(token.term()));
    return words.size();
  }

  /** The distinct words of all of it. */
  Set<String> words() {
    return emphases(Piece.WORD, 1).keySet();
  }

  /**
   * What each term's mentions count together, in the order of first mention.
   *
   * @param ofBody what one in the body counts beside one in the title
   */
  Map<String, Double> emphases(Piece piece, double ofBody) {
    Map<String, Double> counts = new LinkedHashMap<>();
    title.of(piece).forEach(token -> counts.merge(token.term(), 1.0, Double::sum));
    Map<String, Integer> inBody = new LinkedHashMap<>();
    body.of(piece).forEach(token -> inBody.merge(token.term(), 1, Integer::sum));
    inBody.forEach((term, count) -> counts.merge(term, ofBody * Math.sqrt(count), Double::sum));
    for (PieceTokens keyword : keywords) {
      keyword.of(piece).forEach(token -> counts.merge(token.term(), 1.0, Double::sum));
    }
    return counts;
  }

  /**
   * Adds how often each term is mentioned, wherever.
   *
   * @return how many terms that makes, those inside of others not counted
   */
  int count(Piece piece, Map<String, Integer> tally) {
    int length = 0;
    List<PieceTokens> all = new ArrayList<>(List.of(title, body));
    all.addAll(keywords);
    for (PieceTokens tokens : all) {
      for (Token token : tokens.of(piece)) {
        tally.merge(token.term(), 1, Integer::sum);
        length += token.inner() ? 0 : 1;
      }
    }
    return length;
  }
}
