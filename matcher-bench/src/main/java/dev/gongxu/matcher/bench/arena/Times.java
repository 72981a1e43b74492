package dev.gongxu.matcher.bench.arena;

import java.util.Arrays;

/**
 * What each asking of one way took. Times are of the asking thread alone, unless said otherwise.
 */
public final class Times {
  private static final double MICRO = 1e3;

  private final double[] cpu;
  private final double[] wall;
  private final double[] bytes;

  private Times(double[] cpu, double[] wall, double[] bytes) {
    this.cpu = cpu;
    this.wall = wall;
    this.bytes = bytes;
  }

  /** Of samples in nanoseconds and bytes, of which the first {@code count} are set. */
  static Times of(long[] cpu, long[] wall, long[] bytes, int count) {
    return new Times(
        sorted(cpu, count, MICRO), sorted(wall, count, MICRO), sorted(bytes, count, 1));
  }

  private static double[] sorted(long[] values, int count, double unit) {
    return Arrays.stream(values, 0, count).asDoubleStream().map(v -> v / unit).sorted().toArray();
  }

  /** Mean time on the processor, in microseconds. */
  public double mean() {
    return mean(cpu);
  }

  /** Mean time on the clock, in microseconds. */
  double meanWall() {
    return mean(wall);
  }

  /** Mean bytes allocated. */
  public double meanBytes() {
    return mean(bytes);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /** The time that half of the askings stayed within, in microseconds. */
  public double median() {
    return quantile(0.5);
  }

  /** The time that this share of the askings stayed within, in microseconds. */
  public double quantile(double share) {
    return cpu[(int) Math.min(cpu.length - 1, Math.floor(share * cpu.length))];
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "mean %.1f (wall %.1f) p50 %.1f p99 %.1f us %.1f kB",
        mean(),
        meanWall(),
        median(),
        quantile(0.99),
        meanBytes() / 1e3);
  }
}
