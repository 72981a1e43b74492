package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.fairplay.Finding;
import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings of an audit with their evidence, for the eye, for programs and for spreadsheets. */
final class AuditPrinter {
  private static final String HEADER =
      "kind,people,postings,orders,side,similarity,tie,first,last,role,closings,expected,tail,adjusted";

  private static final int DIGITS = 2;

  private final Session session;

  AuditPrinter(Session session) {
    this.session = session;
  }

  /** A row each, the evidence in words. */
  List<String> table(List<Finding> findings) {
    Messages messages = session.messages();
    Table table =
        new Table(
            List.of(
                column("column.finding", Table.Align.WHOLE),
                column("column.people", Table.Align.TEXT),
                column("column.evidence", Table.Align.WHOLE),
                column("column.orders", Table.Align.TEXT),
                column("column.postings", Table.Align.TEXT)));
    for (Finding finding : findings) {
      table.row(
          List.of(
              messages.get("finding." + finding.kind()),
              ids(finding.people()),
              evidence(finding),
              ids(finding.orders()),
              ids(finding.postings())));
    }
    return table.lines(session.console().columns());
  }

  private String evidence(Finding finding) {
    Messages messages = session.messages();
    return switch (finding) {
      case Finding.NearDuplicates found ->
          messages.get(
              "audit.duplicates",
              found.postings().size(),
              found.people().size(),
              Rounded.of(found.least(), DIGITS));
      case Finding.SelfDealing found -> messages.get("tie." + found.tie().code());
      case Finding.SplitOrders found ->
          messages.get(
              "audit.split",
              found.orders().size(),
              found.first(),
              found.last(),
              Rounded.of(found.least(), DIGITS));
      case Finding.MonthEnd found ->
          messages.get(
              "audit.monthEnd",
              messages.get("role." + found.role().code()),
              found.orders().size(),
              found.closings(),
              Rounded.of(found.expected(), 1),
              String.format(Locale.ROOT, "%.1e", found.adjusted()));
    };
  }

  /** An object each, with every number in full. */
  List<String> jsonLines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      JsonLine line =
          new JsonLine()
              .put("kind", finding.kind())
              .putStrings("people", finding.people())
              .putStrings("postings", finding.postings())
              .putStrings("orders", finding.orders());
      switch (finding) {
        case Finding.NearDuplicates found ->
            line.put("side", found.side().code()).put("similarity", found.least());
        case Finding.SelfDealing found -> line.put("tie", found.tie().code());
        case Finding.SplitOrders found ->
            line.put("first", found.first().toString())
                .put("last", found.last().toString())
                .put("similarity", found.least());
        case Finding.MonthEnd found ->
            line.put("role", found.role().code())
                .put("closings", found.closings())
                .put("expected", found.expected())
                .put("tail", found.tail())
                .put("adjusted", found.adjusted());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** A row each, under a row of names; ids with a blank between them. */
  List<String> csv(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (Finding finding : findings) {
      Csv row =
          new Csv()
              .text(finding.kind())
              .text(ids(finding.people()))
              .text(ids(finding.postings()))
              .text(ids(finding.orders()));
      switch (finding) {
        case Finding.NearDuplicates found ->
            row.text(found.side().code()).number(found.least()).empty(8);
        case Finding.SelfDealing found -> row.empty(2).text(found.tie().code()).empty(7);
        case Finding.SplitOrders found ->
            row.empty(1)
                .number(found.least())
                .empty(1)
                .text(found.first().toString())
                .text(found.last().toString())
                .empty(5);
        case Finding.MonthEnd found ->
            row.empty(5)
                .text(found.role().code())
                .number(found.closings())
                .number(found.expected())
                .number(found.tail())
                .number(found.adjusted());
      }
      lines.add(row.toString());
    }
    return lines;
  }

  private static String ids(List<String> ids) {
    return String.join(" ", ids);
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(session.messages().get(key), align);
  }
}
