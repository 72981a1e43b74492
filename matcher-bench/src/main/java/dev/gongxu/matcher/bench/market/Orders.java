package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Side;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a market, made ward by ward: every provider's open ones, as many as its outline
 * says, and those that have ended, none for many and a dozen for a few. Immutable.
 */
final class Orders {
  /** More than any ward has, so that numbers do not meet. */
  private static final long NUMBERS = 10_000;

  private static final int MOST_ENDED = 12;
  private static final double CANCELLED_SHARE = 0.15;
  private static final double RATED_SHARE = 0.75;
  private static final double HELPED_SHARE = 0.4;
  private static final double ENDED_MEAN = 1.6;
  private static final int OPEN_DAYS = 60;
  private static final int ENDED_DAYS = 700;

  private final long seed;
  private final Ward ward;
  private final Providers providers;
  private final IntFunction<Taken> needs;
  private final IntFunction<@Nullable String> capabilities;

  /** Which needs of a ward are taken up. */
  interface Taken {
    /** The id of a need, in this field if there is one. */
    String need(int field, Dice dice);
  }

  /**
   * Makes the orders of a market.
   *
   * @param needs from a ward's number to its needs
   * @param capabilities from a capability's number to its id, null where there is none
   */
  Orders(
      long seed,
      Ward ward,
      Providers providers,
      IntFunction<Taken> needs,
      IntFunction<@Nullable String> capabilities) {
    this.seed = seed;
    this.ward = ward;
    this.providers = providers;
    this.needs = needs;
    this.capabilities = capabilities;
  }

  /** The orders of the providers of one ward, by provider. */
  void ofWard(int number, Consumer<? super MarketRecord> each) {
    Taken taken = needs.apply(number);
    long next = number * NUMBERS;
    for (int i = 0; i < Ward.PROVIDERS; i++) {
      int provider = number * Ward.PROVIDERS + i;
      Dice dice = Dice.of(seed, Dice.Purpose.ORDERS, provider);
      Providers.Outline outline = providers.outline(provider);
      double quality = dice.unit();
      // An exponential distribution, cut off.
      int ended = (int) Math.min(MOST_ENDED, -ENDED_MEAN * StrictMath.log(1 - dice.unit()));
      for (int k = 0; k < outline.open() + ended; k++) {
        boolean open = k < outline.open();
        Order order = order(next++, provider, outline, taken, open, quality, dice);
        each.accept(order);
      }
    }
  }

  private Order order(
      long number,
      int provider,
      Providers.Outline outline,
      Taken taken,
      boolean open,
      double quality,
      Dice dice) {
    String need = taken.need(outline.field(dice), dice);
    String helper =
        dice.chance(HELPED_SHARE)
            ? Ids.provider(ward.helper(provider / Ward.PROVIDERS, dice))
            : null;
    OrderStatus status = OrderStatus.OPEN;
    LocalDate opened = GeneratedMarket.DAY.minusDays(dice.skewed(0, OPEN_DAYS));
    LocalDate closed = null;
    if (!open) {
      status = dice.chance(CANCELLED_SHARE) ? OrderStatus.CANCELLED : OrderStatus.DONE;
      closed = GeneratedMarket.DAY.minusDays(dice.skewed(0, ENDED_DAYS));
      opened = closed.minusDays(dice.skewed(1, OPEN_DAYS));
    }
    return new Order(
        Ids.of('O', number),
        need,
        capability(provider, dice),
        Ids.provider(provider),
        helper,
        status,
        opened,
        closed,
        status == OrderStatus.DONE && dice.chance(RATED_SHARE) ? rating(quality, dice) : null);
  }

  private @Nullable String capability(int provider, Dice dice) {
    int count = ward.capabilities(provider);
    return count == 0 ? null : capabilities.apply(ward.capability(provider, dice.below(count)));
  }

  /** Most are content; a good provider's requesters more so. */
  private static int rating(double quality, Dice dice) {
    double worse = dice.unit() * (1.3 - quality);
    return Order.BEST_RATING - (int) Math.min(4, 4 * worse * worse);
  }

  /** The needs of one ward of a generated market, by field. */
  static Taken byField(Outlines outlines, int fields, int ward) {
    int[] field = new int[Ward.NEEDS];
    int[] ends = new int[fields + 1];
    for (int i = 0; i < Ward.NEEDS; i++) {
      field[i] = outlines.need(ward * Ward.NEEDS + i).field();
      ends[field[i] + 1]++;
    }
    for (int f = 0; f < fields; f++) {
      ends[f + 1] += ends[f];
    }
    int[] starts = ends.clone();
    int[] ordered = new int[Ward.NEEDS];
    for (int i = 0; i < Ward.NEEDS; i++) {
      ordered[starts[field[i]]++] = ward * Ward.NEEDS + i;
    }
    return (wanted, dice) -> {
      int found = ends[wanted + 1] - ends[wanted];
      int index = found == 0 ? dice.below(Ward.NEEDS) : ends[wanted] + dice.below(found);
      return Ids.posting(Side.NEED, ordered[index]);
    };
  }
}
