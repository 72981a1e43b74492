package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.arena.State;
import dev.gongxu.matcher.bench.market.Query;
import dev.gongxu.matcher.bench.match.TakenOrders;
import java.io.IOException;
import java.util.Arrays;

/** The figure of a workload that changes between two matches. */
final class LiveGoals {
  private static final int WARM_UP = 300;

  private final Setting setting;
  private final Figures figures;

  LiveGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure() throws IOException {
    // What is put is never committed, so that the index stays as it is.
    try (Matcher matcher =
        Matcher.builder().open(setting.stock().index(setting.source(), State.MERGED1))) {
      TakenOrders orders =
          new TakenOrders(
              matcher, setting.source().subjects(Query.TOPIC, setting.subjects() + WARM_UP));
      for (int i = 0; i < WARM_UP; i++) {
        orders.takeAndMatch();
      }
      double[] millis = new double[setting.subjects()];
      double[] puts = new double[setting.subjects()];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = orders.takeAndMatch() / 1e6;
        puts[i] = orders.putNanos() / 1e6;
      }
      figures.add(
          "workload change to the end of the next match, ms on the clock",
          Arrays.stream(millis).average().orElse(0),
          Goal.atMost(1));
      figures.add(
          "workload change taken in, ms on the clock",
          Arrays.stream(puts).average().orElse(0),
          Goal.NONE);
    }
  }
}
