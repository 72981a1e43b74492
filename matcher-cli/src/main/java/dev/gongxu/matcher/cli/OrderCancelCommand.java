package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.OrderEvent;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that an order comes to nothing. */
@Command(name = "cancel")
final class OrderCancelCommand implements Callable<Integer> {
  private final Session session;

  @Mixin OrderEventOptions event = new OrderEventOptions();

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      required = true,
      order = 11,
      descriptionKey = "order.reason")
  @Nullable CancelReason reason;

  OrderCancelCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CancelReason why = requireNonNull(reason, "picocli asks for it");
    return event.record(session, (order, at) -> OrderEvent.cancelled(order, at, why));
  }
}
