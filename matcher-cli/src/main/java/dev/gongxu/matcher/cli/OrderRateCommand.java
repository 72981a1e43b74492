package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderEvent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records what the requester says of an order that is done. */
@Command(name = "rate")
final class OrderRateCommand implements Callable<Integer> {
  private final Session session;

  @Mixin OrderEventOptions event = new OrderEventOptions();

  @Option(
      names = "--rating",
      paramLabel = "1-5",
      required = true,
      order = 11,
      descriptionKey = "order.rating")
  int rating;

  OrderRateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.between(session, "--rating", rating, 1, Order.BEST_RATING);
    return event.record(session, (order, at) -> OrderEvent.rated(order, at, rating));
  }
}
