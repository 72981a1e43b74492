package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an order may stay at a stage, in calendar days from the day it came to it: with 3 days,
 * a proposal of the 1st is due on the 4th and one day over on the 5th. Immutable.
 *
 * @param proposed for the provider to answer, 0 to 3650
 * @param accepted for the work to begin, 0 to 3650
 * @param inService for the work to be done, 0 to 3650
 */
public record Deadlines(int proposed, int accepted, int inService) {
  /** An answer within 3 days, a beginning within 7, an end within 30. */
  public static final Deadlines USUAL = new Deadlines(3, 7, 30);

  private static final int MOST_DAYS = 3650;

  /**
   * Checks every field.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public Deadlines {
    check(Stage.PROPOSED.code(), proposed);
    check(Stage.ACCEPTED.code(), accepted);
    check(Stage.IN_SERVICE.code(), inService);
  }

  /**
   * An order that has stayed longer at its stage than it may.
   *
   * @param course how it stands
   * @param due the last day on which it was in time
   * @param daysOver how many days ago that was, at least 1
   */
  public record Overdue(OrderCourse course, LocalDate due, int daysOver) {}

  /**
   * The last day on which an order is in time, null where it has ended. Where the day it came to
   * its stage is not known, that on which it was opened counts.
   */
  public @Nullable LocalDate due(OrderCourse course) {
    LocalDate since = course.since();
    LocalDate from = since == null ? course.order().openedOn() : since;
    return switch (course.stage()) {
      case PROPOSED -> from.plusDays(proposed);
      case ACCEPTED -> from.plusDays(accepted);
      case IN_SERVICE -> from.plusDays(inService);
      case DONE, CANCELLED -> null;
    };
  }

  /** Those of some orders that are overdue on a day, the worst first, then by id. */
  public List<Overdue> overdue(Collection<OrderCourse> courses, LocalDate on) {
    List<Overdue> overdue = new ArrayList<>();
    for (OrderCourse course : courses) {
      LocalDate due = due(course);
      if (due != null && due.isBefore(on)) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(due, on));
        overdue.add(new Overdue(course, due, days));
      }
    }
    overdue.sort(
        Comparator.comparingInt(Overdue::daysOver)
            .reversed()
            .thenComparing(one -> one.course().order().id()));
    return List.copyOf(overdue);
  }

  private static void check(String field, int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new InvalidFieldException(field, days, "must be from 0 to " + MOST_DAYS + " days");
    }
  }
}
