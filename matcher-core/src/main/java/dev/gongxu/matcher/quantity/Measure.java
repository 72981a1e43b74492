package dev.gongxu.matcher.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number or a span of numbers with its unit. Immutable.
 *
 * @param start where it begins; of 由12%到8% where the second number does
 * @param end where it ends, exclusive
 * @param low the lower number, in base units
 * @param high the higher number
 * @param unit the unit, with what it is for each of
 * @param span whether two numbers bound it
 * @param about whether words say that it is a round number
 */
record Measure(
    int start, int end, double low, double high, Unit unit, boolean span, boolean about) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * The measure that begins at a place where a number may begin, null where none does.
   *
   * @param minus whether a sign stands before it, which counts for temperatures
   */
  static @Nullable Measure read(Section source, int at, boolean minus) {
    String text = source.text();
    boolean percent = at >= 3 && text.startsWith("百分之", at - 3);
    Numeral first = NumeralReader.read(text, at);
    if (first == null) {
      return null;
    }
    Part one = Part.read(source, first, percent);
    int next = one == null ? first.end() : one.end();
    if (text.startsWith("±", next)) {
      Numeral off = NumeralReader.read(text, next + 1);
      Part by = off == null ? null : Part.read(source, off, percent);
      if (off == null || by == null || (one != null && !one.unit().equals(by.unit()))) {
        return null;
      }
      return span(at, by, first.low() - off.high(), first.high() + off.high());
    }
    int then = afterJoint(text, next);
    Numeral second = then < 0 ? null : NumeralReader.read(text, then);
    Part two = second == null ? null : Part.read(source, second, percent);
    if (second != null && two != null) {
      double share =
          one == null && first.factor() == 1 && first.low() < second.low() / second.factor()
              ? second.factor()
              : 1;
      Unit unit = one == null ? two.unit() : one.unit();
      boolean alike = unit.dimension().equals(two.unit().dimension());
      boolean below = minus && unit.dimension().equals(Unit.TEMPERATURE);
      // Both are below zero in -18~-20; in -5~10 only the first is.
      boolean both = below && text.startsWith("--", then - 2);
      double from = unit.toBase((below ? -1 : 1) * first.low() * share);
      double to = two.unit().toBase((both ? -1 : 1) * second.high());
      double low = both ? Math.min(from, to) : from;
      double high = both ? Math.max(from, to) : to;
      if (alike && low <= high) {
        return new Measure(at, two.end(), low, high, two.unit(), true, false);
      }
      boolean change = one != null && alike && "到至".indexOf(text.charAt(next)) >= 0;
      return change ? two.measure(then, second) : null;
    }
    if (one == null || isYear(text, first, one)) {
      return null;
    }
    Measure alone = one.measure(at, first);
    return minus && one.unit().dimension().equals(Unit.TEMPERATURE) ? alone.negative() : alone;
  }

  private static Measure span(int at, Part last, double low, double high) {
    Unit unit = last.unit();
    return new Measure(
        at, last.end(), unit.toBase(low), unit.toBase(high), unit, true, last.about());
  }

  /** Where the second number of a span may begin, -1 where nothing joins it. */
  private static int afterJoint(String text, int at) {
    int joint = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    int end = joint;
    while (end < text.length() && end - joint < 2 && text.charAt(end) == '-') {
      end++;
    }
    if (end == joint && end < text.length() && "到至".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == joint) {
      return -1;
    }
    return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
  }

  private static boolean isYear(String text, Numeral number, Part part) {
    return text.startsWith("年", part.end() - 1)
        && part.unit().dimension().equals(Unit.TIME)
        && number.low() >= FIRST_YEAR
        && number.low() <= LAST_YEAR;
  }

  /** The same, below zero. */
  Measure negative() {
    return new Measure(start, end, -high, -low, unit, span, about);
  }

  /** The same for each of another unit. */
  Measure per(Unit other) {
    return new Measure(
        start, end, low / other.factor(), high / other.factor(), unit.per(other), span, about);
  }

  /** What follows a number: its unit, and whether a word between says that it is a round one. */
  private record Part(Unit unit, int end, boolean about) {
    private static final int WARMTH = 12;

    static @Nullable Part read(Section source, Numeral number, boolean percent) {
      if (percent) {
        return new Part(new Unit(Unit.RATIO, 0.01), number.end(), false);
      }
      String text = source.text();
      int at = number.end();
      boolean about = at < text.length() && "余多来几".indexOf(text.charAt(at)) >= 0;
      if (about || text.startsWith(" ", at)) {
        at++;
      }
      Units.Found found = Units.read(source, at);
      if (found != null) {
        return new Part(found.unit(), found.end(), about);
      }
      return text.startsWith("度", at) && isWarmth(text, at)
          ? new Part(new Unit(Unit.TEMPERATURE, 1), at + 1, about)
          : null;
    }

    /** Degrees are of temperature where the words before say so: an angle has degrees too. */
    private static boolean isWarmth(String text, int at) {
      String before = text.substring(Math.max(0, at - WARMTH), at);
      return before.contains("温") || before.contains("零下");
    }

    Measure measure(int at, Numeral number) {
      double low = unit.toBase(number.low());
      double high = unit.toBase(number.high());
      return new Measure(at, end, low, high, unit, low < high, about);
    }
  }
}
