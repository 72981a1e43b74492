package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order and the days on which it came to its stages. Immutable.
 *
 * <p>A proposed order counts as open: it holds a place of the provider's capacity, so that nobody
 * is proposed to more people than they can serve. Therefore the order's {@link Order#openedOn} is
 * the day it was proposed.
 *
 * @param order the order as it stands
 * @param stage how far it has come
 * @param proposedOn the day it was put to the provider, null where unknown
 * @param acceptedOn the day the provider took it up, null where that is unknown or never happened
 * @param startedOn the day work began, null where that is unknown or never happened
 * @param endedOn the day it was done or cancelled, null where that is unknown or has not happened
 * @param reason why it was cancelled, null where that is unknown or it was not
 */
public record OrderCourse(
    Order order,
    Stage stage,
    @Nullable LocalDate proposedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable CancelReason reason) {

  /**
   * Checks that stage, days and reason go together.
   *
   * @throws InvalidFieldException naming the first field whose value cannot be
   */
  public OrderCourse {
    if (stage.status() != order.status()) {
      throw new InvalidFieldException(
          "stage", stage.code(), "does not fit an order that is " + order.status().code());
    }
    if (reason != null && stage != Stage.CANCELLED) {
      throw new InvalidFieldException(
          "reason", reason.code(), "only a cancelled order has one, this one is " + stage.code());
    }
    absent("acceptedOn", acceptedOn, stage, stage == Stage.PROPOSED);
    absent("startedOn", startedOn, stage, stage == Stage.PROPOSED || stage == Stage.ACCEPTED);
    absent("endedOn", endedOn, stage, !stage.ended());
    LocalDate last = later("acceptedOn", acceptedOn, proposedOn);
    last = later("startedOn", startedOn, last);
    later("endedOn", endedOn, last);
  }

  /**
   * The course of an order of which no events are known. An order of that kind is a need that a
   * provider has taken up, so an open one is accepted, and the day it was opened is that of its
   * proposal and of its acceptance.
   */
  public static OrderCourse of(Order order) {
    Stage stage =
        switch (order.status()) {
          case OPEN -> Stage.ACCEPTED;
          case DONE -> Stage.DONE;
          case CANCELLED -> Stage.CANCELLED;
        };
    return new OrderCourse(
        order, stage, order.openedOn(), order.openedOn(), null, order.closedOn(), null);
  }

  /**
   * The day on which it came to its stage, null where that is unknown; an order in service whose
   * beginning is not known to the day is never that.
   */
  public @Nullable LocalDate since() {
    return switch (stage) {
      case PROPOSED -> proposedOn;
      case ACCEPTED -> acceptedOn;
      case IN_SERVICE -> startedOn;
      case DONE, CANCELLED -> endedOn;
    };
  }

  /**
   * How it stood at the end of a day, null where it had not been opened yet. What ended without
   * anybody knowing when counts as ended all along; helper and rating are those of today.
   */
  public @Nullable OrderCourse asOf(LocalDate day) {
    if (order.openedOn().isAfter(day)) {
      return null;
    }
    LocalDate accepted = until(acceptedOn, day);
    LocalDate started = until(startedOn, day);
    if (stage.ended() && (endedOn == null || !endedOn.isAfter(day))) {
      return this;
    }
    Stage then =
        started != null ? Stage.IN_SERVICE : accepted != null ? Stage.ACCEPTED : Stage.PROPOSED;
    return new OrderCourse(order.reopened(), then, proposedOn, accepted, started, null, null);
  }

  private static @Nullable LocalDate until(@Nullable LocalDate date, LocalDate day) {
    return date == null || date.isAfter(day) ? null : date;
  }

  private static void absent(
      String field, @Nullable LocalDate value, Stage stage, boolean tooEarly) {
    if (value != null && tooEarly) {
      throw new InvalidFieldException(
          field, value, "an order that is " + stage.code() + " has none");
    }
  }

  /** The later of the two, where known. */
  private static @Nullable LocalDate later(
      String field, @Nullable LocalDate day, @Nullable LocalDate before) {
    if (day == null) {
      return before;
    }
    if (before != null && day.isBefore(before)) {
      throw new InvalidFieldException(field, day, "must not be before " + before);
    }
    return day;
  }
}
