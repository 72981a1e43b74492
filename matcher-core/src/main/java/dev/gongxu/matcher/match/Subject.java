package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.Set;

/**
 * A posting to rank for, with its text read, so that asking again does not read it again.
 * Immutable.
 *
 * @param posting the posting
 * @param terms what it asks for
 * @param analysis what it was read with
 */
public record Subject(Posting posting, TextQuery terms, TextAnalysis analysis) {
  /** Reads a posting. */
  public static Subject of(Posting posting, TextAnalysis analysis, TextRule rule) {
    return new Subject(posting, TextQuery.of(posting, analysis, rule), analysis);
  }

  /** The words by which it lies in a field. */
  public Set<String> words() {
    return terms.words();
  }
}
