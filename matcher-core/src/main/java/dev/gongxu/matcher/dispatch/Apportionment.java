package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.assign.Assigner;
import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.AssignmentProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole numbers that add up, in proportion to weights. Stateless.
 *
 * <p>One row is split by largest remainders (A. Hamilton, 1792; M. Balinski and H. P. Young, "Fair
 * Representation", 1982). A table keeps the totals of its rows and of its columns, as a controlled
 * rounding does (L. Cox, "A constructive procedure for unbiased controlled rounding", 1987): every
 * cell has the whole part of its share, and the units that are left go, one a cell, by an
 * assignment of rows to columns: first to columns where the row's share of all columns so far,
 * rounded, takes a step, which spreads them along the row; then to the largest remainders.
 */
final class Apportionment {
  /** Less than what a step is worth, however many remainders there are. */
  private static final double REMAINDER = 1e-6;

  private Apportionment() {}

  /**
   * Splits a number. Of equal remainders the one with the larger weight is served first, then the
   * earlier one.
   *
   * @param total at least 0
   * @param weights at least 0, not all 0 unless {@code total} is
   * @return as many numbers as weights, which add up to {@code total}
   */
  static int[] of(int total, double[] weights) {
    double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    int[] parts = new int[weights.length];
    double[] remainders = new double[weights.length];
    int left = total;
    for (int i = 0; i < weights.length && sum > 0; i++) {
      double share = total * (weights[i] / sum);
      parts[i] = (int) share;
      remainders[i] = share - parts[i];
      left -= parts[i];
    }
    List<Integer> order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -remainders[i])
                    .thenComparingDouble(i -> -weights[i])
                    .thenComparingInt(i -> i))
            .filter(i -> weights[i] > 0)
            .toList();
    for (int i = 0; i < left; i++) {
      parts[order.get(i % order.size())]++;
    }
    return parts;
  }

  /**
   * A table with given totals, in proportion to the products of them.
   *
   * @param rows the totals of the rows, at least 0
   * @param columns the totals of the columns, at least 0, with the same sum
   */
  static int[][] table(int[] rows, int[] columns) {
    long total = IntStream.of(rows).asLongStream().sum();
    int[][] cells = new int[rows.length][columns.length];
    int[] rowsLeft = rows.clone();
    int[] columnsLeft = columns.clone();
    AssignmentProblem.Builder problem = AssignmentProblem.builder();
    for (int row = 0; row < rows.length; row++) {
      long before = 0;
      for (int column = 0; column < columns.length && total > 0; column++) {
        long soFar = before + columns[column];
        long step = rounded(rows[row] * soFar, total) - rounded(rows[row] * before, total);
        before = soFar;
        long product = (long) rows[row] * columns[column];
        cells[row][column] = (int) (product / total);
        rowsLeft[row] -= cells[row][column];
        columnsLeft[column] -= cells[row][column];
        if (product % total != 0) {
          double remainder = (product % total) / (double) total;
          double steps = step > cells[row][column] ? 1 : 0;
          problem.pair(name(row), name(column), 1 + steps + REMAINDER * remainder);
        }
      }
    }
    for (int row = 0; row < rows.length; row++) {
      problem.need(name(row), rowsLeft[row]);
    }
    for (int column = 0; column < columns.length; column++) {
      problem.provider(name(column), columnsLeft[column]);
    }
    for (Assignment.Pair pair : Assigner.of(Assigner.Way.FAIR).assign(problem.build()).pairs()) {
      int row = Integer.parseInt(pair.need());
      int column = Integer.parseInt(pair.provider());
      cells[row][column]++;
      rowsLeft[row]--;
      columnsLeft[column]--;
    }
    settle(cells, rowsLeft, columnsLeft);
    return cells;
  }

  private static long rounded(long product, long total) {
    return (2 * product + total) / (2 * total);
  }

  /** Places what no cell with a remainder could take, so that the totals hold in any case. */
  private static void settle(int[][] cells, int[] rowsLeft, int[] columnsLeft) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < columnsLeft.length; column++) {
      for (int unit = 0; unit < columnsLeft[column]; unit++) {
        columns.add(column);
      }
    }
    int next = 0;
    for (int row = 0; row < rowsLeft.length; row++) {
      for (int unit = 0; unit < rowsLeft[row]; unit++) {
        cells[row][columns.get(next++)]++;
      }
    }
  }

  /** Names in the order of numbers, as the assignment breaks ties by them. */
  private static String name(int number) {
    return "%05d".formatted(number);
  }
}
