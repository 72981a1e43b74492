package dev.gongxu.matcher.match;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.quantity.Quantity;
import dev.gongxu.matcher.quantity.QuantityComparison;
import dev.gongxu.matcher.quantity.QuantityReader;
import dev.gongxu.matcher.text.TextAnalysis;
import java.util.ArrayList;
import java.util.List;

/** The quantities that postings state, compared between two. Immutable and thread-safe. */
final class StatedQuantities {
  private final TextAnalysis analysis;
  private final QuantityReader reader;

  StatedQuantities(TextAnalysis analysis) {
    this.analysis = analysis;
    this.reader = new QuantityReader(analysis);
  }

  /** What a need and a capability, in whichever order, state of the same. */
  List<QuantityComparison> compare(Posting one, Posting other) {
    boolean forward = one.side() == Side.NEED;
    return QuantityComparison.of(
        read(forward ? one : other), read(forward ? other : one), analysis.lexicon());
  }

  /** Title, text and keywords each for itself, since a number belongs to the words beside it. */
  private List<Quantity> read(Posting posting) {
    List<Quantity> all = new ArrayList<>(reader.read(posting.title()));
    all.addAll(reader.read(posting.text()));
    posting.keywords().forEach(keyword -> all.addAll(reader.read(keyword)));
    return all.subList(0, Math.min(all.size(), QuantityReader.MOST));
  }
}
