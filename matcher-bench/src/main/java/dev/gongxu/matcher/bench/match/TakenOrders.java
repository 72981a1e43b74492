package dev.gongxu.matcher.bench.match;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.bench.market.GeneratedMarket;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.score.Factor;
import java.util.List;

/**
 * Orders that the best provider of one need after another takes, each followed at once by the match
 * in which it has to show. For one thread.
 */
public final class TakenOrders {
  private static final MatchOptions OPTIONS = MatchOptions.on(GeneratedMarket.DAY).withTerms(false);

  private final Matcher matcher;
  private final List<Posting> needs;
  private int taken;
  private long putNanos;

  /** Orders for needs, from the first on and round again. */
  public TakenOrders(Matcher matcher, List<Posting> needs) {
    this.matcher = matcher;
    this.needs = needs;
  }

  /**
   * Lets the provider of the best match take one more order, and matches again.
   *
   * @return nanoseconds on the clock from the order to the end of the match, which includes reading
   *     the need's text
   * @throws IllegalStateException when the match does not show the order
   */
  public long takeAndMatch() {
    Posting need = needs.get(taken % needs.size());
    Ranking before = matcher.match(need, OPTIONS);
    if (before.matches().isEmpty()) {
      taken++;
      return takeAndMatch();
    }
    Match best = before.matches().getFirst();
    String provider = requireNonNull(best.provider());
    Order order =
        Order.open("O-" + taken, need.id(), best.capability(), provider, GeneratedMarket.DAY);
    taken++;
    long start = System.nanoTime();
    matcher.put(order);
    putNanos = System.nanoTime() - start;
    Ranking after = matcher.match(need, OPTIONS);
    long nanos = System.nanoTime() - start;
    // Nothing is less than no time at all, where the profile does not refuse who has none.
    double most = Math.max(0, Math.nextDown(free(best)));
    for (Match match : after.matches()) {
      if (match.capability().equals(best.capability()) && free(match) > most) {
        throw new IllegalStateException("an order does not show: " + order);
      }
    }
    return nanos;
  }

  private static double free(Match match) {
    return match.breakdown().value(Factor.WORKLOAD);
  }

  /** How much of the last {@link #takeAndMatch} it took to take the order in. */
  public long putNanos() {
    return putNanos;
  }
}
