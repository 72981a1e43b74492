package dev.gongxu.matcher.match;

import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.quantity.QuantityComparison;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one pair stands where it does.
 *
 * @param need the need
 * @param capability the capability
 * @param provider who stands behind the capability, null where nobody known does
 * @param openOrders how many orders the provider has open
 * @param gates the rules that refuse the pair, in order; empty where none does
 * @param pair the pair's breakdown and words, as if no gate were there; its rank is 0 unless it is
 *     in the top k
 * @param top the k of the top k
 * @param last the last match of the top k, null where fewer than k were found
 * @param first the best match, null where none was found
 * @param changes for a pair that scores less than the last of the top k, what each factor with a
 *     weight would have to become; else empty. A gate that refuses the pair stands before all, and
 *     a pair that shares no word is never found, whatever else is changed
 * @param quantities the quantities of the need of which the capability states the same, with
 *     whether they agree; they do not count towards the score
 */
public record Explanation(
    Posting need,
    Posting capability,
    @Nullable Provider provider,
    int openOrders,
    List<Gate> gates,
    Match pair,
    int top,
    @Nullable Match last,
    @Nullable Match first,
    List<Change> changes,
    List<QuantityComparison> quantities) {
  /** Copies the lists. */
  public Explanation {
    gates = List.copyOf(gates);
    changes = List.copyOf(changes);
    quantities = List.copyOf(quantities);
  }

  /**
   * How far the pair's score is below the least that is in the top k; 0 where it is in, or could
   * enter as it is.
   */
  public double gap() {
    return last == null || pair.rank() > 0 ? 0 : Math.max(0, last.score() - pair.score());
  }

  /** Whether the pair is among the top k. */
  public boolean inTop() {
    return pair.rank() > 0;
  }

  static Explanation of(
      Posting subject,
      Posting other,
      @Nullable Provider provider,
      Standing standing,
      List<Gate> gates,
      Match pair,
      Ranking ranking,
      int top,
      Changes changes,
      List<QuantityComparison> quantities) {
    boolean forward = subject.side() == Side.NEED;
    int rank =
        ranking.matches().stream()
            .filter(match -> (forward ? match.capability() : match.need()).equals(other.id()))
            .mapToInt(Match::rank)
            .findFirst()
            .orElse(0);
    boolean full = ranking.matches().size() == top;
    Match last = full ? ranking.matches().getLast() : null;
    Breakdown breakdown = pair.breakdown();
    return new Explanation(
        forward ? subject : other,
        forward ? other : subject,
        provider,
        standing.open(),
        gates,
        new Match(rank, pair.need(), pair.capability(), pair.provider(), breakdown, pair.terms()),
        top,
        last,
        ranking.matches().isEmpty() ? null : ranking.matches().getFirst(),
        breakdown.value(Factor.TEXT) == 0
                || last == null
                || rank > 0
                || breakdown.total() >= last.score()
            ? List.of()
            : changes.toReach(last.score(), breakdown),
        quantities);
  }
}
