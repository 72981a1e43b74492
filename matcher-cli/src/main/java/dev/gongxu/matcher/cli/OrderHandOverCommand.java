package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.market.OrderEvent;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that another helper follows an order from now on. */
@Command(name = "hand-over")
final class OrderHandOverCommand implements Callable<Integer> {
  private final Session session;

  @Mixin OrderEventOptions event = new OrderEventOptions();

  @Option(
      names = "--helper",
      paramLabel = "ID",
      required = true,
      order = 11,
      descriptionKey = "order.helper")
  @Nullable String helper;

  OrderHandOverCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String next = requireNonNull(helper, "picocli asks for it");
    return event.record(session, (order, at) -> OrderEvent.handedOver(order, at, next));
  }
}
