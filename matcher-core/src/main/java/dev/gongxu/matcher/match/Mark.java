package dev.gongxu.matcher.match;

import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of a text in which a matched word stands.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Mark(int start, int end) {
  /**
   * The stretches of {@code text} that hold any of the words: rising, apart from each other,
   * touching ones joined.
   */
  public static List<Mark> of(String text, Collection<MatchedTerm> terms, TextAnalysis analysis) {
    Set<String> wanted = terms.stream().map(MatchedTerm::term).collect(Collectors.toSet());
    List<Mark> found = new ArrayList<>();
    PieceTokens tokens = analysis.of(text);
    for (Piece piece : Piece.values()) {
      tokens.of(piece).stream()
          .filter(token -> wanted.contains(token.term()))
          .forEach(token -> found.add(new Mark(token.start(), token.end())));
    }
    found.sort(
        (a, b) ->
            a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(a.end, b.end));
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : found) {
      Mark last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && mark.start <= last.end) {
        joined.set(joined.size() - 1, new Mark(last.start, Math.max(last.end, mark.end)));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }
}
