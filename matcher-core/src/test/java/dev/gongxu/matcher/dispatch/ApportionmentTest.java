package dev.gongxu.matcher.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ApportionmentTest {
  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    // 21 by 1 : 2 : 4 is 3 : 6 : 12; 10 is 1.43, 2.86, 5.71.
    assertThat(Apportionment.of(21, new double[] {1, 2, 4})).containsExactly(3, 6, 12);
    assertThat(Apportionment.of(10, new double[] {1, 2, 4})).containsExactly(1, 3, 6);
    // Equal remainders: the larger weight first, then the earlier one.
    assertThat(Apportionment.of(2, new double[] {1, 3})).containsExactly(0, 2);
    assertThat(Apportionment.of(2, new double[] {1, 1, 1, 1})).containsExactly(1, 1, 0, 0);
    assertThat(Apportionment.of(0, new double[] {1, 1})).containsExactly(0, 0);
    assertThat(Apportionment.of(5, new double[] {0, 1, 0})).containsExactly(0, 5, 0);
  }

  @Test
  void aTableKeepsTheTotalsOfRowsAndColumns() {
    // Each cell's share is 1¼; the four units that are left stand once in each row and column.
    int[][] cells = Apportionment.table(new int[] {5, 5, 5, 5}, new int[] {5, 5, 5, 5});
    for (int i = 0; i < 4; i++) {
      int column = i;
      assertThat(cells[i]).containsOnly(1, 2);
      assertThat(IntStream.of(cells[i]).sum()).isEqualTo(5);
      assertThat(IntStream.range(0, 4).map(row -> cells[row][column]).sum()).isEqualTo(5);
    }
  }

  @Test
  void everythingAddsUpAndNothingIsFarFromItsShare() {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      int total = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(3_000);
      int[] rows = Apportionment.of(total, weights(random, 1 + random.nextInt(12)));
      int[] columns = Apportionment.of(total, weights(random, 1 + random.nextInt(12)));
      int[][] cells = Apportionment.table(rows, columns);
      String world =
          "seed %d rows %s columns %s"
              .formatted(seed, Arrays.toString(rows), Arrays.toString(columns));
      for (int row = 0; row < rows.length; row++) {
        assertThat(IntStream.of(cells[row]).sum()).as(world).isEqualTo(rows[row]);
      }
      for (int column = 0; column < columns.length; column++) {
        int at = column;
        assertThat(Arrays.stream(cells).mapToInt(row -> row[at]).sum())
            .as(world)
            .isEqualTo(columns[column]);
        for (int row = 0; row < rows.length && total > 0; row++) {
          double share = (double) rows[row] * columns[column] / total;
          assertThat((double) cells[row][column]).as(world).isBetween(share - 1, share + 1);
        }
      }
    }
  }

  @Test
  void aSplitIsWithinOneOfItsShare() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int total = random.nextInt(1_000);
      double[] weights = weights(random, 1 + random.nextInt(15));
      int[] parts = Apportionment.of(total, weights);
      double sum = Arrays.stream(weights).sum();
      assertThat(IntStream.of(parts).sum()).as("seed " + seed).isEqualTo(total);
      for (int i = 0; i < parts.length; i++) {
        double share = total * weights[i] / sum;
        assertThat((double) parts[i])
            .as("seed " + seed)
            .isBetween(Math.floor(share - 1e-9), Math.ceil(share + 1e-9));
      }
    }
  }

  private static double[] weights(Random random, int count) {
    double[] weights =
        random
            .doubles(count)
            .map(weight -> random.nextInt(4) == 0 ? random.nextInt(3) : 100 * weight)
            .toArray();
    weights[random.nextInt(count)] = 1;
    return weights;
  }
}
