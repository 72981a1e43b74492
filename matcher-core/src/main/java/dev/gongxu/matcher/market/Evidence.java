package dev.gongxu.matcher.market;

/**
 * A track record in which orders count by shares: what of it speaks for a certain need.
 *
 * @param rated done orders with a rating
 * @param ratingShare the sum of (rating − 1) / 4 over them
 * @param unrated done orders without a rating
 * @param cancelled cancelled orders
 */
public record Evidence(double rated, double ratingShare, double unrated, double cancelled) {
  /** Of no order at all. */
  public static final Evidence NONE = new Evidence(0, 0, 0, 0);

  /** All of a record. */
  public static Evidence of(TrackRecord record) {
    return new Evidence(record.rated(), record.ratingShare(), record.unrated(), record.cancelled());
  }
}
