package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.learn.Acceptance;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.match.Change;
import dev.gongxu.matcher.match.Explanation;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.region.Closeness;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation in words, for one reader. */
final class ExplanationText {
  private static final int DIGITS = 4;
  private static final int SHARE_DIGITS = 2;
  private static final int MOST_WORDS = 12;

  private final Messages messages;
  private final Matcher matcher;
  private final Style style;
  private final Explanation explanation;
  private final Wording wording;
  private final GateWording gates;
  private final boolean withAcceptance;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(
      Session session,
      Matcher matcher,
      Style style,
      Explanation explanation,
      LocalDate day,
      boolean withAcceptance) {
    this.withAcceptance = withAcceptance;
    this.messages = session.messages();
    this.matcher = matcher;
    this.style = style;
    this.explanation = explanation;
    this.wording = new Wording(messages, matcher.regions());
    this.gates = new GateWording(messages, wording, explanation, day);
    this.width = session.console().columns();
  }

  /** All of it. */
  List<String> lines() {
    pair();
    lines.add("");
    place();
    lines.add("");
    breakdown();
    acceptance();
    words();
    lines.addAll(new QuantityTable(messages).lines(explanation.quantities(), width));
    changes();
    text();
    return lines;
  }

  private void pair() {
    posting("column.need", explanation.need());
    posting("column.capability", explanation.capability());
    Provider provider = explanation.provider();
    if (provider != null) {
      lines.add(
          cut(
              messages.get(
                  "explain.provider",
                  provider.id(),
                  SafeText.line(provider.name()),
                  wording.region(provider.region()),
                  explanation.openOrders(),
                  provider.capacity())));
    }
  }

  private void posting(String key, Posting posting) {
    lines.add(style.bold(cut(messages.get(key) + "  " + wording.line(posting, width))));
  }

  private void place() {
    Match pair = explanation.pair();
    if (!explanation.gates().isEmpty()) {
      lines.add(messages.get("explain.refused"));
      for (Gate gate : explanation.gates()) {
        lines.add("- " + gates.sentence(gate));
      }
    } else if (explanation.inTop()) {
      lines.add(messages.get("explain.inTop", pair.rank(), explanation.top()));
    } else if (pair.terms().isEmpty()) {
      lines.add(messages.get("explain.noCommonWord"));
    } else {
      below();
    }
  }

  private void below() {
    Match last = explanation.last();
    if (last == null) {
      lines.add(messages.get("explain.notFound", explanation.top()));
      return;
    }
    String score = Rounded.of(last.score(), DIGITS);
    lines.add(
        explanation.gap() > 0
            ? messages.get(
                "explain.below",
                explanation.top(),
                Rounded.up(explanation.gap(), DIGITS),
                last.capability(),
                score)
            : messages.get("explain.tied", explanation.top(), last.capability(), score));
  }

  private void breakdown() {
    Match pair = explanation.pair();
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.factor"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.weight"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.value"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.part"), Table.Align.NUMBER)));
    List<String> parts =
        Rounded.parts(
            Factor.ALL.stream().map(factor -> pair.breakdown().part(factor)).toList(), DIGITS);
    for (Factor factor : Factor.ALL) {
      table.row(
          List.of(
              messages.get("factor." + factor.code()),
              Rounded.of(pair.breakdown().weight(factor), DIGITS),
              Rounded.of(pair.breakdown().value(factor), DIGITS),
              parts.get(factor.ordinal())));
    }
    table.row(List.of(messages.get("column.score"), "", "", parts.getLast()));
    lines.addAll(table.lines(width));
  }

  private void acceptance() {
    if (!withAcceptance || !explanation.gates().isEmpty()) {
      return;
    }
    Acceptance acceptance = matcher.acceptance(explanation.need().service());
    lines.add("");
    if (acceptance == null) {
      lines.add(
          messages.get(
              "explain.noAcceptance", Acceptance.LEAST_OUTCOMES, Acceptance.LEAST_OF_EACH));
      return;
    }
    Acceptance.Estimate estimate = acceptance.at(explanation.pair().score());
    lines.add(
        messages.get(
            "explain.acceptance",
            Rounded.of(estimate.probability(), SHARE_DIGITS),
            Rounded.of(estimate.low(), SHARE_DIGITS),
            Rounded.of(estimate.high(), SHARE_DIGITS),
            estimate.outcomes()));
  }

  private void words() {
    List<MatchedTerm> terms = explanation.pair().terms();
    if (terms.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(messages.get("explain.words"));
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.word"), Table.Align.TEXT),
                new Table.Column(messages.get("column.part"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.in"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.via"), Table.Align.TEXT)));
    List<MatchedTerm> shown = shown();
    List<Double> shares = new ArrayList<>();
    shown.forEach(term -> shares.add(term.part()));
    List<MatchedTerm> others = terms.subList(shown.size(), terms.size());
    shares.add(others.stream().mapToDouble(MatchedTerm::part).sum());
    List<String> parts = Rounded.parts(shares, DIGITS);
    for (int i = 0; i < shown.size(); i++) {
      String via = shown.get(i).via();
      table.row(
          List.of(shown.get(i).term(), parts.get(i), fields(shown.get(i)), via == null ? "" : via));
    }
    if (!others.isEmpty()) {
      table.row(
          List.of(
              messages.get("explain.otherWords", others.size()), parts.get(shown.size()), "", ""));
    }
    lines.addAll(table.lines(width));
  }

  private String fields(MatchedTerm term) {
    return TermFields.of(matcher, term, explanation.capability()).stream()
        .map(field -> messages.get("field." + field))
        .collect(Collectors.joining(messages.get("field.and")));
  }

  /** The words that tell most: single characters match by the dozen and would hide them. */
  private List<MatchedTerm> shown() {
    List<MatchedTerm> terms = explanation.pair().terms();
    return terms.subList(0, Math.min(MOST_WORDS, terms.size()));
  }

  private void changes() {
    boolean refused = !explanation.gates().isEmpty();
    if (explanation.pair().terms().isEmpty()) {
      // Without a common word it is not looked at, whatever the other factors are.
      if (refused) {
        lines.add("");
        lines.add(messages.get("explain.noCommonWord"));
      }
      return;
    }
    if (explanation.changes().isEmpty()) {
      if (refused && !explanation.pair().terms().isEmpty()) {
        lines.add("");
        lines.add(messages.get("explain.onlyGates", explanation.top()));
      }
      return;
    }
    lines.add("");
    String key = refused ? "explain.changesAfterGates" : "explain.changes";
    boolean hopeless = explanation.changes().stream().noneMatch(Change::reachable);
    lines.add(messages.get(hopeless ? "explain.noSingleChange" : key, explanation.top()));
    explanation.changes().forEach(change -> lines.add("- " + change(change)));
  }

  private String change(Change change) {
    String factor = messages.get("factor." + change.factor().code());
    String value = Rounded.of(change.value(), DIGITS);
    if (!change.reachable()) {
      return messages.get("change.unreachable", factor, value);
    }
    String needed = Rounded.up(change.needed(), DIGITS);
    return messages.get("change.needed", factor, value, needed, how(change, needed));
  }

  private String how(Change change, String needed) {
    return switch (change.factor()) {
      case TEXT -> messages.get("change.text");
      case REGION -> {
        Needed region = new Needed(matcher.profile(explanation.need().service()));
        Closeness closeness = region.closeness(change.needed());
        String nearer =
            closeness == null ? "" : messages.get("change.closeness." + Needed.code(closeness));
        String remote = region.remote(change.needed()) ? messages.get("change.remote") : "";
        yield nearer + remote + messages.get("change.accord", needed);
      }
      case EXPERTISE -> messages.get("change.expertise", change.orders());
      case WORKLOAD -> messages.get("change.workload", change.orders(), explanation.openOrders());
    };
  }

  private void text() {
    Posting capability = explanation.capability();
    MarkedText marked = new MarkedText(matcher, style, shown());
    lines.add("");
    lines.add(messages.get("explain.text"));
    if (!capability.title().isEmpty()) {
      lines.add(marked.of(capability.title()));
    }
    if (!capability.text().isEmpty()) {
      lines.addAll(marked.of(capability.text()).lines().toList());
    }
    if (!capability.keywords().isEmpty()) {
      lines.add(marked.of(String.join("  ", capability.keywords())));
    }
  }

  private String cut(String line) {
    return Cells.cut(line, width);
  }
}
