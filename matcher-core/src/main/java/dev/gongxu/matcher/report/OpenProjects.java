package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the list of projects to clear. */
record OpenProjects(MarketFacts facts, LocalDate on) {

  /** Of the orders as they stand on the day, by id. */
  List<OpenProject> of(List<OrderCourse> courses) {
    Map<String, OrderCourse> standing = new HashMap<>();
    Set<String> done = new HashSet<>();
    for (OrderCourse course : courses) {
      if (course.stage() == Stage.DONE) {
        done.add(course.order().need());
      } else if (!course.stage().ended()) {
        standing.merge(course.order().need(), course, OpenProjects::farther);
      }
    }
    List<OpenProject> open = new ArrayList<>();
    for (NeedFact need : facts.needs()) {
      OrderCourse course = standing.get(need.id());
      if (need.service() == Service.PROJECT
          && (course != null || isWaiting(need, done.contains(need.id())))) {
        String provider = course == null ? null : Parts.person(facts, course.order().provider());
        open.add(
            new OpenProject(need.id(), need.title(), need.region(), days(need), course, provider));
      }
    }
    open.sort(
        Comparator.comparingLong(OpenProject::days).reversed().thenComparing(OpenProject::need));
    return open;
  }

  private boolean isWaiting(NeedFact need, boolean done) {
    LocalDate posted = need.postedOn();
    LocalDate expires = need.expiresOn();
    return need.open()
        && !done
        && (posted == null || !posted.isAfter(on))
        && (expires == null || !on.isAfter(expires));
  }

  private long days(NeedFact need) {
    @Nullable LocalDate posted = need.postedOn();
    return posted == null ? -1 : Math.max(0, ChronoUnit.DAYS.between(posted, on));
  }

  private static OrderCourse farther(OrderCourse one, OrderCourse other) {
    return other.stage().compareTo(one.stage()) > 0 ? other : one;
  }
}
