package dev.gongxu.matcher.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OrderLogTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 2, 9, 0);

  /** What an order's kinds may be, by their first letters; every beginning of it matches too. */
  private static final Pattern LEGAL = Pattern.compile("PH*(C|AH*(SH*)?(DR*|C)?)?");

  @Test
  void anIllegalEventSaysWhatIsAllowedAndChangesNothing() {
    OrderLog log = new OrderLog();
    log.put(OrderEvent.proposed("O-1", AT, "N-1", "C-1", "P-1", null));
    List<OrderCourse> before = log.courses();
    assertThatThrownBy(() -> log.put(OrderEvent.done("O-1", AT.plusDays(1))))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage(
            "kind: done: order O-1 is proposed since 2026-11-02; allowed: accepted, cancelled,"
                + " helper");
    assertThatThrownBy(() -> log.put(OrderEvent.accepted("O-2", AT)))
        .hasMessage("kind: accepted: order O-2 is not known; allowed: proposed");
    assertThatThrownBy(() -> log.put(OrderEvent.accepted("O-1", AT.minusSeconds(1))))
        .hasMessageStartingWith("at: 2026-11-02T08:59:59: order O-1 is proposed since 2026-11-02")
        .hasMessageEndingWith("must not be before that");
    assertThat(log.courses()).isEqualTo(before);
    log.put(OrderEvent.cancelled("O-1", AT, CancelReason.TOO_FAR));
    assertThatThrownBy(() -> log.put(OrderEvent.rated("O-1", AT, 5)))
        .hasMessageEndingWith("order O-1 is cancelled since 2026-11-02; allowed: nothing");
  }

  @Test
  void eventsGoOnWithAnOrderOfWhichOnlyItsStateIsKnown() {
    OrderLog log = new OrderLog();
    LocalDate opened = LocalDate.of(2026, 10, 1);
    log.begin(Order.open("O-1", "N-1", null, "P-1", opened));
    assertThatThrownBy(() -> log.put(OrderEvent.proposed("O-1", AT, "N-1", null, "P-1", null)))
        .hasMessage(
            "kind: proposed: order O-1 is accepted since 2026-10-01; allowed: started, done,"
                + " cancelled, helper");
    assertThatThrownBy(() -> log.put(OrderEvent.started("O-1", opened.minusDays(1).atTime(9, 0))))
        .hasMessageStartingWith("at: ");
    log.put(OrderEvent.started("O-1", AT));
    OrderCourse course = log.put(OrderEvent.done("O-1", AT.plusDays(3)));
    assertThat(course.startedOn()).isEqualTo(AT.toLocalDate());
    assertThat(course.order().closedOn()).isEqualTo(LocalDate.of(2026, 11, 5));
    assertThatThrownBy(() -> log.begin(Order.open("O-1", "N-1", null, "P-1", opened)))
        .hasMessage("id: O-1: is the id of an order already, which is done since 2026-11-05");
  }

  @Test
  void aLaterRatingTakesThePlaceOfAnEarlierOne() {
    OrderLog log = new OrderLog();
    log.put(OrderEvent.proposed("O-1", AT, "N-1", "C-1", "P-1", null));
    log.put(OrderEvent.accepted("O-1", AT));
    log.put(OrderEvent.done("O-1", AT));
    log.put(OrderEvent.rated("O-1", AT, 2));
    assertThat(log.put(OrderEvent.rated("O-1", AT, 4)).order().rating()).isEqualTo(4);
  }

  @Test
  void anOrderIsFoldedAsIfItsEventsWereReadOneByOne() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      OrderLog log = new OrderLog();
      Map<String, List<OrderEvent>> accepted = new TreeMap<>();
      LocalDateTime now = AT;
      for (int i = 0; i < 60; i++) {
        now = now.plusMinutes(random.nextInt(3) * 700L);
        OrderEvent event = event(random, now.minusMinutes(random.nextInt(8) == 0 ? 900 : 0));
        List<OrderEvent> earlier = accepted.computeIfAbsent(event.order(), id -> new ArrayList<>());
        boolean legal =
            LEGAL.matcher(letters(earlier) + letter(event)).matches()
                && (earlier.isEmpty() || !event.at().isBefore(earlier.getLast().at()));
        if (legal) {
          log.put(event);
          earlier.add(event);
        } else {
          assertThatThrownBy(() -> log.put(event))
              .as("seed %d, %s after %s", seed, event, earlier)
              .isInstanceOf(InvalidFieldException.class);
        }
      }
      accepted.values().removeIf(List::isEmpty);
      List<OrderCourse> expected = accepted.values().stream().map(OrderLogTest::course).toList();
      assertThat(log.courses()).as("seed %d", seed).isEqualTo(expected);
      for (int day = -1; day < 30; day++) {
        LocalDate on = AT.toLocalDate().plusDays(day);
        for (OrderCourse course : log.courses()) {
          List<OrderEvent> until =
              requireNonNull(accepted.get(course.order().id())).stream()
                  .filter(event -> !event.at().toLocalDate().isAfter(on))
                  .toList();
          OrderCourse then = course.asOf(on);
          assertThat(then == null ? null : then.stage())
              .as("seed %d, %s on %s", seed, course, on)
              .isEqualTo(until.isEmpty() ? null : course(until).stage());
        }
      }
    }
  }

  private static OrderEvent event(Random random, LocalDateTime at) {
    String order = "O-" + random.nextInt(6);
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    String some = random.nextBoolean() ? "X-" + random.nextInt(3) : null;
    CancelReason reason = CancelReason.values()[random.nextInt(CancelReason.values().length)];
    return switch (kind) {
      case PROPOSED ->
          OrderEvent.proposed(
              order, at, "N-" + random.nextInt(3), some, "P-" + random.nextInt(3), some);
      case HELPER -> OrderEvent.handedOver(order, at, "H-" + random.nextInt(3));
      case CANCELLED -> OrderEvent.cancelled(order, at, reason);
      case RATED -> OrderEvent.rated(order, at, 1 + random.nextInt(5));
      default -> new OrderEvent(order, at, kind, null, null, null, null, null, null);
    };
  }

  private static String letters(List<OrderEvent> events) {
    StringBuilder letters = new StringBuilder();
    events.forEach(event -> letters.append(letter(event)));
    return letters.toString();
  }

  private static char letter(OrderEvent event) {
    return event.kind().name().charAt(0);
  }

  /** The course by looking for each of its parts in all events. */
  private static OrderCourse course(List<OrderEvent> events) {
    OrderEvent first = events.getFirst();
    LocalDate done = day(events, Kind.DONE);
    LocalDate cancelled = day(events, Kind.CANCELLED);
    LocalDate started = day(events, Kind.STARTED);
    LocalDate acceptedOn = day(events, Kind.ACCEPTED);
    OrderStatus status =
        done != null
            ? OrderStatus.DONE
            : cancelled != null ? OrderStatus.CANCELLED : OrderStatus.OPEN;
    Stage stage =
        done != null
            ? Stage.DONE
            : cancelled != null
                ? Stage.CANCELLED
                : started != null
                    ? Stage.IN_SERVICE
                    : acceptedOn != null ? Stage.ACCEPTED : Stage.PROPOSED;
    String helper = first.helper();
    Integer rating = null;
    CancelReason reason = null;
    for (OrderEvent event : events) {
      helper = event.kind() == Kind.HELPER ? event.helper() : helper;
      rating = event.rating() == null ? rating : event.rating();
      reason = event.reason() == null ? reason : event.reason();
    }
    Order order =
        new Order(
            first.order(),
            requireNonNull(first.need()),
            first.capability(),
            requireNonNull(first.provider()),
            helper,
            status,
            first.at().toLocalDate(),
            done == null ? cancelled : done,
            rating);
    return new OrderCourse(
        order,
        stage,
        first.at().toLocalDate(),
        acceptedOn,
        started,
        done == null ? cancelled : done,
        reason);
  }

  private static @Nullable LocalDate day(List<OrderEvent> events, Kind kind) {
    return events.stream()
        .filter(event -> event.kind() == kind)
        .map(event -> event.at().toLocalDate())
        .findFirst()
        .orElse(null);
  }
}
