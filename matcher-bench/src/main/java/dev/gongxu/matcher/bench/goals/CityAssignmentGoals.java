package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.assign.MarketAssigner;
import dev.gongxu.matcher.assign.MarketAssignment;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The figures of assigning all open needs of a city, from their texts to signed pairs. */
final class CityAssignmentGoals {
  private static final int THREADS = 2;

  /** After a first one, in which what is compiled is found; the median counts. */
  private static final int ROUNDS = 3;

  private final Setting setting;
  private final Figures figures;

  CityAssignmentGoals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void measure() throws IOException {
    AtomicInteger number = new AtomicInteger();
    try (Matcher matcher = setting.city();
        ExecutorService workers =
            Executors.newFixedThreadPool(
                THREADS, task -> new Thread(task, "assign-" + number.incrementAndGet()))) {
      MarketAssignment result = assign(matcher, workers);
      double[] seconds = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        result = assign(matcher, workers);
        seconds[round] = (System.nanoTime() - start) / 1e9;
      }
      Arrays.sort(seconds);
      figures.add(
          "assignment of a city from texts, two threads, s on the clock",
          seconds[ROUNDS / 2],
          Goal.atMost(15));
      MarketAssignment.Times times = result.times();
      double all = times.reading() + times.ranking() + times.assigning();
      figures.add("of its work, reading texts", times.reading() / all, Goal.NONE);
      figures.add("of its work, ranking", times.ranking() / all, Goal.NONE);
      figures.add("of its work, assigning", times.assigning() / all, Goal.NONE);
      figures.add("its pairs", result.assignment().pairs().size(), Goal.NONE);
      figures.add("its longest candidate list, at most", result.top(), Goal.NONE);
      figures.add(
          "its gap, in units of its certificate",
          (double) result.assignment().certificate().gap(),
          Goal.atMost(0));
      figures.add(
          "needs that its certificate does not cover", result.uncovered().size(), Goal.atMost(0));
    }
  }

  private static MarketAssignment assign(Matcher matcher, ExecutorService workers) {
    return matcher.assign(
        MarketAssigner.Options.DEFAULT, GeneratedMarket.DAY, workers, THREADS, () -> {});
  }
}
