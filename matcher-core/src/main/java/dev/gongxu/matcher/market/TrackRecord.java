package dev.gongxu.matcher.market;

/**
 * Counts of a provider's ended orders.
 *
 * @param rated done orders with a rating
 * @param ratingShare the sum of (rating − 1) / 4 over them, 0 to {@code rated}
 * @param unrated done orders without a rating
 * @param cancelled cancelled orders
 */
public record TrackRecord(int rated, double ratingShare, int unrated, int cancelled) {
  /** No ended orders. */
  public static final TrackRecord NONE = new TrackRecord(0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when a count is negative or the share exceeds the count
   */
  public TrackRecord {
    if (rated < 0 || unrated < 0 || cancelled < 0 || !(ratingShare >= 0 && ratingShare <= rated)) {
      throw new IllegalArgumentException(
          "a track record must count from 0 and share at most its rated orders: rated %d, share %s, unrated %d, cancelled %d"
              .formatted(rated, ratingShare, unrated, cancelled));
    }
  }

  /** Both together. */
  public TrackRecord plus(TrackRecord other) {
    return new TrackRecord(
        rated + other.rated,
        // Quarters add up without rounding, so the sum does not depend on the order.
        ratingShare + other.ratingShare,
        unrated + other.unrated,
        cancelled + other.cancelled);
  }
}
