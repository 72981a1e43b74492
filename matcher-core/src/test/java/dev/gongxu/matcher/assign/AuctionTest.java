package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auction leaves to repair. */
final class AuctionTest {
  private static final int NEEDS = 2_000;
  private static final int PROVIDERS = 400;
  private static final int WORLDS = 500;

  @ParameterizedTest
  // Loose, nearly full, and wanted by more than can be served.
  @ValueSource(ints = {8, 5, 3})
  void hardlyAnybodyIsMisplacedAtItsPrices(int capacity) {
    Random random = new Random(7);
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    for (int j = 0; j < PROVIDERS; j++) {
      builder.provider("P" + j, capacity);
    }
    for (int i = 0; i < NEEDS; i++) {
      int first = random.nextInt(PROVIDERS);
      for (int c = 0; c < 30; c++) {
        // Neighbours compete, and all like the first best.
        int j = (first + c * c) % PROVIDERS;
        String need = "N" + i;
        if (c * c < PROVIDERS) {
          builder.pair(need, "P" + j, 0.5 * random.nextDouble() + 0.4 / (1 + j % 20));
        }
      }
    }
    Network network = Formulation.of(builder.build(), AssignmentRules.NONE).network();
    Auction auction = new Auction(network, new Progress());
    auction.hold();
    Flow flow = new Flow(network);
    flow.start(auction.prices(), auction.won());
    assertThat(excess(flow)).isLessThan(NEEDS / 100);
    assertThat(Solver.excess(network)).isGreaterThan(NEEDS / 5);
  }

  @Test
  void theExcessAtZeroPricesIsThatOfAFlow() {
    int withExcess = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 30, 12);
      try {
        Network network = Formulation.of(world.problem(), world.rules()).network();
        Flow flow = new Flow(network);
        flow.start(new long[network.ground + 1], Solver.NO_HINTS);
        assertThat(Solver.excess(network)).as("seed %d", seed).isEqualTo(excess(flow));
        withExcess += Solver.excess(network) > 0 ? 1 : 0;
      } catch (IllegalArgumentException refused) {
        // Rules that cannot hold.
      }
    }
    assertThat(withExcess).isGreaterThan(WORLDS / 10);
  }

  private static long excess(Flow flow) {
    long sum = 0;
    for (int j = 0; j < flow.network.ground; j++) {
      sum += Math.max(0, flow.in[j] - flow.on[j]);
    }
    return sum;
  }

  /** Against looking at everything, while prices rise and needs get and lose providers. */
  @Test
  void favouritesAreTheBestThereAre() {
    for (int seed = 0; seed < WORLDS; seed++) {
      Random random = new Random(seed);
      AssignmentProblem problem = problem(random);
      Network network = Formulation.of(problem, AssignmentRules.NONE).network();
      long[] price = new long[network.ground + 1];
      int[] placeOf = new int[network.slots];
      Arrays.fill(placeOf, -1);
      Favourites favourites = new Favourites(network, price, placeOf);
      for (int step = 0; step < 60; step++) {
        int need = random.nextInt(network.needs);
        int slot = network.firstSlot[need] + random.nextInt(network.wanted[need]);
        placeOf[slot] = -1;
        favourites.choose(need);
        long[] best = bestTwo(network, need, price, placeOf);
        assertThat(worth(network, favourites.best)).as("seed %d", seed).isEqualTo(best[0]);
        assertThat(worth(network, favourites.second)).as("seed %d", seed).isEqualTo(best[1]);
        if (best[0] > 0) {
          int j = network.placeOf(favourites.best);
          assertThat(favourites.holds(need, j)).as("seed %d", seed).isFalse();
          placeOf[slot] = j;
          price[j] += network.units(random.nextInt(4) * 100_000_000L);
        }
      }
    }
  }

  private static AssignmentProblem problem(Random random) {
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    int providers = 1 + random.nextInt(20);
    for (int j = 0; j < providers; j++) {
      builder.provider("P" + j, 1);
    }
    for (int i = 0; i < 3; i++) {
      builder.need("N" + i, 1 + random.nextInt(5));
      for (int j = 0; j < providers; j++) {
        if (random.nextInt(4) > 0) {
          builder.pair("N" + i, "P" + j, random.nextInt(12) / 10.0);
        }
      }
    }
    return builder.build();
  }

  private static long[] bestTwo(Network network, int need, long[] price, int[] placeOf) {
    int from = network.firstSlot[need];
    return LongStream.concat(
            IntStream.range(network.first[need], network.end[need])
                .filter(
                    arc ->
                        IntStream.range(from, from + network.wanted[need])
                            .noneMatch(slot -> placeOf[slot] == network.place(arc)))
                .mapToLong(arc -> network.value(arc) - network.ofUnits(price[network.place(arc)]))
                .filter(worth -> worth > 0),
            LongStream.of(0, 0))
        .map(worth -> -worth)
        .sorted()
        .map(worth -> -worth)
        .limit(2)
        .toArray();
  }

  private static long worth(Network network, long favourite) {
    return Math.max(0, network.valueOf(favourite));
  }
}
