package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.Comparison;
import dev.gongxu.matcher.assign.Reasons;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints assignments as tables for the eye, with sentences about them. */
final class AssignTable implements AssignPrinter {
  static final int DIGITS = 3;
  private static final int SHARE_DIGITS = 2;

  private final Messages messages;
  private final @Nullable Matcher matcher;
  private final int width;

  /**
   * A printer.
   *
   * @param matcher the market, by which postings and providers are named; null where there is none
   */
  AssignTable(Session session, @Nullable Matcher matcher) {
    this.messages = session.messages();
    this.matcher = matcher;
    this.width = session.console().columns();
  }

  @Override
  public void pairs(Assigned assigned, @Nullable Reasons reasons, Output output) {
    Assignment assignment = assigned.assignment();
    boolean pins = assignment.pairs().stream().anyMatch(Assignment.Pair::pinned);
    Table table = new Table(pairColumns(pins));
    for (int i = 0; i < assignment.pairs().size(); i++) {
      table.row(pair(assignment.pairs().get(i), assigned.capability(i), pins));
    }
    table.lines(width).forEach(output::line);
    if (reasons != null) {
      ReasonText text = new ReasonText(messages);
      section(output, reasons.pairs().stream().map(text::pair).toList());
      section(output, reasons.unserved().stream().map(text::unserved).toList());
    }
    section(output, totals(assigned));
  }

  private List<Table.Column> pairColumns(boolean pins) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("column.score", Table.Align.NUMBER));
    columns.add(column("column.need", Table.Align.WHOLE));
    if (matcher != null) {
      columns.add(column("column.title", Table.Align.TEXT));
    }
    columns.add(column("column.provider", Table.Align.WHOLE));
    if (matcher != null) {
      columns.add(column("column.name", Table.Align.TEXT));
      columns.add(column("column.capability", Table.Align.WHOLE));
    }
    if (pins) {
      columns.add(column("column.pinned", Table.Align.WHOLE));
    }
    return columns;
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(messages.get(key), align);
  }

  private List<String> pair(Assignment.Pair pair, @Nullable String capability, boolean pins) {
    List<String> cells = new ArrayList<>();
    cells.add(Rounded.of(pair.score(), DIGITS));
    cells.add(pair.need());
    if (matcher != null) {
      Posting need = matcher.posting(pair.need());
      cells.add(need == null ? "" : Wording.start(need, width));
    }
    cells.add(pair.provider());
    if (matcher != null) {
      cells.add(name(matcher, pair.provider()));
      cells.add(capability == null ? "" : capability);
    }
    if (pins) {
      cells.add(pair.pinned() ? messages.get("assign.pinned") : "");
    }
    return cells;
  }

  private static String name(Matcher matcher, String id) {
    Provider provider = matcher.provider(id);
    return provider == null ? "" : provider.name();
  }

  private List<String> totals(Assigned assigned) {
    Assignment assignment = assigned.assignment();
    List<String> lines = new ArrayList<>();
    String total = Rounded.of(assignment.total(), DIGITS);
    lines.add(
        assigned.proven()
            ? messages.get("assign.proven", total)
            : messages.get("assign.total", total, Rounded.up(assignment.bound(), DIGITS)));
    lines.add(messages.get("assign.orders", assignment.pairs().size(), assigned.unserved()));
    if (!assigned.uncovered().isEmpty()) {
      lines.add(messages.get("assign.uncovered", assigned.uncovered().size()));
    }
    return lines;
  }

  private void section(Output output, List<String> sentences) {
    List<String> said = sentences.stream().filter(text -> !text.isEmpty()).toList();
    if (!said.isEmpty()) {
      output.line("");
    }
    said.forEach(text -> Cells.wrap(text, width).forEach(output::line));
  }

  @Override
  public void providers(List<Reasons.ProviderReason> providers, Output output) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("column.provider", Table.Align.WHOLE));
    if (matcher != null) {
      columns.add(column("column.name", Table.Align.TEXT));
    }
    columns.add(column("column.orders", Table.Align.NUMBER));
    columns.add(column("column.room", Table.Align.NUMBER));
    columns.add(column("column.price", Table.Align.NUMBER));
    Table table = new Table(columns);
    for (Reasons.ProviderReason provider : providers) {
      List<String> cells = new ArrayList<>();
      cells.add(provider.provider());
      if (matcher != null) {
        cells.add(name(matcher, provider.provider()));
      }
      cells.add(Integer.toString(provider.orders()));
      cells.add(Integer.toString(provider.room()));
      cells.add(Rounded.of(provider.shadowPrice(), DIGITS));
      table.row(cells);
    }
    table.lines(width).forEach(output::line);
  }

  @Override
  public void ways(List<WayRow> rows, Output output) {
    Table table =
        new Table(
            List.of(
                column("column.way", Table.Align.WHOLE),
                column("column.total", Table.Align.NUMBER),
                column("column.share", Table.Align.NUMBER),
                column("column.served", Table.Align.NUMBER),
                column("column.lowest", Table.Align.NUMBER),
                column("column.blocking", Table.Align.NUMBER)));
    for (WayRow row : rows) {
      Comparison.Row numbers = row.numbers();
      table.row(
          List.of(
              messages.get("way." + row.code()),
              Rounded.of(numbers.total(), DIGITS),
              Rounded.of(100 * row.share(), SHARE_DIGITS) + "%",
              Integer.toString(numbers.served()),
              Rounded.of(numbers.lowest(), DIGITS),
              Long.toString(numbers.blocking())));
    }
    table.lines(width).forEach(output::line);
    section(
        output,
        rows.stream()
            .filter(row -> row.numbers().way() == Way.FAIR)
            .map(row -> messages.get("assign.fairness", Rounded.of(row.belowBest(), DIGITS)))
            .toList());
  }
}
