package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auction leaves to repair. */
final class AuctionTest {
  private static final int NEEDS = 2_000;
  private static final int PROVIDERS = 400;

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
    assertThat(flow.excess()).isLessThan(NEEDS / 100);
    Flow atZero = new Flow(network);
    atZero.start(new long[network.ground + 1], Solver.NO_HINTS);
    assertThat(atZero.excess()).isGreaterThan(NEEDS / 5);
  }
}
