package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.json.EventLogFile;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.OrderEvent;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that records an event is told: where, of which order, and when. */
final class OrderEventOptions {
  @Mixin OrderLogOptions log = new OrderLogOptions();

  @Option(
      names = "--order",
      paramLabel = "ID",
      required = true,
      order = 10,
      descriptionKey = "order.order")
  @Nullable String order;

  @Option(names = "--at", paramLabel = "TIME", order = 20, descriptionKey = "order.at")
  @Nullable LocalDateTime at;

  /** From an order's id and a time to what happened. */
  @FunctionalInterface
  interface Event {
    /**
     * Makes the event.
     *
     * @throws InvalidFieldException when an argument cannot be
     */
    OrderEvent of(String order, LocalDateTime at);
  }

  /** Appends an event to the log, and says how the order stands. */
  int record(Session session, Event event) {
    Path file = log.file(session);
    String id = requireNonNull(order, "picocli asks for it");
    LocalDateTime time = at == null ? session.console().now() : at;
    OrderEvent happened;
    try {
      happened = event.of(id, time);
    } catch (InvalidFieldException e) {
      throw CommandException.usage(SafeText.line(e.getMessage()));
    }
    try {
      EventLogFile.Appended appended = new EventLogFile(file).append(happened);
      OrderLogOptions.note(session, "order.cut", file, appended.cut());
      String stage = session.messages().get("stage." + appended.course().stage().code());
      session.note(session.messages().get("order.recorded", SafeText.line(id), stage));
      return ExitCode.DONE;
    } catch (InvalidFieldException e) {
      String reason = SafeText.line(e.getMessage());
      throw CommandException.failed(session.messages().get("order.refused", reason), e);
    }
  }
}
