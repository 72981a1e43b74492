package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.match.Mark;
import dev.gongxu.matcher.match.MatchedTerm;
import java.util.List;

/**
 * Text in which matched words stand out.
 *
 * @param terms the words
 */
record MarkedText(Matcher matcher, Style style, List<MatchedTerm> terms) {

  /** The text, safe to show, with its lines. */
  String of(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Mark mark : matcher.marks(text, terms)) {
      out.append(SafeText.block(text.substring(from, mark.start())));
      out.append(style.marked(SafeText.block(text.substring(mark.start(), mark.end()))));
      from = mark.end();
    }
    return out.append(SafeText.block(text.substring(from))).toString();
  }
}
