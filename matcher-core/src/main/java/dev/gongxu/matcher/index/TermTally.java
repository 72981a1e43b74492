package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.SmallFloat;

/** How often a posting holds each of its terms, as the index has it. Used by one thread. */
final class TermTally {
  private final Map<Piece, Map<String, Integer>> counts = new EnumMap<>(Piece.class);
  private final int[] lengths = new int[TextFields.PIECES.size()];

  private TermTally() {
    TextFields.PIECES.forEach(piece -> counts.put(piece, new LinkedHashMap<>()));
  }

  /** Stop words count only in a posting that has nothing else, as where it is written. */
  static TermTally of(Posting posting, TextAnalysis analysis) {
    TermTally tally = new TermTally();
    tally.read(posting, analysis, false);
    if (tally.of(Piece.WORD).isEmpty()) {
      tally = new TermTally();
      tally.read(posting, analysis, true);
    }
    return tally;
  }

  private void read(Posting posting, TextAnalysis analysis, boolean keepStopWords) {
    List<String> texts = new ArrayList<>(List.of(posting.title(), posting.text()));
    texts.addAll(posting.keywords());
    for (String text : texts) {
      PieceTokens tokens = keepStopWords ? analysis.withStopWords(text) : analysis.of(text);
      for (Piece piece : TextFields.PIECES) {
        for (Token token : tokens.of(piece)) {
          add(piece, token.term(), 1);
          lengths[piece.ordinal()] += token.inner() ? 0 : 1;
        }
      }
    }
  }

  void add(Piece piece, String term, int count) {
    of(piece).merge(term, count, Integer::sum);
  }

  /** Counts by term, in the order of first mention. */
  Map<String, Integer> of(Piece piece) {
    return Objects.requireNonNull(counts.get(piece));
  }

  /** The length's code in the index: the next length below that has one. */
  byte length(Piece piece) {
    return SmallFloat.intToByte4(lengths[piece.ordinal()]);
  }
}
