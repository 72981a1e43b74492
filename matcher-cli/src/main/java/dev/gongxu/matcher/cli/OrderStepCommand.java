package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.OrderEvent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Records a step of an order that needs no more than its time. */
@Command
final class OrderStepCommand implements Callable<Integer> {
  private final Session session;
  private final OrderEvent.Kind kind;

  @Mixin OrderEventOptions event = new OrderEventOptions();

  OrderStepCommand(Session session, OrderEvent.Kind kind) {
    this.session = session;
    this.kind = kind;
  }

  @Override
  public Integer call() {
    return event.record(
        session,
        (order, at) -> new OrderEvent(order, at, kind, null, null, null, null, null, null));
  }
}
