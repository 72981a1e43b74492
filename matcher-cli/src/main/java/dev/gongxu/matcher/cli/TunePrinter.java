package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.Interval;
import dev.gongxu.matcher.json.JsonLine;
import dev.gongxu.matcher.learn.Tuning;
import dev.gongxu.matcher.learn.WeightTuner;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.List;

/** Prints what was learnt of weights, and where nothing changes, why. */
final class TunePrinter {
  private static final int DIGITS = 4;

  private final Messages messages;
  private final int width;

  TunePrinter(Session session) {
    this.messages = session.messages();
    this.width = session.console().columns();
  }

  /** A sentence for the eye, and for changed weights a table. */
  List<String> table(Tuned tuned) {
    List<String> lines = new ArrayList<>();
    Tuning tuning = tuned.tuning();
    String service = messages.get("service." + tuned.service().code());
    Interval interval = tuning.interval();
    String from = interval == null ? "" : Rounded.of(interval.low(), DIGITS);
    String to = interval == null ? "" : Rounded.of(interval.high(), DIGITS);
    String gain = Rounded.of(tuning.gain(), DIGITS);
    String before = Rounded.of(tuning.valueBefore(), DIGITS);
    lines.add(
        switch (tuning.verdict()) {
          case CHANGED ->
              messages.get(
                  "tune.changed", service, tuning.cases(), tuned.measure(), before, gain, from, to);
          case TOO_FEW ->
              messages.get("tune.tooFew", service, tuning.cases(), WeightTuner.LEAST_CASES);
          case NONE_BETTER ->
              messages.get("tune.noneBetter", service, tuning.cases(), tuned.measure(), before);
          case UNSURE ->
              messages.get(
                  "tune.unsure", service, tuning.cases(), tuned.measure(), before, gain, from, to);
        });
    if (tuning.changed()) {
      lines.addAll(weights(tuning).lines(width));
    }
    return lines;
  }

  private Table weights(Tuning tuning) {
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.factor"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.before"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.after"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.low"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.high"), Table.Align.NUMBER)));
    for (Factor factor : Factor.ALL) {
      Interval interval = tuning.weights().get(factor);
      table.row(
          List.of(
              messages.get("factor." + factor.code()),
              Rounded.of(Tuned.weight(tuning.before(), factor), DIGITS),
              Rounded.of(Tuned.weight(tuning.after(), factor), DIGITS),
              interval == null ? "" : Rounded.of(interval.low(), DIGITS),
              interval == null ? "" : Rounded.of(interval.high(), DIGITS)));
    }
    return table;
  }

  /** A line of JSON. */
  static String json(Tuned tuned) {
    Tuning tuning = tuned.tuning();
    JsonLine line =
        new JsonLine()
            .put("service", tuned.service().code())
            .put("verdict", tuning.verdict().code())
            .put("cases", tuning.cases())
            .put("measure", tuned.measure())
            .put("value", tuning.valueBefore());
    Interval interval = tuning.interval();
    if (interval != null) {
      line.put("gain", tuning.gain())
          .put("low", interval.low())
          .put("high", interval.high())
          .put("confidence", 0.99);
    }
    return line.put("before", weights(tuning.before()))
        .put("after", weights(tuning.after()))
        .toString();
  }

  private static JsonLine weights(Weights weights) {
    JsonLine line = new JsonLine();
    Factor.ALL.forEach(factor -> line.put(factor.code(), Tuned.weight(weights, factor)));
    return line;
  }
}
