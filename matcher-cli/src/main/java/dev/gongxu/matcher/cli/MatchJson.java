package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.learn.Acceptance;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints each match as a line of JSON; a posting without any as a line with rank 0. */
final class MatchJson implements MatchPrinter {
  private final Output output;
  private final Matcher matcher;

  MatchJson(Output output, Matcher matcher) {
    this.output = output;
    this.matcher = matcher;
  }

  @Override
  public void print(Ranking ranking) {
    Acceptance acceptance = matcher.acceptance(ranking.subject().service());
    for (Match match : ranking.matches()) {
      output.line(line(match, acceptance).toString());
    }
    if (ranking.matches().isEmpty()) {
      String name = ranking.subject().side() == Side.NEED ? "need" : "capability";
      output.line(
          new JsonLine()
              .put(name, ranking.subject().id())
              .put("rank", 0)
              .put("reason", ranking.reason())
              .toString());
    }
  }

  /**
   * A match as an object.
   *
   * @param acceptance how likely it is to be accepted, null where that is not known
   */
  static JsonLine line(Match match, @Nullable Acceptance acceptance) {
    JsonLine line = new JsonLine().put("need", match.need()).put("capability", match.capability());
    if (match.provider() != null) {
      line.put("provider", match.provider());
    }
    line.put("rank", match.rank()).put("score", match.score());
    if (acceptance != null) {
      Acceptance.Estimate estimate = acceptance.at(match.score());
      line.put(
          "acceptance",
          new JsonLine()
              .put("probability", estimate.probability())
              .put("low", estimate.low())
              .put("high", estimate.high())
              .put("outcomes", estimate.outcomes()));
    }
    return line.put("breakdown", breakdown(match.breakdown()))
        .putObjects("terms", terms(match.terms()));
  }

  /** A breakdown as an object. */
  static JsonLine breakdown(Breakdown breakdown) {
    JsonLine parts = new JsonLine();
    for (Factor factor : Factor.ALL) {
      parts.put(
          factor.code(),
          new JsonLine()
              .put("weight", breakdown.weight(factor))
              .put("value", breakdown.value(factor))
              .put("part", breakdown.part(factor)));
    }
    return parts;
  }

  private static List<JsonLine> terms(List<MatchedTerm> terms) {
    List<JsonLine> lines = new ArrayList<>();
    for (MatchedTerm term : terms) {
      JsonLine line = new JsonLine().put("term", term.term()).put("part", term.part());
      lines.add(term.via() == null ? line : line.put("via", term.via()));
    }
    return lines;
  }
}
