package dev.gongxu.matcher.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.market.TaskMeasure;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TaskPlanTest {
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final int MEISHAN = 511400;
  private static final int DONGPO = 511402;
  private static final int DANLENG = 511424;

  private static Task task(TaskMeasure measure, int target, Map<Integer, Integer> heads) {
    return task(measure, target, heads, List.of(), Set.of());
  }

  private static Task task(
      TaskMeasure measure,
      int target,
      Map<Integer, Integer> heads,
      List<Double> shares,
      Set<LocalDate> holidays) {
    return new Task(
        "T-1",
        "全年办结",
        REGIONS.of(MEISHAN),
        2026,
        measure,
        null,
        target,
        heads,
        shares,
        holidays,
        Set.of(LocalDate.of(2026, 2, 14)));
  }

  @Test
  void aYearIsSplitByHeadsAndByWorkingDays() {
    TaskPlan plan =
        TaskPlan.of(task(TaskMeasure.DONE, 100, Map.of(DONGPO, 3, DANLENG, 1)), REGIONS);
    assertThat(plan.districts()).containsExactly(REGIONS.of(DONGPO), REGIONS.of(DANLENG));
    assertThat(plan.ofYear(0)).isEqualTo(75);
    assertThat(plan.ofYear(1)).isEqualTo(25);
    // 2026 has 261 days from Monday to Friday, and one Saturday in February; 22 of them in January.
    int[] months =
        IntStream.rangeClosed(1, 12).map(month -> plan.of(0, month) + plan.of(1, month)).toArray();
    assertThat(IntStream.of(months).sum()).isEqualTo(100);
    // 100 · 23 / 262 = 8.78 in July and December, 8.40 with 22 days, 8.02 with 21: of the four that
    // are left two go to the first, two to the earliest of the second.
    assertThat(months).containsExactly(9, 8, 9, 8, 8, 8, 9, 8, 8, 8, 8, 9);
  }

  @Test
  void sharesOfMonthsTakeThePlaceOfWorkingDays() {
    List<Double> shares = List.of(0.0, 0.0, 1.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    TaskPlan plan = TaskPlan.of(task(TaskMeasure.DONE, 8, Map.of(), shares, Set.of()), REGIONS);
    assertThat(plan.districts()).containsExactly(REGIONS.of(MEISHAN));
    assertThat(IntStream.rangeClosed(1, 12).map(month -> plan.of(0, month)).toArray())
        .containsExactly(0, 0, 2, 2, 4, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void whatIsDueGrowsByWorkingDays() {
    List<Double> shares = List.of(1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17));
    TaskPlan plan = TaskPlan.of(task(TaskMeasure.DONE, 38, Map.of(), shares, holidays), REGIONS);
    assertThat(plan.dueBy(0, LocalDate.of(2025, 12, 31))).isZero();
    assertThat(plan.dueBy(0, LocalDate.of(2026, 1, 31))).isEqualTo(19);
    // February has 20 days from Monday to Friday less two holidays and a Saturday more: 19.
    assertThat(plan.dueBy(0, LocalDate.of(2026, 2, 1))).as("a Sunday").isEqualTo(19);
    assertThat(plan.dueBy(0, LocalDate.of(2026, 2, 13))).as("ten days").isEqualTo(29);
    assertThat(plan.dueBy(0, LocalDate.of(2026, 2, 14))).as("worked").isEqualTo(30);
    assertThat(plan.dueBy(0, LocalDate.of(2026, 2, 17))).as("holidays").isEqualTo(30);
    assertThat(plan.dueBy(0, LocalDate.of(2026, 2, 28))).isEqualTo(38);
    assertThat(plan.dueBy(0, LocalDate.of(2027, 1, 1))).isEqualTo(38);
  }

  @Test
  void aDistrictOutsideTheRegionIsRefused() {
    assertThatThrownBy(() -> TaskPlan.of(task(TaskMeasure.DONE, 1, Map.of(510131, 1)), REGIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("heads.510131")
        .hasMessageContaining("眉山市");
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    assertThatThrownBy(() -> task(TaskMeasure.DONE, 1, Map.of(DONGPO, 0)))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("heads");
    assertThatThrownBy(() -> task(TaskMeasure.DONE, 1, Map.of(), List.of(1.0), Set.of()))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("twelve");
    assertThatThrownBy(() -> task(TaskMeasure.DONE, -1, Map.of()))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("target");
  }

  @Test
  void progressCountsWhatHappenedWhereTheNeedIs() {
    Posting near = need("N-1", DANLENG, LocalDate.of(2026, 3, 1));
    Posting other = need("N-2", 511403, LocalDate.of(2026, 3, 2));
    Posting lastYear = need("N-3", DANLENG, LocalDate.of(2025, 12, 31));
    Posting undated = need("N-4", DANLENG, null);
    List<Posting> postings = List.of(near, other, lastYear, undated);
    List<OrderCourse> courses =
        List.of(
            done("O-1", "N-1", LocalDate.of(2026, 4, 1)),
            done("O-2", "N-3", LocalDate.of(2026, 4, 2)),
            done("O-3", "N-1", LocalDate.of(2026, 6, 1)),
            done("O-4", "N-2", LocalDate.of(2026, 4, 1)),
            done("O-5", "N-gone", LocalDate.of(2026, 4, 1)),
            OrderCourse.of(
                new Order(
                    "O-6",
                    "N-1",
                    null,
                    "P",
                    null,
                    OrderStatus.CANCELLED,
                    LocalDate.of(2026, 3, 5),
                    LocalDate.of(2026, 3, 9),
                    null)));
    LocalDate on = LocalDate.of(2026, 5, 31);
    Map<Integer, Integer> heads = Map.of(DONGPO, 1, DANLENG, 1);
    // Two done in 丹棱 by the end of May; 彭山 is none of the districts.
    assertThat(done(TaskMeasure.DONE, heads, postings, courses, on)).containsExactly(0, 2);
    assertThat(done(TaskMeasure.DONE, Map.of(), postings, courses, on)).containsExactly(3);
    assertThat(done(TaskMeasure.NEEDS, heads, postings, courses, on)).containsExactly(0, 1);
    // All of 2026 that were taken up, whatever became of them.
    assertThat(done(TaskMeasure.ACCEPTED, heads, postings, courses, on)).containsExactly(0, 4);
    assertThat(done(TaskMeasure.CAPABILITIES, heads, postings, courses, on)).containsExactly(0, 0);
  }

  private static List<Integer> done(
      TaskMeasure measure,
      Map<Integer, Integer> heads,
      List<Posting> postings,
      List<OrderCourse> courses,
      LocalDate on) {
    TaskPlan plan = TaskPlan.of(task(measure, 10, heads), REGIONS);
    TaskCounter counter = new TaskCounter(plan, on, REGIONS);
    postings.forEach(counter::take);
    courses.forEach(counter::take);
    return counter.progress().stream().map(TaskProgress::done).toList();
  }

  private static Posting need(String id, int region, @Nullable LocalDate postedOn) {
    return Posting.need(id, Service.TECH_SERVICE)
        .title("柑橘裂果")
        .region(REGIONS.of(region))
        .postedOn(postedOn)
        .build();
  }

  private static OrderCourse done(String id, String need, LocalDate closedOn) {
    return OrderCourse.of(
        new Order(
            id, need, null, "P", null, OrderStatus.DONE, closedOn.minusDays(20), closedOn, 5));
  }
}
