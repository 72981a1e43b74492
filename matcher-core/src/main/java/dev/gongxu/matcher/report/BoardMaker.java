package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
  private final Cases cases;
  private final Crossings crossings;
  private final Requesters requesters;
  private final ReasonTally reasons = new ReasonTally();
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
    this.cases = new Cases(facts, options.by());
    this.crossings = new Crossings(facts, options);
    this.requesters = new Requesters(facts);
  }

  Board board(Executor executor) {
    // Fields and rankings take as long as all the rest. What runs beside this thread only reads the
    // facts and the courses, which are complete by then.
    CompletableFuture<Fields> fields = CompletableFuture.supplyAsync(facts::fields, executor);
    for (OrderCourse course : facts.courses()) {
      OrderCourse then = course.asOf(options.on());
      if (then != null) {
        courses.add(then);
        first.merge(then.order().need(), then, BoardMaker::earlier);
      }
    }
    CompletableFuture<Void> crossed = CompletableFuture.runAsync(this::crossings, executor);
    CompletableFuture<List<OpenProject>> openProjects =
        CompletableFuture.supplyAsync(
            () -> new OpenProjects(facts, options.on()).of(courses), executor);
    needs();
    CompletableFuture<DistrictRanking> answered =
        fields.thenApplyAsync(known -> cases.ranking(DistrictRanking.Measure.ANSWERED), executor);
    capabilities();
    orders();
    CompletableFuture<DistrictRanking> completed =
        fields.thenApplyAsync(known -> cases.ranking(DistrictRanking.Measure.COMPLETED), executor);
    List<Figures> trend = new ArrayList<>();
    for (Tally tally : total) {
      trend.add(tally.figures());
    }
    List<Group> groups = by.groups().stream().filter(BoardMaker::hasAnything).toList();
    List<Performance> ofProviders = providers.performances();
    List<Performance> ofHelpers = helpers.performances();
    List<OrderLine> lines = lists.lines();
    crossed.join();
    return new Board(
        options,
        periods,
        trend.getLast(),
        trend,
        groups,
        Stream.of(answered.join(), completed.join())
            .filter(ranking -> !ranking.places().isEmpty())
            .toList(),
        crossings.flows(),
        crossings.accords(),
        lists.late(),
        openProjects.join(),
        reasons.counts(),
        ofProviders,
        ofHelpers,
        requesters.all(),
        facts.tasks(),
        lines,
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
      accept(requesters.of(need), count);
      if (ripe && period == now) {
        cases.answered(need, inTime);
      }
    }
  }

  private static void accept(@Nullable Tally tally, Consumer<Tally> count) {
    if (tally != null) {
      count.accept(tally);
    }
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

  private void crossings() {
    for (OrderCourse course : courses) {
      crossings.take(course, facts.need(course.order().need()));
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
      requesters.ended(course, need);
    }
    if (!ended) {
      each(order, need, now, tally -> tally.standing(course.stage(), overdue != null));
    }
    if (ending == now) {
      reasons.ended(course);
      cases.ended(course, need);
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
    accept(requesters.of(need), count);
  }
}
