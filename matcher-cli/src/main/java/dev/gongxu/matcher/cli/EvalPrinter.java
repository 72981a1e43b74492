package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Interval;
import dev.gongxu.matcher.eval.Metric;
import dev.gongxu.matcher.eval.Resampling;
import dev.gongxu.matcher.json.JsonLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prints how well rankings agree with judgements. */
final class EvalPrinter {
  private static final int DIGITS = 4;
  private static final double CONFIDENCE = 0.95;

  /** The same judgements and rankings give the same interval. */
  private static final long SEED = 7;

  private final Messages messages;
  private final Effectiveness effectiveness;
  private final int width;

  EvalPrinter(Session session, Effectiveness effectiveness) {
    this.messages = session.messages();
    this.effectiveness = effectiveness;
    this.width = session.console().columns();
  }

  /** Tables for the eye: the means, and before them each need if asked for. */
  List<String> table(boolean perNeed) {
    List<String> lines = new ArrayList<>();
    if (perNeed) {
      lines.addAll(needs().lines(width));
      lines.add("");
    }
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.metric"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.mean"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.low"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.high"), Table.Align.NUMBER)));
    for (Metric metric : Metric.values()) {
      Interval interval = interval(metric);
      table.row(
          List.of(
              metric.label(),
              Rounded.of(effectiveness.mean(metric), DIGITS),
              Rounded.of(interval.low(), DIGITS),
              Rounded.of(interval.high(), DIGITS)));
    }
    lines.addAll(table.lines(width));
    lines.add(messages.get("eval.needsMeasured", effectiveness.needs().size()));
    return lines;
  }

  private Table needs() {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(messages.get("column.need"), Table.Align.WHOLE));
    Map<Metric, double[]> values = values();
    for (Metric metric : Metric.values()) {
      columns.add(new Table.Column(metric.label(), Table.Align.NUMBER));
    }
    Table table = new Table(columns);
    for (int i = 0; i < effectiveness.needs().size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(effectiveness.needs().get(i));
      for (double[] of : values.values()) {
        cells.add(Rounded.of(of[i], DIGITS));
      }
      table.row(cells);
    }
    return table;
  }

  /** Lines of JSON: each need if asked for, then each measure. */
  List<String> json(boolean perNeed) {
    List<String> lines = new ArrayList<>();
    Map<Metric, double[]> values = values();
    for (int i = 0; perNeed && i < effectiveness.needs().size(); i++) {
      JsonLine line = new JsonLine().put("need", effectiveness.needs().get(i));
      for (Map.Entry<Metric, double[]> of : values.entrySet()) {
        line.put(of.getKey().label(), of.getValue()[i]);
      }
      lines.add(line.toString());
    }
    for (Metric metric : Metric.values()) {
      Interval interval = interval(metric);
      lines.add(
          new JsonLine()
              .put("metric", metric.label())
              .put("mean", effectiveness.mean(metric))
              .put("low", interval.low())
              .put("high", interval.high())
              .put("confidence", CONFIDENCE)
              .put("needs", effectiveness.needs().size())
              .toString());
    }
    return lines;
  }

  private Map<Metric, double[]> values() {
    Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      values.put(metric, effectiveness.values(metric));
    }
    return values;
  }

  private Interval interval(Metric metric) {
    return Resampling.interval(effectiveness.values(metric), CONFIDENCE, SEED);
  }
}
