package dev.gongxu.matcher.report;

import dev.gongxu.matcher.market.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of all parts and periods of one division of the market. Not safe for use by several
 * threads.
 */
final class Division {
  private final Parts parts;
  private final int periods;
  private final Map<String, @Nullable Tally[]> tallies = new HashMap<>();

  Division(MarketFacts facts, Grouping by, int periods) {
    this.parts = new Parts(facts, by);
    this.periods = periods;
  }

  Parts parts() {
    return parts;
  }

  @Nullable Tally ofNeed(NeedFact need, int period) {
    String key = parts.ofNeed(need);
    return key == null ? null : at(key, period);
  }

  @Nullable Tally ofCapability(CapabilityFact capability, int index, int period) {
    String key = parts.ofCapability(capability, index);
    return key == null ? null : at(key, period);
  }

  Tally ofOrder(Order order, @Nullable NeedFact need, int period) {
    return at(parts.ofOrder(order, need), period);
  }

  private Tally at(String key, int period) {
    @Nullable Tally[] own = tallies.computeIfAbsent(key, missing -> new Tally[periods]);
    Tally tally = own[period];
    if (tally == null) {
      tally = new Tally();
      own[period] = tally;
    }
    return tally;
  }

  /** All parts that have anything, by key, what belongs to none last. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    tallies.forEach(
        (key, own) -> {
          List<Figures> trend = new ArrayList<>();
          for (Tally tally : own) {
            trend.add(tally == null ? Figures.NONE : tally.figures());
          }
          groups.add(new Group(parts.part(key), trend.getLast(), trend));
        });
    groups.sort((a, b) -> PartOrder.BY_KEY.compare(a.part(), b.part()));
    return groups;
  }

  /** How the parts did whose orders ended, those who ended most first. */
  List<Performance> performances() {
    return groups().stream()
        .filter(group -> !group.part().key().isEmpty())
        .map(group -> Performance.of(group.part(), group.trend()))
        .filter(each -> each.completion().known())
        .sorted(
            Comparator.comparingInt((Performance each) -> -each.completion().of())
                .thenComparing(Performance::part, PartOrder.BY_KEY))
        .toList();
  }
}
