package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.score.Factor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints each ranking as a table for the eye, under a line that says what it is for. */
final class MatchTable implements MatchPrinter {
  private static final int DIGITS = 3;
  private static final int WORDS = 3;

  private final Output output;
  private final Matcher matcher;
  private final Messages messages;
  private final Style style;
  private final Wording wording;
  private final int width;
  private boolean first = true;

  MatchTable(Output output, Matcher matcher, Session session, Style style, int width) {
    this.output = output;
    this.matcher = matcher;
    this.messages = session.messages();
    this.style = style;
    this.wording = new Wording(messages, matcher.regions());
    this.width = width;
  }

  @Override
  public void print(Ranking ranking) {
    if (!first) {
      output.line("");
    }
    first = false;
    Posting subject = ranking.subject();
    output.line(style.bold(Cells.cut(wording.line(subject, width), width)));
    if (ranking.matches().isEmpty()) {
      String none = messages.get("match.none", messages.get("reason." + ranking.reason()));
      Cells.wrap(none, width).forEach(output::line);
      return;
    }
    boolean forward = subject.side() == Side.NEED;
    Table table = table(forward);
    ranking.matches().forEach(match -> table.row(row(match, forward)));
    table.lines(width).forEach(output::line);
  }

  private Table table(boolean forward) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("column.rank", Table.Align.NUMBER));
    columns.add(column("column.score", Table.Align.NUMBER));
    columns.add(column(forward ? "column.capability" : "column.need", Table.Align.WHOLE));
    columns.add(column("column.title", Table.Align.TEXT));
    columns.add(column(forward ? "column.provider" : "column.requester", Table.Align.TEXT));
    columns.add(column("column.region", Table.Align.TEXT));
    for (Factor factor : Factor.ALL) {
      columns.add(column("factor." + factor.code(), Table.Align.NUMBER));
    }
    columns.add(column("column.words", Table.Align.TEXT));
    return new Table(columns);
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(messages.get(key), align);
  }

  private List<String> row(Match match, boolean forward) {
    String id = forward ? match.capability() : match.need();
    Posting other = matcher.posting(id);
    List<String> cells = new ArrayList<>();
    List<String> parts =
        Rounded.parts(
            Factor.ALL.stream().map(factor -> match.breakdown().part(factor)).toList(), DIGITS);
    cells.add(Integer.toString(match.rank()));
    cells.add(parts.getLast());
    cells.add(id);
    cells.add(other == null ? "" : Wording.start(other, width));
    cells.add(forward ? provider(match.provider()) : requester(other));
    cells.add(other == null ? "" : wording.region(other.region()));
    cells.addAll(parts.subList(0, parts.size() - 1));
    cells.add(Wording.words(match.terms(), WORDS));
    return cells;
  }

  private String provider(@Nullable String id) {
    if (id == null) {
      return "";
    }
    Provider provider = matcher.provider(id);
    return provider == null ? id : provider.name();
  }

  private static String requester(@Nullable Posting need) {
    return need == null || need.owner() == null ? "" : need.owner();
  }
}
