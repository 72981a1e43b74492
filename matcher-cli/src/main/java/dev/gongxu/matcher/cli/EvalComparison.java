package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.eval.PairedComparison;
import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.List;

/** Prints the first of several ways of ranking beside each other one. */
final class EvalComparison {
  private static final int DIGITS = 4;
  private static final int SHOWN = 5;

  /** The same rankings give the same p-value. */
  private static final long SEED = 7;

  private final Messages messages;
  private final Measured first;
  private final List<Measured> others;
  private final int width;

  /**
   * @param measured the way that was asked for, then those it is compared with
   */
  EvalComparison(Session session, List<Measured> measured) {
    this.messages = session.messages();
    this.first = measured.getFirst();
    this.others = measured.subList(1, measured.size());
    this.width = session.console().columns();
  }

  /** Tables for the eye; nothing where there is nothing to compare with. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    if (others.isEmpty()) {
      return lines;
    }
    Table table =
        new Table(
            List.of(
                column("column.against", Table.Align.WHOLE),
                column("column.metric", Table.Align.WHOLE),
                column("column.difference", Table.Align.NUMBER),
                column("column.low", Table.Align.NUMBER),
                column("column.high", Table.Align.NUMBER),
                new Table.Column("p", Table.Align.NUMBER),
                column("column.wins", Table.Align.NUMBER),
                column("column.losses", Table.Align.NUMBER)));
    for (Measured other : others) {
      for (Metric metric : Metric.values()) {
        PairedComparison compared = compared(other, metric);
        table.row(
            List.of(
                other.name(),
                metric.label(),
                Rounded.of(compared.difference(), DIGITS),
                Rounded.of(compared.interval().low(), DIGITS),
                Rounded.of(compared.interval().high(), DIGITS),
                Rounded.of(compared.pValue(), DIGITS),
                Integer.toString(compared.wins()),
                Integer.toString(compared.losses())));
      }
    }
    lines.add("");
    lines.add(messages.get("eval.compared", SafeText.line(first.name())));
    lines.addAll(table.lines(width));
    others.forEach(other -> lines.addAll(largest(other)));
    return lines;
  }

  private List<String> largest(Measured other) {
    PairedComparison compared = compared(other, Metric.NDCG_10);
    List<PairedComparison.Pair> shown = new ArrayList<>(compared.largestWins(SHOWN));
    shown.addAll(compared.largestLosses(SHOWN).reversed());
    if (shown.isEmpty()) {
      return List.of();
    }
    Table table =
        new Table(
            List.of(
                column("column.need", Table.Align.WHOLE),
                new Table.Column(first.name(), Table.Align.NUMBER),
                new Table.Column(other.name(), Table.Align.NUMBER),
                column("column.difference", Table.Align.NUMBER)));
    for (PairedComparison.Pair pair : shown) {
      table.row(
          List.of(
              pair.need(),
              Rounded.of(pair.one(), DIGITS),
              Rounded.of(pair.other(), DIGITS),
              Rounded.of(pair.difference(), DIGITS)));
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add(
        messages.get(
            "eval.largest",
            Metric.NDCG_10.label(),
            SafeText.line(first.name()),
            SafeText.line(other.name())));
    lines.addAll(table.lines(width));
    return lines;
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(messages.get(key), align);
  }

  /** Lines of JSON: by other way and measure the difference, then the largest wins and losses. */
  List<String> json() {
    List<String> lines = new ArrayList<>();
    for (Measured other : others) {
      for (Metric metric : Metric.values()) {
        PairedComparison compared = compared(other, metric);
        lines.add(
            line(other, metric)
                .put("difference", compared.difference())
                .put("low", compared.interval().low())
                .put("high", compared.interval().high())
                .put("p", compared.pValue())
                .put("wins", compared.wins())
                .put("losses", compared.losses())
                .toString());
      }
      PairedComparison compared = compared(other, Metric.NDCG_10);
      compared.largestWins(SHOWN).forEach(pair -> lines.add(pair(other, "win", pair)));
      compared.largestLosses(SHOWN).forEach(pair -> lines.add(pair(other, "loss", pair)));
    }
    return lines;
  }

  private String pair(Measured other, String kind, PairedComparison.Pair pair) {
    return line(other, Metric.NDCG_10)
        .put(kind, pair.need())
        .put("one", pair.one())
        .put("other", pair.other())
        .put("difference", pair.difference())
        .toString();
  }

  private JsonLine line(Measured other, Metric metric) {
    return new JsonLine()
        .put("ranking", first.name())
        .put("against", other.name())
        .put("metric", metric.label());
  }

  /** Rows for a spreadsheet, the header first: each need's measures and their differences. */
  List<String> csv() {
    List<String> lines = new ArrayList<>();
    Csv header = new Csv().text("need");
    for (Metric metric : Metric.values()) {
      header.text(metric.label() + " " + first.name());
      for (Measured other : others) {
        header.text(metric.label() + " " + other.name());
        header.text(metric.label() + " difference to " + other.name());
      }
    }
    lines.add(header.toString());
    for (int i = 0; i < first.effectiveness().needs().size(); i++) {
      Csv row = new Csv().text(first.effectiveness().needs().get(i));
      for (Metric metric : Metric.values()) {
        double own = first.effectiveness().values(metric)[i];
        row.number(own);
        for (Measured other : others) {
          double theirs = other.effectiveness().values(metric)[i];
          row.number(theirs).number(own - theirs);
        }
      }
      lines.add(row.toString());
    }
    return lines;
  }

  private PairedComparison compared(Measured other, Metric metric) {
    return PairedComparison.of(first.effectiveness(), other.effectiveness(), metric, SEED);
  }
}
