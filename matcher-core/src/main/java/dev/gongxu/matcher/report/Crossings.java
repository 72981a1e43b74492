package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the orders of a period that cross from place to place. */
final class Crossings {
  private final MarketFacts facts;
  private final RegionTree regions;
  private final Period period;
  private final Region.Level level;
  private final Map<Long, Counted> pairs = new HashMap<>();
  private final Map<String, int[]> loads = new HashMap<>();

  private static final class Counted {
    private final Region from;
    private final Region to;
    private final Map<String, Integer> carried = new TreeMap<>();
    private int orders;
    private int done;

    Counted(Region from, Region to) {
      this.from = from;
      this.to = to;
    }

    Flow flow() {
      List<Flow.Carried> accords = new ArrayList<>();
      carried.forEach((accord, count) -> accords.add(new Flow.Carried(accord, count)));
      return new Flow(from, to, orders, done, accords);
    }
  }

  Crossings(MarketFacts facts, BoardOptions options) {
    this.facts = facts;
    this.regions = facts.regions();
    this.period = options.period();
    this.level = options.by() == Grouping.COUNTY ? Region.Level.COUNTY : Region.Level.CITY;
  }

  /**
   * An order as it stands on the day of the board.
   *
   * @param need its need, null where it is not known
   */
  void take(OrderCourse course, @Nullable NeedFact need) {
    Provider provider = facts.provider(course.order().provider());
    if (need == null || provider == null || !period.contains(course.order().openedOn())) {
      return;
    }
    Region from = Parts.at(regions, need.region(), level);
    Region to = Parts.at(regions, provider.region(), level);
    if (from.equals(to)) {
      return;
    }
    boolean done = course.stage() == Stage.DONE;
    Counted counted =
        pairs.computeIfAbsent(
            (long) from.code() << 32 | to.code(), missing -> new Counted(from, to));
    counted.orders++;
    counted.done += done ? 1 : 0;
    Accord accord =
        carrier(need.region(), provider.region(), need.service(), course.order().openedOn());
    if (accord != null) {
      counted.carried.merge(accord.id(), 1, Integer::sum);
      int[] load = loads.computeIfAbsent(accord.id(), missing -> new int[2]);
      load[0]++;
      load[1] += done ? 1 : 0;
    }
  }

  /** The strongest accord that joins two places, of equal ones the first by id; null for none. */
  private @Nullable Accord carrier(Region need, Region provider, Service service, LocalDate day) {
    Accord strongest = null;
    for (Accord accord : facts.accords()) {
      boolean better = strongest == null || accord.strength() > strongest.strength();
      if (better
          && accord.serves(service)
          && accord.inForce(day)
          && joins(accord, need, provider)) {
        strongest = accord;
      }
    }
    return strongest;
  }

  private boolean joins(Accord accord, Region need, Region provider) {
    boolean needHeld = false;
    boolean providerHeld = false;
    for (Region region : accord.regions()) {
      boolean holdsNeed = regions.contains(region, need);
      boolean holdsProvider = regions.contains(region, provider);
      // One that stood earlier in the list is another than this one.
      if ((holdsNeed && providerHeld) || (holdsProvider && needHeld)) {
        return true;
      }
      needHeld |= holdsNeed;
      providerHeld |= holdsProvider;
    }
    return false;
  }

  /** The most first, then by codes. */
  List<Flow> flows() {
    return pairs.values().stream()
        .map(Counted::flow)
        .sorted(
            Comparator.comparingInt((Flow flow) -> -flow.orders())
                .thenComparingInt(flow -> flow.from().code())
                .thenComparingInt(flow -> flow.to().code()))
        .toList();
  }

  List<AccordLoad> accords() {
    List<AccordLoad> all = new ArrayList<>();
    for (Accord accord : facts.accords()) {
      int[] load = loads.getOrDefault(accord.id(), new int[2]);
      all.add(new AccordLoad(accord, load[0], load[1]));
    }
    return all;
  }
}
