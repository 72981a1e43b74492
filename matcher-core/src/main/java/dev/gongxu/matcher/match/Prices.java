package dev.gongxu.matcher.match;

import com.google.common.collect.MapMaker;
import dev.gongxu.matcher.index.PostingIndex;
import java.util.Arrays;
import java.util.Map;

/**
 * What an order from each provider costs the rest of the market, in the unit of scores.
 *
 * <p>Safe for use by many threads.
 */
public final class Prices {
  private final double[] byOwner;

  /** What follows from them for rankings; weak, so that bounds nobody uses any more are let go. */
  private final Map<OwnerBounds, OwnerBounds> off = new MapMaker().weakKeys().makeMap();

  /**
   * Prices of the owners of an index.
   *
   * @param byProvider the finite price of every provider that is to be had
   */
  public Prices(Map<String, Double> byProvider, PostingIndex index) {
    double[] prices = {};
    for (Map.Entry<String, Double> entry : byProvider.entrySet()) {
      int owner = index.owner(entry.getKey());
      if (owner >= prices.length) {
        int known = prices.length;
        prices = Arrays.copyOf(prices, Math.max(owner + 1, 2 * known));
        Arrays.fill(prices, known, prices.length, Double.POSITIVE_INFINITY);
      }
      prices[owner] = entry.getValue();
    }
    this.byOwner = prices;
  }

  /** The price of an owner, infinite for one who is not to be had. */
  double of(int owner) {
    return owner >= 0 && owner < byOwner.length ? byOwner[owner] : Double.POSITIVE_INFINITY;
  }

  /** The most that an owner adds to a score, less its price. */
  OwnerBounds off(OwnerBounds plain) {
    return off.computeIfAbsent(plain, bounds -> bounds.less(byOwner));
  }
}
