package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.quantity.QuantityComparison;
import dev.gongxu.matcher.quantity.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The quantities that both sides of a pair state, for one reader; contradictions first. */
final class QuantityTable {
  private final Messages messages;

  QuantityTable(Messages messages) {
    this.messages = messages;
  }

  /** The lines, with a heading; none where nothing is stated by both. */
  List<String> lines(List<QuantityComparison> quantities, int width) {
    if (quantities.isEmpty()) {
      return List.of();
    }
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.verdict"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.need"), Table.Align.TEXT),
                new Table.Column(messages.get("column.capability"), Table.Align.TEXT)));
    for (Verdict verdict : List.of(Verdict.CONTRADICTION, Verdict.AGREEMENT, Verdict.UNKNOWN)) {
      for (QuantityComparison one : quantities) {
        if (one.verdict() == verdict) {
          String word = messages.get("verdict." + verdict.code());
          table.row(List.of(word, one.need().text(), one.capability().text()));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(messages.get("explain.quantities"));
    lines.addAll(table.lines(width));
    return lines;
  }
}
