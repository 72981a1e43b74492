package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what has been done of a task, district by district, while a market is read.
 *
 * <p>A need or capability counts on the day it was posted and where it is; an order where its need
 * is, on the day it was accepted or done. What has no day, or an order whose need has not been
 * taken in before it, does not count. Not safe for use by several threads.
 */
public final class TaskCounter {
  private final TaskPlan plan;
  private final LocalDate on;
  private final RegionTree regions;
  private final int[] done;

  /** By need: its district, for the orders that come later. */
  private final Map<String, Integer> districts = new HashMap<>();

  /**
   * A counter of nothing yet.
   *
   * @param on the last day that counts
   */
  public TaskCounter(TaskPlan plan, LocalDate on, RegionTree regions) {
    this.plan = plan;
    this.on = on;
    this.regions = regions;
    this.done = new int[plan.districts().size()];
  }

  /** Takes in a posting. */
  public void take(Posting posting) {
    Task task = plan.task();
    Service service = task.service();
    int district = plan.districtOf(posting.region(), regions);
    if (district < 0 || (service != null && service != posting.service())) {
      return;
    }
    switch (task.measure()) {
      case NEEDS -> count(posting.side() == Side.NEED, district, posting.postedOn());
      case CAPABILITIES -> count(posting.side() == Side.CAPABILITY, district, posting.postedOn());
      case ACCEPTED, DONE -> {
        if (posting.side() == Side.NEED) {
          districts.put(posting.id(), district);
        }
      }
    }
  }

  /** Takes in an order, after its need. */
  public void take(OrderCourse course) {
    Integer district = districts.get(course.order().need());
    if (district != null) {
      switch (plan.task().measure()) {
        case ACCEPTED -> count(true, district, course.acceptedOn());
        case DONE -> count(course.stage() == Stage.DONE, district, course.endedOn());
        case NEEDS, CAPABILITIES -> throw new IllegalStateException("keeps no needs");
      }
    }
  }

  private void count(boolean counts, int district, @Nullable LocalDate day) {
    if (counts && day != null && day.getYear() == plan.task().year() && !day.isAfter(on)) {
      done[district]++;
    }
  }

  /** The progress of every district, in the order of the plan. */
  public List<TaskProgress> progress() {
    List<TaskProgress> progress = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      progress.add(
          new TaskProgress(
              plan.task(), plan.districts().get(i), plan.ofYear(i), plan.dueBy(i, on), done[i]));
    }
    return progress;
  }
}
