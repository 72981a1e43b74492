package dev.gongxu.matcher.bench.assign;

import java.util.Arrays;

/**
 * Makes pairs by falling score, then need, then provider, as long as there is room: the floor, not
 * the best.
 */
final class Greedy implements Rival {
  private static final int BITS_OF_PAIR = Integer.SIZE;

  @Override
  public long solve(AssignmentWorld world) {
    // One number has score and pair, since pairs lie by need, and equal ones of a need by provider.
    long[] order = new long[world.pairs()];
    for (int pair = 0; pair < order.length; pair++) {
      order[pair] = (-world.units(pair) << BITS_OF_PAIR) | pair;
    }
    Arrays.sort(order);
    int[] needOfPair = new int[world.pairs()];
    for (int i = 0; i < world.needs.size(); i++) {
      Arrays.fill(needOfPair, world.first[i], world.first[i + 1], i);
    }
    int[] open = world.wanted.clone();
    int[] room = world.capacity.clone();
    long total = 0;
    for (long next : order) {
      int pair = (int) next;
      if (open[needOfPair[pair]] > 0 && room[world.provider[pair]] > 0) {
        open[needOfPair[pair]]--;
        room[world.provider[pair]]--;
        total += world.units(pair);
      }
    }
    return total;
  }
}
