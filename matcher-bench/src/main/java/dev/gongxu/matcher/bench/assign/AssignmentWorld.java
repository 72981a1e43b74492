package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.assign.AssignmentProblem;
import dev.gongxu.matcher.bench.market.Dice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A generated problem, in the arrays that everybody begins with; those of one shape, variant and
 * seed are the same on every machine.
 *
 * <p>Half of a need's candidates are drawn by popularity: the r-th of n providers in a random order
 * with a probability of about 1 / (r · ln n), after Zipf. The others are any. A pair is worth
 *
 * <pre>
 * score = 0.45 · quality of the provider + 0.35 · nearness + 0.2 · chance      in [0, 1)
 * nearness = 1 − 2 · distance around a ring of length 1, on which needs and providers lie anywhere
 * </pre>
 *
 * each part being uniform in [0, 1), so that all want the good ones and neighbours want the same.
 * Candidates lie by falling score, then by provider, as a ranking gives them. Never changed once
 * made, so that it may be shared.
 */
final class AssignmentWorld {
  /** Totals are counted in such parts of a score. */
  static final double UNITS_PER_SCORE = 1e9;

  private static final double QUALITY = 0.45;
  private static final double NEARNESS = 0.35;
  private static final double CHANCE = 0.2;
  private static final double STEPS_OF_TIES = 20;

  /** How much more than there is room for is wanted where room is cut. */
  private static final double OVERSUBSCRIPTION = 1.5;

  /** Ids in order, as all that follow them. */
  final List<String> needs;

  final int[] wanted;
  final List<String> providers;
  final int[] capacity;

  /** By need: where its pairs begin; one more at the end. */
  final int[] first;

  final int[] provider;
  final double[] score;

  private AssignmentWorld(Shape shape) {
    needs = ids("N", shape.needs());
    wanted = new int[shape.needs()];
    providers = ids("P", shape.providers());
    capacity = new int[shape.providers()];
    first = new int[shape.needs() + 1];
    provider = new int[shape.needs() * shape.candidates()];
    score = new double[provider.length];
  }

  /** Numbered with as many digits as the last one has. */
  private static List<String> ids(String prefix, int count) {
    int tens = (int) Math.pow(10, Integer.toString(count - 1).length());
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + Integer.toString(tens + i).substring(1))
        .toList();
  }

  static AssignmentWorld of(Shape shape, Variant variant, long seed) {
    AssignmentWorld world = new AssignmentWorld(shape);
    double[] quality = new double[shape.providers()];
    double[] position = new double[shape.providers()];
    for (int j = 0; j < quality.length; j++) {
      Dice dice = Dice.of(seed, Dice.Purpose.PROVIDER, j);
      world.capacity[j] = shape.capacity().draw(dice);
      quality[j] = dice.unit();
      position[j] = dice.unit();
    }
    int[] byPopularity = shuffled(shape.providers(), Dice.of(seed, Dice.Purpose.ORDERS, 0));
    int[] drawnBy = new int[shape.providers()];
    int pair = 0;
    for (int i = 0; i < shape.needs(); i++) {
      Dice dice = Dice.of(seed, Dice.Purpose.NEED, i);
      world.wanted[i] = shape.wanted().draw(dice);
      double here = dice.unit();
      int begin = pair;
      while (pair < begin + shape.candidates()) {
        boolean popular = pair - begin < shape.candidates() / 2;
        int j = popular ? byPopularity[popular(shape.providers(), dice)] : any(shape, dice);
        if (drawnBy[j] != i + 1) {
          drawnBy[j] = i + 1;
          double score =
              QUALITY * quality[j] + NEARNESS * nearness(here, position[j]) + CHANCE * dice.unit();
          world.insert(begin, pair++, j, rounded(score, variant));
        }
      }
      world.first[i + 1] = pair;
    }
    if (variant == Variant.OVERSUBSCRIBED) {
      world.cutRoom();
    }
    return world;
  }

  private static int[] shuffled(int count, Dice dice) {
    int[] order = new int[count];
    for (int i = 1; i < count; i++) {
      int other = dice.below(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static int any(Shape shape, Dice dice) {
    return dice.below(shape.providers());
  }

  /** A place in the order of popularity, from 0. */
  private static int popular(int count, Dice dice) {
    // StrictMath, since Math may differ by a last bit from machine to machine.
    double rank = StrictMath.exp(dice.unit() * StrictMath.log(count + 1.0));
    return Math.min((int) rank, count) - 1;
  }

  private static double nearness(double one, double other) {
    double apart = Math.abs(one - other);
    return 1 - 2 * Math.min(apart, 1 - apart);
  }

  private static double rounded(double score, Variant variant) {
    return variant == Variant.TIES ? Math.rint(score * STEPS_OF_TIES) / STEPS_OF_TIES : score;
  }

  /** Puts a candidate at its place among those of its need. */
  private void insert(int begin, int end, int j, double value) {
    int at = end;
    while (at > begin
        && (score[at - 1] < value || (score[at - 1] == value && provider[at - 1] > j))) {
      provider[at] = provider[at - 1];
      score[at] = score[at - 1];
      at--;
    }
    provider[at] = j;
    score[at] = value;
  }

  private void cutRoom() {
    double room = Arrays.stream(capacity).asLongStream().sum();
    double share = Math.min(1, orders() / (OVERSUBSCRIPTION * room));
    long before = 0;
    for (int j = 0; j < capacity.length; j++) {
      long after = before + capacity[j];
      // Differences of rounded sums, so that what rounding takes from one the next one has.
      long cut = Math.round(after * share) - Math.round(before * share);
      capacity[j] = (int) Math.max(Math.min(1, capacity[j]), cut);
      before = after;
    }
  }

  /** How many orders all needs want together. */
  long orders() {
    return Arrays.stream(wanted).asLongStream().sum();
  }

  int pairs() {
    return provider.length;
  }

  /** What a pair is worth, in units. */
  long units(int pair) {
    return Math.round(score[pair] * UNITS_PER_SCORE);
  }

  AssignmentProblem problem() {
    return AssignmentProblem.of(needs, wanted, providers, capacity, first, provider, score);
  }
}
