package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A cancelled order beside the done orders of its time: its value is the share of them that the
 * weights score higher, equal ones counting half. The mean over cancelled orders is thus an area
 * under the ROC curve. Immutable.
 *
 * <p>Orders of different needs are compared, since hardly any need has both kinds; that is fair as
 * far as a score means the same for every need.
 */
public final class CancelledOrder implements Evidence {
  private final Breakdown own;
  private final List<Breakdown> done;

  private CancelledOrder(Breakdown own, List<Breakdown> done) {
    this.own = own;
    this.done = List.copyOf(done);
  }

  /**
   * Cancelled orders that share no done order, so that they are independent: each done order goes
   * to the cancelled one that was opened nearest to it, the earlier of two. Cancelled ones without
   * any are left out.
   *
   * @param outcomes of one service
   */
  public static List<CancelledOrder> among(List<Outcome> outcomes) {
    List<Outcome> ordered = new ArrayList<>(outcomes);
    ordered.sort(
        Comparator.comparing((Outcome outcome) -> outcome.order().openedOn())
            .thenComparing(outcome -> outcome.order().id()));
    List<Outcome> cancelled = ordered.stream().filter(outcome -> !outcome.accepted()).toList();
    List<List<Breakdown>> done = new ArrayList<>();
    cancelled.forEach(outcome -> done.add(new ArrayList<>()));
    int nearest = 0;
    for (Outcome outcome : ordered) {
      if (outcome.accepted() && !cancelled.isEmpty()) {
        while (nearest + 1 < cancelled.size()
            && days(outcome, cancelled.get(nearest + 1)) < days(outcome, cancelled.get(nearest))) {
          nearest++;
        }
        done.get(nearest).add(outcome.breakdown());
      }
    }
    List<CancelledOrder> all = new ArrayList<>();
    for (int i = 0; i < cancelled.size(); i++) {
      if (!done.get(i).isEmpty()) {
        all.add(new CancelledOrder(cancelled.get(i).breakdown(), done.get(i)));
      }
    }
    return all;
  }

  private static long days(Outcome one, Outcome other) {
    return Math.abs(one.order().openedOn().toEpochDay() - other.order().openedOn().toEpochDay());
  }

  /** How many done orders it is compared with, at least 1. */
  public int done() {
    return done.size();
  }

  @Override
  public double value(Weights weights) {
    double mine = score(weights, own);
    double above = 0;
    for (Breakdown other : done) {
      double theirs = score(weights, other);
      above += theirs > mine ? 1 : theirs == mine ? 0.5 : 0;
    }
    return above / done.size();
  }

  private static double score(Weights weights, Breakdown breakdown) {
    return Breakdown.score(
        weights,
        breakdown.value(Factor.TEXT),
        breakdown.value(Factor.REGION),
        breakdown.value(Factor.EXPERTISE),
        breakdown.value(Factor.WORKLOAD));
  }
}
