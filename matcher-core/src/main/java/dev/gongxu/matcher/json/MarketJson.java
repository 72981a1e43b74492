package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderEvent;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Market records and events of orders as lines of the data files. A line read back by {@link
 * DataFiles} gives an equal record; a posting's fields that are as they would be unsaid are left
 * out. Stateless, so safe to share between threads.
 */
public final class MarketJson {
  private MarketJson() {}

  /** A record as a line, without a line end. */
  public static String line(MarketRecord entry) {
    return switch (entry) {
      case Posting posting -> posting(posting).toString();
      case Provider provider -> provider(provider).toString();
      case Order order -> order(order).toString();
      case Accord accord -> accord(accord).toString();
      case Block block -> block(block).toString();
    };
  }

  private static JsonLine posting(Posting posting) {
    JsonLine line =
        new JsonLine()
            .put("id", posting.id())
            .put("side", posting.side().code())
            .put("service", posting.service().code());
    if (!posting.title().isEmpty()) {
      line.put("title", posting.title());
    }
    if (!posting.text().isEmpty()) {
      line.put("text", posting.text());
    }
    if (!posting.keywords().isEmpty()) {
      line.putStrings("keywords", posting.keywords());
    }
    line.put("region", code(posting.region()));
    optional(line, "owner", posting.owner());
    if (posting.remote()) {
      line.put("remote", true);
    }
    if (posting.wanted() != 1) {
      line.put("wanted", posting.wanted());
    }
    if (posting.status() != PostingStatus.OPEN) {
      line.put("status", posting.status().code());
    }
    optional(line, "postedOn", posting.postedOn());
    optional(line, "expiresOn", posting.expiresOn());
    return line;
  }

  private static JsonLine provider(Provider provider) {
    return new JsonLine()
        .put("id", provider.id())
        .put("name", provider.name())
        .put("kind", provider.kind().code())
        .put("region", code(provider.region()))
        .put("rank", provider.rank().code())
        .putStrings("fields", provider.fields())
        .put("verified", provider.verified())
        .put("capacity", provider.capacity());
  }

  private static JsonLine order(Order order) {
    JsonLine line = new JsonLine().put("id", order.id()).put("need", order.need());
    optional(line, "capability", order.capability());
    line.put("provider", order.provider());
    optional(line, "helper", order.helper());
    line.put("status", order.status().code()).put("openedOn", order.openedOn().toString());
    optional(line, "closedOn", order.closedOn());
    Integer rating = order.rating();
    return rating == null ? line : line.put("rating", rating);
  }

  /** An event as a line of {@link DataFile#ORDER_EVENTS}, without a line end. */
  public static String line(OrderEvent event) {
    JsonLine line =
        new JsonLine()
            .put("order", event.order())
            .put("at", event.at().toString())
            .put("kind", event.kind().code());
    optional(line, "need", event.need());
    optional(line, "capability", event.capability());
    optional(line, "provider", event.provider());
    optional(line, "helper", event.helper());
    optional(line, "reason", event.reason() == null ? null : event.reason().code());
    Integer rating = event.rating();
    return (rating == null ? line : line.put("rating", rating)).toString();
  }

  private static JsonLine accord(Accord accord) {
    List<String> regions =
        accord.regions().stream().map(MarketJson::code).collect(Collectors.toList());
    List<String> services =
        accord.services().stream().map(Service::code).collect(Collectors.toList());
    JsonLine line =
        new JsonLine()
            .put("id", accord.id())
            .put("name", accord.name())
            .putStrings("regions", regions)
            .putStrings("services", services)
            .put("strength", accord.strength());
    optional(line, "from", accord.from());
    optional(line, "to", accord.to());
    return line;
  }

  private static JsonLine block(Block block) {
    JsonLine line = new JsonLine().put("a", block.a()).put("b", block.b());
    return block.reason().isEmpty() ? line : line.put("reason", block.reason());
  }

  private static String code(Region region) {
    return Integer.toString(region.code());
  }

  private static void optional(JsonLine line, String name, @Nullable Object value) {
    if (value != null) {
      line.put(name, value.toString());
    }
  }
}
