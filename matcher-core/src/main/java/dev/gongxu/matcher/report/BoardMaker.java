package dev.gongxu.matcher.report;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works out one board in one pass over needs, capabilities and orders. */
final class BoardMaker {
  private static final int NO_PERIOD = -1;

  private final MarketFacts facts;
  private final BoardOptions options;
  private final List<Period> periods;
  private final int now;
  private final Tally[] total;
  private final Division by;
  private final Division providers;
  private final Division helpers;

  /** The orders as they stand on the day, by id. */
  private final List<OrderCourse> courses = new ArrayList<>();

  /** By need, the order that came first. */
  private final Map<String, OrderCourse> first = new HashMap<>();

  private final OrderLists lists;
  private final Map<DistrictRanking.Measure, CaseMix> mixes = new TreeMap<>();
  private final Parts districts;
  private int undatedPostings;
  private int undatedEnds;
  private int stray;

  BoardMaker(MarketFacts facts, BoardOptions options) {
    this.facts = facts;
    this.options = options;
    this.periods = options.period().last(Board.PERIODS);
    this.now = periods.size() - 1;
    this.total = new Tally[periods.size()];
    for (int i = 0; i < total.length; i++) {
      total[i] = new Tally();
    }
    this.by = new Division(facts, options.by(), periods.size());
    this.providers = new Division(facts, Grouping.PROVIDER, periods.size());
    this.lists = new OrderLists(facts, by.parts());
    this.helpers = new Division(facts, Grouping.HELPER, periods.size());
    boolean mixed = options.by() == Grouping.SERVICE || options.by() == Grouping.FIELD;
    this.districts = new Parts(facts, mixed ? Grouping.CITY : options.by());
    for (DistrictRanking.Measure measure : DistrictRanking.Measure.values()) {
      mixes.put(measure, new CaseMix());
    }
  }

  Board board() {
    for (OrderCourse course : facts.courses()) {
      OrderCourse then = course.asOf(options.on());
      if (then != null) {
        courses.add(then);
        first.merge(then.order().need(), then, BoardMaker::earlier);
      }
    }
    needs();
    capabilities();
    orders();
    List<Figures> trend = new ArrayList<>();
    for (Tally tally : total) {
      trend.add(tally.figures());
    }
    Crossings crossings = new Crossings(facts, options);
    courses.forEach(crossings::take);
    return new Board(
        options,
        periods,
        trend.getLast(),
        trend,
        by.groups().stream().filter(BoardMaker::hasAnything).toList(),
        rankings(),
        crossings.flows(),
        crossings.accords(),
        lists.late(),
        new OpenProjects(facts, options.on()).of(courses),
        lists.reasons(),
        performance(providers),
        performance(helpers),
        facts.tasks(),
        lists.lines(),
        new Omitted(undatedPostings, undatedEnds, stray));
  }

  private static OrderCourse earlier(OrderCourse one, OrderCourse other) {
    return other.order().openedOn().isBefore(one.order().openedOn()) ? other : one;
  }

  private static boolean hasAnything(Group group) {
    return group.trend().stream().anyMatch(figures -> !figures.empty());
  }

  private int period(@Nullable LocalDate day) {
    if (day == null || day.isAfter(options.on())) {
      return NO_PERIOD;
    }
    for (int i = now; i >= 0; i--) {
      if (!day.isBefore(periods.get(i).from())) {
        return i;
      }
    }
    return NO_PERIOD;
  }

  private void needs() {
    for (NeedFact need : facts.needs()) {
      undatedPostings += need.postedOn() == null ? 1 : 0;
      int period = period(need.postedOn());
      if (period == NO_PERIOD || need.postedOn() == null) {
        continue;
      }
      LocalDate deadline = need.postedOn().plusDays(options.within());
      boolean ripe = !deadline.isAfter(options.on());
      OrderCourse order = first.get(need.id());
      boolean inTime = order != null && !order.order().openedOn().isAfter(deadline);
      Consumer<Tally> count =
          tally -> {
            tally.need();
            if (ripe) {
              tally.ripe(inTime);
            } else {
              tally.young();
            }
          };
      count.accept(total[period]);
      accept(by.ofNeed(need, period), count);
      String district = districts.ofNeed(need);
      if (ripe && period == now && district != null) {
        caseOf(DistrictRanking.Measure.ANSWERED, district, need, inTime);
      }
    }
  }

  private static void accept(@Nullable Tally tally, Consumer<Tally> count) {
    if (tally != null) {
      count.accept(tally);
    }
  }

  private void caseOf(
      DistrictRanking.Measure measure, String district, @Nullable NeedFact need, boolean hit) {
    CaseMix mix = requireNonNull(mixes.get(measure));
    int service = need == null ? Service.values().length : need.service().ordinal();
    Supply supply = need == null ? Supply.UNKNOWN : facts.fields().supply(need);
    int field = need == null ? FieldFinder.NONE : facts.fields().ofNeed(need);
    int above = Supply.values().length * service + supply.ordinal();
    int kinds = Supply.values().length * (Service.values().length + 1);
    mix.add(district, kinds * field + above, above, hit);
  }

  private void capabilities() {
    for (int i = 0; i < facts.capabilities().size(); i++) {
      CapabilityFact capability = facts.capabilities().get(i);
      undatedPostings += capability.postedOn() == null ? 1 : 0;
      int period = period(capability.postedOn());
      if (period != NO_PERIOD) {
        total[period].capability();
        accept(by.ofCapability(capability, i, period), Tally::capability);
      }
    }
  }

  private void orders() {
    Map<String, Deadlines.Overdue> overdue = new HashMap<>();
    for (Deadlines.Overdue each : options.deadlines().overdue(courses, options.on())) {
      overdue.put(each.course().order().id(), each);
    }
    for (OrderCourse course : courses) {
      NeedFact need = facts.need(course.order().need());
      stray += need == null ? 1 : 0;
      count(course, need, overdue.get(course.order().id()));
    }
  }

  private void count(
      OrderCourse course, @Nullable NeedFact need, Deadlines.@Nullable Overdue overdue) {
    Order order = course.order();
    boolean ended = course.stage().ended();
    undatedEnds += ended && course.endedOn() == null ? 1 : 0;
    int opening = period(order.openedOn());
    int ending = ended ? period(course.endedOn()) : NO_PERIOD;
    if (opening != NO_PERIOD) {
      each(order, need, opening, Tally::opened);
      if (need != null && need.postedOn() != null && isFirst(course)) {
        int days = days(need.postedOn(), order.openedOn());
        each(order, need, opening, tally -> tally.matched(days));
      }
    }
    LocalDate end = course.endedOn();
    if (ending != NO_PERIOD && end != null) {
      int days = days(order.openedOn(), end);
      each(order, need, ending, tally -> tally.ended(order, days));
    }
    if (!ended) {
      each(order, need, now, tally -> tally.standing(course.stage(), overdue != null));
    }
    if (ending == now) {
      lists.ended(course);
      String district = districts.ofOrder(order, need);
      caseOf(DistrictRanking.Measure.COMPLETED, district, need, course.stage() == Stage.DONE);
    }
    if (opening == now || ending == now || !ended) {
      lists.take(course, need, opening == now, ending == now, overdue);
    }
  }

  private boolean isFirst(OrderCourse course) {
    OrderCourse earliest = first.get(course.order().need());
    return earliest != null && earliest.order().id().equals(course.order().id());
  }

  /** Whoever posted a need after its first order waited no days. */
  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
  }

  private void each(Order order, @Nullable NeedFact need, int period, Consumer<Tally> count) {
    count.accept(total[period]);
    count.accept(by.ofOrder(order, need, period));
    count.accept(providers.ofOrder(order, need, period));
    count.accept(helpers.ofOrder(order, need, period));
  }

  private List<DistrictRanking> rankings() {
    List<DistrictRanking> rankings = new ArrayList<>();
    mixes.forEach(
        (measure, mix) -> {
          DistrictRanking ranking = mix.ranking(measure, districts);
          if (!ranking.places().isEmpty()) {
            rankings.add(ranking);
          }
        });
    return rankings;
  }

  private static List<Performance> performance(Division division) {
    return division.groups().stream()
        .filter(group -> !group.part().key().isEmpty())
        .map(group -> Performance.of(group.part(), group.trend()))
        .filter(each -> each.completion().known())
        .sorted(
            Comparator.comparingInt((Performance each) -> -each.completion().of())
                .thenComparing(Performance::part, PartOrder.BY_KEY))
        .toList();
  }
}
