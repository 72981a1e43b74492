package dev.gongxu.matcher.quantity;

/**
 * A unit of measurement.
 *
 * @param dimension what it measures; the one beside {@code /} for a rate
 * @param factor how many base units it is, above 0
 * @param zero what its zero is in base units; other than 0 for degrees Fahrenheit only
 */
record Unit(String dimension, double factor, double zero) {
  static final String TIME = "time";
  static final String RATIO = "ratio";
  static final String TEMPERATURE = "temperature";
  static final String ACIDITY = "ph";

  Unit(String dimension, double factor) {
    this(dimension, factor, 0);
  }

  /** An amount of this unit in base units. */
  double toBase(double amount) {
    return amount * factor + zero;
  }

  /** This unit for each of another: mg/L, 件/分钟. Of like by like a share is left: g/kg. */
  Unit per(Unit other) {
    String rate = dimension.equals(other.dimension) ? RATIO : dimension + "/" + other.dimension;
    return new Unit(rate, factor / other.factor);
  }

  /** Whether this is for each of something. */
  boolean isRate() {
    return dimension.indexOf('/') > 0;
  }

  /** Whether an amount in another unit, or of another thing, can be made of it: 每亩, 每小时. */
  boolean canBeRated() {
    return !isRate()
        && !dimension.equals(TIME)
        && !dimension.equals(RATIO)
        && !dimension.equals(TEMPERATURE)
        && !dimension.equals(ACIDITY);
  }
}
