package dev.gongxu.matcher.ledger;

import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderEvent;
import dev.gongxu.matcher.market.OrderEvent.Kind;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Stage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of orders, folded into how the orders stand.
 *
 * <p>An order begins with a proposal, or as one of which only its state is known ({@link
 * #begin(Order)}); events continue it from there, each at the time of the one before it or later,
 * along {@link Stage#next}. What may not follow is refused and changes nothing. Not safe for use by
 * many threads; the courses that it gives out are.
 */
public final class OrderLog {
  /** In the order in which they came, which mostly is that of their ids. */
  private final Map<String, Held> orders = new LinkedHashMap<>();

  /** A course and the moment of what was last heard of it. */
  private record Held(OrderCourse course, LocalDateTime last) {}

  /** A log without orders. */
  public OrderLog() {}

  /**
   * Takes in an order of which only its state is known; an open one counts as accepted.
   *
   * @throws InvalidFieldException when there is an order with its id
   */
  public void begin(Order order) {
    LocalDate closedOn = order.closedOn();
    LocalDate last = closedOn == null ? order.openedOn() : closedOn;
    Held held =
        orders.putIfAbsent(order.id(), new Held(OrderCourse.of(order), last.atStartOfDay()));
    if (held != null) {
      throw new InvalidFieldException(
          "id", order.id(), "is the id of an order already, which is " + standing(held.course));
    }
  }

  /**
   * Takes in an event.
   *
   * @return the order's course after it
   * @throws InvalidFieldException when it may not follow what has happened to its order, in words
   *     that say the order, how it stands, what came, and what may come
   */
  public OrderCourse put(OrderEvent event) {
    Held held = orders.get(event.order());
    if (held == null) {
      if (event.kind() != Kind.PROPOSED) {
        throw new InvalidFieldException(
            "kind",
            event.kind().code(),
            "order " + event.order() + " is not known; allowed: " + Kind.PROPOSED.code());
      }
      return hold(event, proposed(event));
    }
    if (!allowed(held.course.stage()).contains(event.kind())) {
      throw new InvalidFieldException(
          "kind",
          event.kind().code(),
          "order "
              + event.order()
              + " is "
              + standing(held.course)
              + "; allowed: "
              + words(allowed(held.course.stage())));
    }
    if (event.at().isBefore(held.last)) {
      throw new InvalidFieldException(
          "at",
          event.at(),
          "order "
              + event.order()
              + " is "
              + standing(held.course)
              + " and was last heard of at "
              + held.last
              + "; must not be before that");
    }
    return hold(event, next(held.course, event));
  }

  /** What may happen to an order at a stage, in the order of the constants. */
  public static List<Kind> allowed(Stage stage) {
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      boolean follows =
          switch (kind) {
            case RATED -> stage == Stage.DONE;
            case HELPER -> !stage.ended();
            default -> kind.stage() != null && stage.next().contains(kind.stage());
          };
      if (follows) {
        kinds.add(kind);
      }
    }
    return List.copyOf(kinds);
  }

  /** The order with this id as it stands, null where there is none. */
  public @Nullable Order order(String id) {
    OrderCourse course = course(id);
    return course == null ? null : course.order();
  }

  /** The course of the order with this id, null where there is none. */
  public @Nullable OrderCourse course(String id) {
    Held held = orders.get(id);
    return held == null ? null : held.course;
  }

  /** The courses of all orders, by id. */
  public List<OrderCourse> courses() {
    return orders.values().stream()
        .map(Held::course)
        .sorted(Comparator.comparing(course -> course.order().id()))
        .toList();
  }

  private OrderCourse hold(OrderEvent event, OrderCourse course) {
    orders.put(event.order(), new Held(course, event.at()));
    return course;
  }

  private static OrderCourse proposed(OrderEvent event) {
    String need = event.need();
    String provider = event.provider();
    if (need == null || provider == null) {
      throw new IllegalStateException("a proposal always says need and provider: " + event);
    }
    LocalDate day = event.at().toLocalDate();
    Order order =
        new Order(
            event.order(),
            need,
            event.capability(),
            provider,
            event.helper(),
            OrderStatus.OPEN,
            day,
            null,
            null);
    return new OrderCourse(order, Stage.PROPOSED, day, null, null, null, null);
  }

  private static OrderCourse next(OrderCourse course, OrderEvent event) {
    Order before = course.order();
    Stage stage = event.kind().stage() == null ? course.stage() : event.kind().stage();
    LocalDate day = event.at().toLocalDate();
    boolean ends = event.kind() == Kind.DONE || event.kind() == Kind.CANCELLED;
    Order after =
        new Order(
            before.id(),
            before.need(),
            before.capability(),
            before.provider(),
            event.helper() == null ? before.helper() : event.helper(),
            stage.status(),
            before.openedOn(),
            ends ? day : before.closedOn(),
            event.rating() == null ? before.rating() : event.rating());
    CancelReason reason = event.reason() == null ? course.reason() : event.reason();
    return new OrderCourse(
        after,
        stage,
        course.proposedOn(),
        event.kind() == Kind.ACCEPTED ? day : course.acceptedOn(),
        event.kind() == Kind.STARTED ? day : course.startedOn(),
        ends ? day : course.endedOn(),
        reason);
  }

  private static String standing(OrderCourse course) {
    LocalDate since = course.since();
    return course.stage().code() + (since == null ? "" : " since " + since);
  }

  private static String words(List<Kind> kinds) {
    return kinds.isEmpty() ? "nothing" : String.join(", ", kinds.stream().map(Kind::code).toList());
  }
}
