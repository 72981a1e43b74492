package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.Side;

/** The ids of generated records: a letter for the kind and a number of eight digits or more. */
final class Ids {
  private static final int DIGITS = 8;

  private Ids() {}

  static String posting(Side side, int number) {
    return of(side == Side.NEED ? 'N' : 'C', number);
  }

  static String provider(int number) {
    return of('P', number);
  }

  static String of(char kind, long number) {
    String digits = Long.toString(number);
    return kind + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}
