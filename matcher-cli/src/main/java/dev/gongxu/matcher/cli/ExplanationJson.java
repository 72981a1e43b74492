package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.Change;
import dev.gongxu.matcher.match.Explanation;
import dev.gongxu.matcher.match.Mark;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.quantity.Quantity;
import dev.gongxu.matcher.quantity.QuantityComparison;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An explanation as a JSON object: the match as it stands in a ranking, and what is around it. */
final class ExplanationJson {
  private ExplanationJson() {}

  static JsonLine of(Explanation explanation, Matcher matcher) {
    JsonLine line =
        MatchJson.line(
                explanation.pair(),
                // A pair that is refused is not ordered, whatever its score.
                explanation.gates().isEmpty()
                    ? matcher.acceptance(explanation.need().service())
                    : null)
            .put("inTop", explanation.inTop())
            .put("top", explanation.top())
            .putStrings("gates", explanation.gates().stream().map(Gate::code).toList())
            .put("openOrders", explanation.openOrders())
            .put("gap", explanation.gap());
    if (explanation.provider() != null) {
      line.put("capacity", explanation.provider().capacity());
    }
    put(line, "first", explanation.first());
    put(line, "last", explanation.last());
    Needed needed = new Needed(matcher.profile(explanation.need().service()));
    List<JsonLine> changes = new ArrayList<>();
    explanation.changes().forEach(change -> changes.add(change(change, needed)));
    line.putObjects("changes", changes);
    List<JsonLine> quantities = new ArrayList<>();
    explanation.quantities().forEach(one -> quantities.add(quantities(one)));
    line.putObjects("quantities", quantities);
    Posting capability = explanation.capability();
    List<JsonLine> fields = new ArrayList<>();
    for (MatchedTerm term : explanation.pair().terms()) {
      fields.add(
          new JsonLine()
              .put("term", term.term())
              .putStrings("in", TermFields.of(matcher, term, capability)));
    }
    line.putObjects("fields", fields);
    return line.put("title", capability.title())
        .put("text", capability.text())
        .putObjects("titleMarks", marks(matcher, capability.title(), explanation))
        .putObjects("textMarks", marks(matcher, capability.text(), explanation));
  }

  private static void put(JsonLine line, String name, @Nullable Match match) {
    if (match != null) {
      line.put(
          name,
          new JsonLine()
              .put("capability", match.capability())
              .put("rank", match.rank())
              .put("score", match.score()));
    }
  }

  private static JsonLine change(Change change, Needed needed) {
    JsonLine line =
        new JsonLine()
            .put("factor", change.factor().code())
            .put("value", change.value())
            .put("needed", change.needed())
            .put("reachable", change.reachable());
    if (!change.reachable()) {
      return line;
    }
    if (change.factor() == Factor.REGION) {
      line.put("accordStrength", change.needed());
      Closeness closeness = needed.closeness(change.needed());
      if (closeness != null) {
        line.put("closeness", Needed.code(closeness));
      }
    } else if (change.factor() == Factor.EXPERTISE) {
      line.put("furtherOrders", change.orders());
    } else if (change.factor() == Factor.WORKLOAD) {
      line.put("openOrdersAtMost", change.orders());
    }
    return line;
  }

  private static JsonLine quantities(QuantityComparison comparison) {
    return new JsonLine()
        .put("verdict", comparison.verdict().code())
        .put("dimension", comparison.need().dimension())
        .put("need", quantity(comparison.need()))
        .put("capability", quantity(comparison.capability()));
  }

  private static JsonLine quantity(Quantity quantity) {
    JsonLine line = new JsonLine().put("text", quantity.text());
    if (Double.isFinite(quantity.low())) {
      line.put("low", quantity.low());
    }
    if (Double.isFinite(quantity.high())) {
      line.put("high", quantity.high());
    }
    return line;
  }

  private static List<JsonLine> marks(Matcher matcher, String text, Explanation explanation) {
    List<JsonLine> marks = new ArrayList<>();
    for (Mark mark : matcher.marks(text, explanation.pair().terms())) {
      marks.add(new JsonLine().put("start", mark.start()).put("end", mark.end()));
    }
    return marks;
  }
}
