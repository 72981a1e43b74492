package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a district has come with its part of a task. Immutable.
 *
 * @param task the task
 * @param district whose part it is
 * @param target its part of the year
 * @param due how much of it was due by the day that is asked for
 * @param done how much was done by then, within the year
 */
public record TaskProgress(Task task, Region district, int target, int due, int done) {

  /** How much is missing of what was due, at least 0. */
  public int behind() {
    return Math.max(0, due - done);
  }

  /**
   * The progress of every district, in the order of their codes.
   *
   * <p>A need or capability counts on the day it was posted and where it is; an order where its
   * need is, on the day it was accepted or done. What has no day, or an order whose need has left
   * the market, does not count.
   *
   * @param postings all of a market
   * @param courses all orders of a market
   * @param on the last day that counts
   */
  public static List<TaskProgress> of(
      TaskPlan plan,
      Collection<Posting> postings,
      Collection<OrderCourse> courses,
      LocalDate on,
      RegionTree regions) {
    int[] done = new int[plan.districts().size()];
    Task task = plan.task();
    Map<String, Posting> needs = new HashMap<>();
    for (Posting posting : postings) {
      if (posting.side() == Side.NEED) {
        needs.put(posting.id(), posting);
      }
      if (counts(task, posting) && within(task, posting.postedOn(), on)) {
        add(done, plan, posting, regions);
      }
    }
    for (OrderCourse course : courses) {
      Posting need = needs.get(course.order().need());
      if (need != null && ofService(task, need.service()) && within(task, day(task, course), on)) {
        add(done, plan, need, regions);
      }
    }
    List<TaskProgress> progress = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      progress.add(
          new TaskProgress(
              task, plan.districts().get(i), plan.ofYear(i), plan.dueBy(i, on), done[i]));
    }
    return progress;
  }

  private static void add(int[] done, TaskPlan plan, Posting posting, RegionTree regions) {
    int district = plan.districtOf(posting.region(), regions);
    if (district >= 0) {
      done[district]++;
    }
  }

  private static boolean counts(Task task, Posting posting) {
    Side side =
        switch (task.measure()) {
          case NEEDS -> Side.NEED;
          case CAPABILITIES -> Side.CAPABILITY;
          case ACCEPTED, DONE -> null;
        };
    return posting.side() == side && ofService(task, posting.service());
  }

  private static boolean ofService(Task task, Service service) {
    return task.service() == null || task.service() == service;
  }

  /** The day on which an order counts, null for never. */
  private static @Nullable LocalDate day(Task task, OrderCourse course) {
    return switch (task.measure()) {
      case NEEDS, CAPABILITIES -> null;
      case ACCEPTED -> course.acceptedOn();
      case DONE -> course.stage() == Stage.DONE ? course.endedOn() : null;
    };
  }

  private static boolean within(Task task, @Nullable LocalDate day, LocalDate on) {
    return day != null && day.getYear() == task.year() && !day.isAfter(on);
  }
}
