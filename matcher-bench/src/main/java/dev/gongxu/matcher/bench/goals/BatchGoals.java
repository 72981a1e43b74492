package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.match.Batch;
import java.io.IOException;
import java.util.Arrays;

/** The figures of all open needs of a city, from their texts, on one thread and on two. */
final class BatchGoals {
  /** A batch is long: its needs are more than any other figure's questions. */
  private static final int MOST_ROUNDS = 3;

  private final Setting setting;
  private final Figures figures;

  BatchGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure() throws IOException {
    try (Matcher matcher = setting.city()) {
      Batch batch = Batch.of(matcher);
      int rounds = Math.min(MOST_ROUNDS, setting.length().leastRounds());
      double[][] seconds = new double[2][rounds];
      batch.seconds(2);
      for (int round = 0; round < rounds; round++) {
        seconds[0][round] = batch.seconds(1);
        seconds[1][round] = batch.seconds(2);
      }
      double one = median(seconds[0]);
      double two = median(seconds[1]);
      setting.say(batch.needs() + " needs in s, one thread", one);
      setting.say(batch.needs() + " needs in s, two threads", two);
      figures.add("batch, two threads / one", one / two, Goal.atLeast(1.8));
      figures.add("batch, needs a second on two threads", batch.needs() / two, Goal.NONE);
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
