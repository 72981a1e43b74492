package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.MatchedTerm;
import java.util.ArrayList;
import java.util.List;

/** Through which fields of a capability a matched word came. */
final class TermFields {
  private TermFields() {}

  /**
   * The fields that hold a word, {@code title}, {@code text} and {@code keywords}; or {@code
   * orders}, where only needs for which the capability was accepted do.
   */
  static List<String> of(Matcher matcher, MatchedTerm term, Posting capability) {
    List<String> fields = new ArrayList<>();
    List<MatchedTerm> one = List.of(term);
    if (!matcher.marks(capability.title(), one).isEmpty()) {
      fields.add("title");
    }
    if (!matcher.marks(capability.text(), one).isEmpty()) {
      fields.add("text");
    }
    if (capability.keywords().stream().anyMatch(word -> !matcher.marks(word, one).isEmpty())) {
      fields.add("keywords");
    }
    return fields.isEmpty() ? List.of("orders") : fields;
  }
}
