package dev.gongxu.matcher.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Draws come as often as they should, and are the same on every machine. */
final class DiceTest {
  private static final int DRAWS = 200_000;

  @Test
  void drawsAreFixedForEver() {
    Dice dice = Dice.of(1, Dice.Purpose.NEED, 0);
    assertThat(IntStream.range(0, 5).map(i -> dice.below(1_000)))
        .containsExactly(44, 523, 27, 432, 372);
  }

  @Test
  void aTableDrawsInProportion() {
    AliasTable table = new AliasTable(new double[] {1, 2, 0.5, 6, 0.5});
    Dice dice = Dice.of(1, Dice.Purpose.ORDERS, 0);
    int[] counts = new int[5];
    for (int i = 0; i < DRAWS; i++) {
      counts[table.draw(dice)]++;
    }
    double[] shares = IntStream.of(counts).mapToDouble(count -> (double) count / DRAWS).toArray();
    assertThat(shares)
        .containsExactly(new double[] {0.1, 0.2, 0.05, 0.6, 0.05}, Offset.offset(0.005));
  }

  @Test
  void aZipfTableHalvesByRank() {
    AliasTable table = AliasTable.zipf(1_000, 1);
    Dice dice = Dice.of(2, Dice.Purpose.ORDERS, 0);
    int[] counts = new int[1_000];
    for (int i = 0; i < DRAWS; i++) {
      counts[table.draw(dice)]++;
    }
    assertThat(counts[0] / (double) counts[1]).isBetween(1.9, 2.1);
    assertThat(counts[0] / (double) counts[9]).isBetween(9.0, 11.0);
  }

  @Test
  void lengthsHaveTheirMedian() {
    Dice dice = Dice.of(3, Dice.Purpose.ORDERS, 0);
    int[] lengths =
        IntStream.range(0, 20_001).map(i -> dice.length(60, 0.75, 14, 2_000)).sorted().toArray();
    assertThat(lengths[10_000]).isBetween(58, 62);
    assertThat(lengths[0]).isEqualTo(14);
    assertThat(lengths[20_000]).isGreaterThan(500);
  }
}
