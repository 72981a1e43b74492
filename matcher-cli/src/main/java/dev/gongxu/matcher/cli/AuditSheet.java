package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.fairplay.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings of an audit with their evidence: for the eye in words, for files each number in full.
 */
final class AuditSheet {
  static final List<Column> COLUMNS =
      List.of(
          Column.whole("kind"),
          Column.text("people"),
          Column.whole("evidence").eyeOnly(),
          Column.text("postings"),
          Column.text("orders"),
          Column.whole("side").filesOnly(),
          Column.number("similarity").filesOnly(),
          Column.whole("tie").filesOnly(),
          Column.whole("first").filesOnly(),
          Column.whole("last").filesOnly(),
          Column.whole("role").filesOnly(),
          Column.number("closings").filesOnly(),
          Column.number("expected").filesOnly(),
          Column.number("tail").filesOnly(),
          Column.number("adjusted").filesOnly());

  private static final int DIGITS = 2;

  private AuditSheet() {}

  /** A row each. */
  static Sheet of(List<Finding> findings, Messages messages) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Cell> cells = new TreeMap<>(details(finding));
      cells.put("kind", new Cell.Word(finding.kind(), messages.get("finding." + finding.kind())));
      cells.put("people", new Cell.Texts(finding.people()));
      cells.put("evidence", new Cell.Text(evidence(finding, messages)));
      cells.put("postings", new Cell.Texts(finding.postings()));
      cells.put("orders", new Cell.Texts(finding.orders()));
      rows.add(
          COLUMNS.stream()
              .map(column -> cells.getOrDefault(column.code(), Cell.nothing()))
              .toList());
    }
    return new Sheet("audit", COLUMNS, rows, Sheet.ALL);
  }

  /** What only its kind has. */
  private static Map<String, Cell> details(Finding finding) {
    return switch (finding) {
      case Finding.NearDuplicates found ->
          Map.of(
              "side", new Cell.Text(found.side().code()),
              "similarity", new Cell.Real(found.least(), DIGITS));
      case Finding.SelfDealing found -> Map.of("tie", new Cell.Text(found.tie().code()));
      case Finding.SplitOrders found ->
          Map.of(
              "similarity", new Cell.Real(found.least(), DIGITS),
              "first", new Cell.Day(found.first()),
              "last", new Cell.Day(found.last()));
      case Finding.MonthEnd found ->
          Map.of(
              "role", new Cell.Text(found.role().code()),
              "closings", new Cell.Whole(found.closings()),
              "expected", new Cell.Real(found.expected(), 1),
              "tail", new Cell.Real(found.tail(), DIGITS),
              "adjusted", new Cell.Real(found.adjusted(), DIGITS));
    };
  }

  private static String evidence(Finding finding, Messages messages) {
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
}
