package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.eval.Miss;
import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Explanation;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of needs whose best-judged capability stands low what costs it its place: its breakdown
 * beside that of the capability at rank 1, or what keeps it out.
 */
final class MissReport {
  private static final int DIGITS = 4;
  private static final int MOST_TOP = 100_000;

  private final Session session;
  private final Messages messages;
  private final Matcher matcher;
  private final Map<String, Posting> needs;
  private final MatchOptions options;

  /**
   * @param needs the needs that were ranked for, by id
   */
  MissReport(Session session, Matcher matcher, Map<String, Posting> needs, MatchOptions options) {
    this.needs = needs;
    this.session = session;
    this.messages = session.messages();
    this.matcher = matcher;
    this.options = options;
  }

  /**
   * A miss with what explains it.
   *
   * @param rank its rank, 0 where it is not found
   * @param explanation why the judged best stands where it does
   * @param first the match at rank 1, null where there is none
   */
  private record Case(Miss miss, int rank, Explanation explanation, @Nullable Match first) {
    double behind(Match best) {
      return best.score() - explanation.pair().score();
    }

    /** The factor in which it falls behind most. */
    Factor costliest(Match best) {
      Factor most = Factor.TEXT;
      for (Factor factor : Factor.ALL) {
        if (cost(best, factor) > cost(best, most)) {
          most = factor;
        }
      }
      return most;
    }

    double cost(Match best, Factor factor) {
      return best.breakdown().part(factor) - explanation.pair().breakdown().part(factor);
    }
  }

  /** The lowest {@code most} as lines: tables for the eye, or JSON. */
  List<String> lines(
      Judgements judgements, Map<String, List<String>> rankings, int most, boolean json) {
    List<String> lines = new ArrayList<>();
    int shown = 0;
    for (Miss miss : Miss.of(judgements, rankings)) {
      Posting need = needs.get(miss.need());
      Posting capability = matcher.posting(miss.capability());
      // What is not on this market has nothing to explain.
      if (shown < most
          && need != null
          && capability != null
          && capability.side() == Side.CAPABILITY) {
        Case one = explained(miss, need, rankings.getOrDefault(miss.need(), List.of()));
        lines.addAll(json ? List.of(json(one)) : table(one));
        shown++;
      }
    }
    return lines;
  }

  private Case explained(Miss miss, Posting need, List<String> ranking) {
    int all = Math.clamp(matcher.size(Side.CAPABILITY), 1, MOST_TOP);
    MatchOptions deep = options.withTop(miss.found() ? options.top() : all);
    Explanation explanation = matcher.explain(need, miss.capability(), deep);
    Match first = explanation.first();
    if (!ranking.isEmpty()) {
      // Where only judged ones are ranked, the best of these.
      first =
          matcher
              .matchAmong(
                  need, List.of(ranking.getFirst()), matcher.profile(need.service()), options)
              .stream()
              .findFirst()
              .orElse(first);
    }
    return new Case(
        miss, miss.found() ? miss.rank() : explanation.pair().rank(), explanation, first);
  }

  private List<String> table(Case one) {
    List<String> lines = new ArrayList<>(List.of(""));
    Match pair = one.explanation.pair();
    String need = SafeText.line(one.miss.need());
    String id = SafeText.line(one.miss.capability());
    int grade = one.miss.grade();
    if (!one.explanation.gates().isEmpty()) {
      lines.add(messages.get("eval.missRefused", need, id, grade));
      Wording wording = new Wording(messages, matcher.regions());
      GateWording gates = new GateWording(messages, wording, one.explanation, options.on());
      one.explanation.gates().forEach(gate -> lines.add("- " + gates.sentence(gate)));
      return lines;
    }
    Match first = one.first;
    if (pair.breakdown().value(Factor.TEXT) == 0 || first == null || one.rank == 0) {
      lines.add(messages.get("eval.missNoWord", need, id, grade));
      return lines;
    }
    lines.add(
        messages.get(
            "eval.miss",
            need,
            id,
            grade,
            one.rank,
            Rounded.of(one.behind(first), DIGITS),
            SafeText.line(first.capability()),
            messages.get("factor." + one.costliest(first).code())));
    lines.addAll(breakdowns(one, first).lines(session.console().columns()));
    return lines;
  }

  private Table breakdowns(Case one, Match first) {
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.factor"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.weight"), Table.Align.NUMBER),
                new Table.Column(one.miss.capability(), Table.Align.NUMBER),
                new Table.Column(first.capability(), Table.Align.NUMBER),
                new Table.Column(messages.get("column.costs"), Table.Align.NUMBER)));
    Breakdown own = one.explanation.pair().breakdown();
    for (Factor factor : Factor.ALL) {
      table.row(
          List.of(
              messages.get("factor." + factor.code()),
              Rounded.of(own.weight(factor), DIGITS),
              Rounded.of(own.value(factor), DIGITS),
              Rounded.of(first.breakdown().value(factor), DIGITS),
              Rounded.of(one.cost(first, factor), DIGITS)));
    }
    return table;
  }

  private static String json(Case one) {
    JsonLine line =
        new JsonLine()
            .put("miss", one.miss.need())
            .put("capability", one.miss.capability())
            .put("grade", one.miss.grade())
            .put("rank", one.rank)
            .put("score", one.explanation.pair().score())
            .putStrings("gates", one.explanation.gates().stream().map(Gate::code).toList())
            .put("breakdown", MatchJson.breakdown(one.explanation.pair().breakdown()));
    Match first = one.first;
    if (first != null) {
      line.put(
          "first",
          new JsonLine()
              .put("capability", first.capability())
              .put("score", first.score())
              .put("breakdown", MatchJson.breakdown(first.breakdown())));
      line.put("behind", one.behind(first)).put("costliest", one.costliest(first).code());
    }
    return line.toString();
  }
}
