package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Interval;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.eval.Resampling;
import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.List;

/** Prints how well rankings agree with judgements. */
final class EvalPrinter {
  private static final int DIGITS = 4;
  private static final double CONFIDENCE = 0.95;

  /** The same judgements and rankings give the same interval. */
  private static final long SEED = 7;

  private final Messages messages;
  private final List<Measured> measured;
  private final int width;

  /**
   * @param measured the way that was asked for, then those it is compared with
   */
  EvalPrinter(Session session, List<Measured> measured) {
    this.messages = session.messages();
    this.measured = measured;
    this.width = session.console().columns();
  }

  private Effectiveness effectiveness() {
    return measured.getFirst().effectiveness();
  }

  /** Tables for the eye: the means, and before them each need if asked for. */
  List<String> table(boolean perNeed) {
    List<String> lines = new ArrayList<>();
    if (perNeed) {
      lines.addAll(needs().lines(width));
      lines.add("");
    }
    List<Table.Column> columns = new ArrayList<>();
    if (measured.size() > 1) {
      columns.add(new Table.Column(messages.get("column.ranking"), Table.Align.WHOLE));
    }
    columns.add(new Table.Column(messages.get("column.metric"), Table.Align.WHOLE));
    columns.add(new Table.Column(messages.get("column.mean"), Table.Align.NUMBER));
    columns.add(new Table.Column(messages.get("column.low"), Table.Align.NUMBER));
    columns.add(new Table.Column(messages.get("column.high"), Table.Align.NUMBER));
    Table table = new Table(columns);
    for (Metric metric : Metric.values()) {
      for (Measured one : measured) {
        List<String> cells = new ArrayList<>();
        if (measured.size() > 1) {
          cells.add(one.name());
        }
        Interval interval = interval(one, metric);
        cells.add(metric.label());
        cells.add(Rounded.of(one.effectiveness().mean(metric), DIGITS));
        cells.add(Rounded.of(interval.low(), DIGITS));
        cells.add(Rounded.of(interval.high(), DIGITS));
        table.row(cells);
      }
    }
    lines.addAll(table.lines(width));
    lines.add(messages.get("eval.needsMeasured", effectiveness().needs().size()));
    return lines;
  }

  private Table needs() {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(messages.get("column.need"), Table.Align.WHOLE));
    List<double[]> values = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (Measured one : measured) {
        String name = measured.size() > 1 ? metric.label() + " " + one.name() : metric.label();
        columns.add(new Table.Column(name, Table.Align.NUMBER));
        values.add(one.effectiveness().values(metric));
      }
    }
    Table table = new Table(columns);
    for (int i = 0; i < effectiveness().needs().size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(effectiveness().needs().get(i));
      for (double[] of : values) {
        cells.add(Rounded.of(of[i], DIGITS));
      }
      table.row(cells);
    }
    return table;
  }

  /** Lines of JSON: each need if asked for, then each measure. */
  List<String> json(boolean perNeed) {
    List<String> lines = new ArrayList<>();
    for (Measured one : measured) {
      if (perNeed) {
        lines.addAll(needs(one));
      }
    }
    for (Measured one : measured) {
      for (Metric metric : Metric.values()) {
        Interval interval = interval(one, metric);
        lines.add(
            new JsonLine()
                .put("metric", metric.label())
                .put("mean", one.effectiveness().mean(metric))
                .put("low", interval.low())
                .put("high", interval.high())
                .put("confidence", CONFIDENCE)
                .put("needs", one.effectiveness().needs().size())
                .put("ranking", one.name())
                .toString());
      }
    }
    return lines;
  }

  private static List<String> needs(Measured one) {
    Effectiveness effectiveness = one.effectiveness();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < effectiveness.needs().size(); i++) {
      JsonLine line = new JsonLine().put("need", effectiveness.needs().get(i));
      for (Metric metric : Metric.values()) {
        line.put(metric.label(), effectiveness.values(metric)[i]);
      }
      lines.add(line.put("ranking", one.name()).toString());
    }
    return lines;
  }

  private static Interval interval(Measured one, Metric metric) {
    return Resampling.interval(one.effectiveness().values(metric), CONFIDENCE, SEED);
  }
}
