package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.market.OrderEvent;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that an order is put to a provider. */
@Command(name = "propose")
final class OrderProposeCommand implements Callable<Integer> {
  private final Session session;

  @Mixin OrderEventOptions event = new OrderEventOptions();

  @Option(
      names = "--need",
      paramLabel = "ID",
      required = true,
      order = 11,
      descriptionKey = "order.need")
  @Nullable String need;

  @Option(
      names = "--capability",
      paramLabel = "ID",
      order = 12,
      descriptionKey = "order.capability")
  @Nullable String capability;

  @Option(
      names = "--provider",
      paramLabel = "ID",
      required = true,
      order = 13,
      descriptionKey = "order.provider")
  @Nullable String provider;

  @Option(names = "--helper", paramLabel = "ID", order = 14, descriptionKey = "order.helper")
  @Nullable String helper;

  OrderProposeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String asked = requireNonNull(need, "picocli asks for it");
    String offering = requireNonNull(provider, "picocli asks for it");
    return event.record(
        session,
        (order, at) -> OrderEvent.proposed(order, at, asked, capability, offering, helper));
  }
}
