package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A yearly task split over districts by heads and over months by working days or given shares, in
 * whole numbers that add up both ways: each district's year, each month's total, and the target.
 * Immutable.
 */
public final class TaskPlan {
  private static final int MONTHS = 12;

  private final Task task;
  private final List<Region> districts;
  private final int[][] cells;
  private final int[] workdays;

  private TaskPlan(Task task, List<Region> districts, int[][] cells, int[] workdays) {
    this.task = task;
    this.districts = List.copyOf(districts);
    this.cells = cells;
    this.workdays = workdays;
  }

  /**
   * Splits a task.
   *
   * @throws IllegalArgumentException when one of its districts is not within its region
   */
  public static TaskPlan of(Task task, RegionTree regions) {
    List<Region> districts = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    task.heads()
        .forEach(
            (code, count) -> {
              Region district = regions.find(code);
              if (district == null || !regions.contains(task.region(), district)) {
                throw new IllegalArgumentException(
                    "task %s: heads.%d: must be a place within %s"
                        .formatted(task.id(), code, task.region()));
              }
              districts.add(district);
              heads.add(count);
            });
    if (districts.isEmpty()) {
      districts.add(task.region());
      heads.add(1);
    }
    int[] workdays = new int[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      workdays[month] = workdays(task, month, task.year(), Integer.MAX_VALUE);
    }
    double[] months = months(task, workdays);
    int[] rows =
        Apportionment.of(task.target(), heads.stream().mapToDouble(Integer::doubleValue).toArray());
    int[] columns = Apportionment.of(task.target(), months);
    return new TaskPlan(task, districts, Apportionment.table(rows, columns), workdays);
  }

  private static double[] months(Task task, int[] workdays) {
    if (!task.shares().isEmpty()) {
      return task.shares().stream().mapToDouble(Double::doubleValue).toArray();
    }
    // A year of holidays has to be split somehow.
    boolean works = IntStream.of(workdays).anyMatch(days -> days > 0);
    return IntStream.of(workdays).mapToDouble(days -> works ? days : 1).toArray();
  }

  /** The working days of a month, or of its first days. */
  private static int workdays(Task task, int month, int year, int lastDay) {
    YearMonth days = YearMonth.of(year, month + 1);
    return (int)
        IntStream.rangeClosed(1, Math.min(lastDay, days.lengthOfMonth()))
            .mapToObj(days::atDay)
            .filter(task::isWorkday)
            .count();
  }

  /** The task. */
  public Task task() {
    return task;
  }

  /** The districts in the order of their codes, or the region where it is not split. */
  public List<Region> districts() {
    return districts;
  }

  /**
   * A district's part of a month.
   *
   * @param district its place among {@link #districts}
   * @param month 1 to 12
   */
  public int of(int district, int month) {
    return cells[district][month - 1];
  }

  /**
   * A district's part of the year.
   *
   * @param district its place among {@link #districts}
   */
  public int ofYear(int district) {
    return IntStream.of(cells[district]).sum();
  }

  /**
   * How much of a district's part is due by the end of a day: whole months, and of the running one
   * as much as working days have passed, rounded down; all of a month without working days.
   *
   * @param district its place among {@link #districts}
   */
  public int dueBy(int district, LocalDate day) {
    if (day.getYear() != task.year()) {
      return day.getYear() < task.year() ? 0 : ofYear(district);
    }
    int month = day.getMonthValue() - 1;
    int due = IntStream.range(0, month).map(before -> cells[district][before]).sum();
    long passed = workdays(task, month, task.year(), day.getDayOfMonth());
    return due
        + (workdays[month] == 0
            ? cells[district][month]
            : (int) (passed * cells[district][month] / workdays[month]));
  }

  /** The place among {@link #districts} of the one that a region lies in, −1 for none. */
  public int districtOf(@Nullable Region region, RegionTree regions) {
    int found = -1;
    for (int i = 0; i < districts.size() && region != null; i++) {
      Region district = Objects.requireNonNull(districts.get(i));
      boolean finer =
          found < 0 || regions.contains(Objects.requireNonNull(districts.get(found)), district);
      if (finer && regions.contains(district, region)) {
        found = i;
      }
    }
    return found;
  }
}
