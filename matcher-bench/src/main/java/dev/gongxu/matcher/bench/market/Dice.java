package dev.gongxu.matcher.bench.market;

/**
 * Random numbers that belong to one seed, one purpose and one number, so that any record can be
 * made on its own. For one thread.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number
 * Generators, OOPSLA 2014), started at a hash of the three; written out here because the algorithms
 * of the JDK's generators are free to change and a market must not.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** What numbers are drawn for; those of two purposes have nothing to do with each other. */
  public enum Purpose {
    TOPIC,
    MODEL,
    WARD,
    PROVIDER,
    NEED,
    CAPABILITY,
    ORDERS,
    BLOCK,
    SUBJECT
  }

  /** The dice of a seed, a purpose and a number within it. */
  public static Dice of(long seed, Purpose purpose, long number) {
    return new Dice(mix(mix(mix(seed) + purpose.ordinal() + 1) + number));
  }

  /** A bijection of 64 bits that looks random. */
  static long mix(long bits) {
    long z = bits + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  long bits() {
    long bits = mix(state);
    state += GOLDEN;
    return bits;
  }

  /** A whole number from 0 to {@code bound} − 1. */
  public int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** A number from 0, below 1. */
  public double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** Whether something happens that happens in this share of cases. */
  boolean chance(double share) {
    return unit() < share;
  }

  /** A whole number from {@code least} to {@code most}, small ones far more often. */
  int skewed(int least, int most) {
    double u = unit();
    return least + (int) ((most - least + 1) * u * u);
  }

  /** A length that is log-normal with this median and spread, kept within bounds. */
  int length(int median, double sigma, int least, int most) {
    // StrictMath, since Math may differ by a last bit from machine to machine.
    double gaussian =
        StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
    return Math.clamp(Math.round(median * StrictMath.exp(sigma * gaussian)), least, most);
  }

  /** One of the values. */
  String one(String[] values) {
    return values[below(values.length)];
  }
}
