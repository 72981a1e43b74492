package dev.gongxu.matcher.learn;

import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
   * to the day nearest to its own on which cancelled ones were opened, the earlier of two, and
   * there to the one that has the fewest, equal ones by id. Cancelled ones without any are left
   * out.
   *
   * @param outcomes of one service
   */
  public static List<CancelledOrder> among(List<Outcome> outcomes) {
    List<Outcome> ordered = new ArrayList<>(outcomes);
    ordered.sort(
        Comparator.comparing((Outcome outcome) -> outcome.order().openedOn())
            .thenComparing(outcome -> outcome.order().id()));
    NavigableMap<LocalDate, List<Beside>> days = new TreeMap<>();
    for (Outcome outcome : ordered) {
      if (!outcome.accepted()) {
        days.computeIfAbsent(outcome.order().openedOn(), day -> new ArrayList<>())
            .add(new Beside(outcome.breakdown(), new ArrayList<>()));
      }
    }
    for (Outcome outcome : ordered) {
      if (outcome.accepted() && !days.isEmpty()) {
        fewest(nearest(days, outcome.order().openedOn())).done.add(outcome.breakdown());
      }
    }
    return days.values().stream()
        .flatMap(List::stream)
        .filter(one -> !one.done.isEmpty())
        .map(one -> new CancelledOrder(one.cancelled, one.done))
        .toList();
  }

  /** A cancelled order and the done ones that it has been given so far. */
  private record Beside(Breakdown cancelled, List<Breakdown> done) {}

  private static List<Beside> nearest(NavigableMap<LocalDate, List<Beside>> days, LocalDate day) {
    Map.Entry<LocalDate, List<Beside>> before = days.floorEntry(day);
    Map.Entry<LocalDate, List<Beside>> after = days.ceilingEntry(day);
    if (before == null || after == null) {
      return (before == null ? days.firstEntry() : before).getValue();
    }
    long since = day.toEpochDay() - before.getKey().toEpochDay();
    long until = after.getKey().toEpochDay() - day.toEpochDay();
    return (since <= until ? before : after).getValue();
  }

  private static Beside fewest(List<Beside> sameDay) {
    Beside fewest = sameDay.getFirst();
    for (Beside one : sameDay) {
      if (one.done.size() < fewest.done.size()) {
        fewest = one;
      }
    }
    return fewest;
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
