package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.assign.AssignmentRules;
import dev.gongxu.matcher.assign.OnlineAssignment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Needs that arrive at an assigned market a hundred at a time, and leave again. The arriving needs
 * are those of another seed over the same providers. For one thread.
 */
public final class Arrivals {
  private static final int AT_A_TIME = 100;

  /** What a change of a pair costs, as a score. */
  private static final double CHANGE_COST = 0.001;

  private final AssignmentWorld others;
  private final OnlineAssignment online;
  private int next;

  private Arrivals(AssignmentWorld others, OnlineAssignment online) {
    this.others = others;
    this.online = online;
  }

  /** An assigned market of a size. */
  public static Arrivals at(AssignmentSize size, long seed) {
    AssignmentWorld world = AssignmentWorld.of(size.shape(), Variant.PLAIN, seed);
    AssignmentWorld others = AssignmentWorld.of(size.shape(), Variant.PLAIN, seed + 1);
    return new Arrivals(
        others, OnlineAssignment.of(world.problem(), AssignmentRules.NONE, CHANGE_COST));
  }

  /**
   * The median of the milliseconds on the clock from the first arrival of a hundred to the end of
   * the resolve.
   *
   * @param rounds how many hundreds arrive, one after another
   * @throws AssertionError when an assignment is not proven best
   */
  public double millis(int rounds) {
    double[] millis = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      String[] ids = new String[AT_A_TIME];
      int[] numbers = new int[AT_A_TIME];
      Map<Integer, Map<String, Double>> scores = new HashMap<>();
      for (int i = 0; i < AT_A_TIME; i++) {
        numbers[i] = next++ % others.needs.size();
        ids[i] = "arrived" + next;
        scores.put(i, scores(numbers[i]));
      }
      long start = System.nanoTime();
      for (int i = 0; i < AT_A_TIME; i++) {
        online.arrive(ids[i], others.wanted[numbers[i]], scores.getOrDefault(i, Map.of()));
      }
      online.resolve();
      millis[round] = (System.nanoTime() - start) / 1e6;
      if (!online.certificate().proven()) {
        throw new AssertionError("round " + round + " is not proven best");
      }
      for (String id : ids) {
        online.depart(id);
      }
      online.resolve();
    }
    Arrays.sort(millis);
    return millis[rounds / 2];
  }

  private Map<String, Double> scores(int need) {
    Map<String, Double> scores = new HashMap<>();
    for (int pair = others.first[need]; pair < others.first[need + 1]; pair++) {
      scores.put(others.providers.get(others.provider[pair]), others.score[pair]);
    }
    return scores;
  }
}
