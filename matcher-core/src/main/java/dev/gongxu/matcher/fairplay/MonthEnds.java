package dev.gongxu.matcher.fairplay;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whose work ends at the ends of months.
 *
 * <p>If every day is alike, an order that was done in a month of L days was done on its last d days
 * with probability d / L. Of a person's n orders, those of the months of one length that were done
 * on last days are binomial, and their sum over the four lengths is X. The tail P(X ≥ k), k being
 * the number seen, is summed exactly from the distribution of X, the convolution of the four. It is
 * 1 for k = 0 and falls with k. Everybody with at least one order makes a test, as a provider and
 * as a helper; with m tests the tails p₁ ≤ … ≤ pₘ are adjusted to max over j ≤ i of min(1, (m − j +
 * 1) pⱼ), so that the chance that anybody at all is named wrongly stays below the significance (S.
 * Holm, A simple sequentially rejective multiple test procedure, 1979).
 */
final class MonthEnds {
  private static final int SHORTEST_MONTH = 28;
  private static final int LENGTHS = 4;

  private MonthEnds() {}

  private static final class Closings {
    /** By the length of the month. */
    private final int[] counts = new int[LENGTHS];

    private final List<String> last = new ArrayList<>();

    int all() {
      int all = 0;
      for (int count : counts) {
        all += count;
      }
      return all;
    }
  }

  private record Person(Finding.Role role, String id) {}

  /** Those below the significance, the least likely first, then by role and id. */
  static List<Finding.MonthEnd> of(List<Order> orders, AuditRules rules) {
    Map<Person, Closings> people =
        new TreeMap<>(Comparator.comparing(Person::role).thenComparing(Person::id));
    for (Order order : orders) {
      LocalDate day = order.closedOn();
      if (order.status() == OrderStatus.DONE && day != null) {
        note(people, new Person(Finding.Role.PROVIDER, order.provider()), order, day, rules);
        if (order.helper() != null) {
          note(people, new Person(Finding.Role.HELPER, order.helper()), order, day, rules);
        }
      }
    }
    List<Finding.MonthEnd> tests = new ArrayList<>();
    people.forEach((person, closings) -> tests.add(test(person, closings, rules)));
    tests.sort(Comparator.comparingDouble(Finding.MonthEnd::tail));
    List<Finding.MonthEnd> found = new ArrayList<>();
    double adjusted = 0;
    for (int i = 0; i < tests.size(); i++) {
      Finding.MonthEnd test = tests.get(i);
      adjusted = Math.max(adjusted, Math.min(1, (tests.size() - i) * test.tail()));
      if (adjusted >= rules.significance()) {
        break;
      }
      found.add(
          new Finding.MonthEnd(
              test.person(),
              test.role(),
              test.closings(),
              test.orders(),
              test.expected(),
              test.tail(),
              adjusted));
    }
    return found;
  }

  private static void note(
      Map<Person, Closings> people, Person person, Order order, LocalDate day, AuditRules rules) {
    Closings closings = people.computeIfAbsent(person, missing -> new Closings());
    int length = day.lengthOfMonth();
    closings.counts[length - SHORTEST_MONTH]++;
    if (day.getDayOfMonth() > length - rules.lastDays()) {
      closings.last.add(order.id());
    }
  }

  private static Finding.MonthEnd test(Person person, Closings closings, AuditRules rules) {
    double expected = 0;
    double[] distribution = {1};
    for (int i = 0; i < LENGTHS; i++) {
      int count = closings.counts[i];
      double share = (double) rules.lastDays() / (SHORTEST_MONTH + i);
      expected += count * share;
      distribution = convolve(distribution, count, share);
    }
    double tail = 0;
    // The smallest first, so that they are not lost.
    for (int k = distribution.length - 1; k >= closings.last.size(); k--) {
      tail += distribution[k];
    }
    return new Finding.MonthEnd(
        person.id(), person.role(), closings.all(), closings.last, expected, Math.min(1, tail), 1);
  }

  private static double[] convolve(double[] distribution, int count, double share) {
    if (count == 0) {
      return distribution;
    }
    BinomialDistribution more = new BinomialDistribution(null, count, share);
    double[] sum = new double[distribution.length + count];
    for (int j = 0; j <= count; j++) {
      double probability = more.probability(j);
      for (int i = 0; i < distribution.length; i++) {
        sum[i + j] += distribution[i] * probability;
      }
    }
    return sum;
  }
}
