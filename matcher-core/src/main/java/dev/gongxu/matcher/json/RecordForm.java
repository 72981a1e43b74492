package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderEvent;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.Told;
import dev.gongxu.matcher.region.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one file become records. Immutable.
 *
 * @param fields the names that mean something
 * @param read from an object to a record; throws InvalidFieldException
 */
record RecordForm<T>(Set<String> fields, Function<JsonObject, T> read) {
  private static final Set<String> POSTING_FIELDS =
      Set.of(
          "id",
          "side",
          "service",
          "title",
          "text",
          "keywords",
          "region",
          "owner",
          "remote",
          "wanted",
          "status",
          "postedOn",
          "expiresOn");

  static final RecordForm<Posting> POSTING =
      new RecordForm<>(POSTING_FIELDS, object -> posting(object, null, null, null));

  static final RecordForm<Provider> PROVIDER =
      new RecordForm<>(
          Set.of("id", "name", "kind", "region", "rank", "fields", "verified", "capacity"),
          object ->
              new Provider(
                  object.needed("id", object.string("id")),
                  object.needed("name", object.string("name")),
                  object.needed("kind", object.word("kind", ProviderKind::of)),
                  object.needed("region", object.region("region")),
                  or(object.word("rank", Rank::of), Rank.NONE),
                  object.strings("fields"),
                  object.flag("verified", false),
                  or(object.integer("capacity"), Provider.DEFAULT_CAPACITY)));

  static final RecordForm<Order> ORDER =
      new RecordForm<>(
          Set.of(
              "id",
              "need",
              "capability",
              "provider",
              "helper",
              "status",
              "openedOn",
              "closedOn",
              "rating"),
          object ->
              new Order(
                  object.needed("id", object.string("id")),
                  object.needed("need", object.string("need")),
                  object.string("capability"),
                  object.needed("provider", object.string("provider")),
                  object.string("helper"),
                  object.needed("status", object.word("status", OrderStatus::of)),
                  object.needed("openedOn", object.date("openedOn")),
                  object.date("closedOn"),
                  object.integer("rating")));

  static final RecordForm<Accord> ACCORD =
      new RecordForm<>(
          Set.of("id", "name", "regions", "services", "strength", "from", "to"),
          object ->
              new Accord(
                  object.needed("id", object.string("id")),
                  object.needed("name", object.string("name")),
                  regions(object),
                  services(object),
                  object.needed("strength", object.number("strength")),
                  object.date("from"),
                  object.date("to")));

  static final RecordForm<Block> BLOCK =
      new RecordForm<>(
          Set.of("a", "b", "reason"),
          object ->
              new Block(
                  object.needed("a", object.string("a")),
                  object.needed("b", object.string("b")),
                  or(object.string("reason"), "")));

  static final RecordForm<OrderEvent> EVENT =
      new RecordForm<>(
          Set.of(
              "order",
              "at",
              "kind",
              "need",
              "capability",
              "provider",
              "helper",
              "reason",
              "rating"),
          object ->
              new OrderEvent(
                  object.needed("order", object.string("order")),
                  object.needed("at", object.time("at")),
                  object.needed("kind", object.word("kind", OrderEvent.Kind::of)),
                  object.string("need"),
                  object.string("capability"),
                  object.string("provider"),
                  object.string("helper"),
                  object.word("reason", CancelReason::of),
                  object.integer("rating")));

  static final RecordForm<Told> TOLD =
      new RecordForm<>(
          Set.of("to", "posting", "about", "at", "digest"),
          object ->
              new Told(
                  object.needed("to", object.string("to")),
                  object.needed("posting", object.string("posting")),
                  object.needed("about", object.string("about")),
                  object.needed("at", object.time("at")),
                  object.flag("digest", false)));

  static final RecordForm<Posting> NEED =
      new RecordForm<>(POSTING_FIELDS, object -> posting(object, Side.NEED, null, null));

  /** Postings that need not say more than an id and words; an empty string says nothing. */
  static RecordForm<Posting> bare(Side side, Service service, Region region) {
    return new RecordForm<>(
        POSTING_FIELDS, object -> posting(object.withoutBlank(), side, service, region));
  }

  private static Posting posting(
      JsonObject object, @Nullable Side only, @Nullable Service service, @Nullable Region region) {
    String id = object.needed("id", object.string("id"));
    Side given = object.word("side", Side::of);
    Side side = object.needed("side", given == null ? only : given);
    if (only != null && side != only) {
      throw new InvalidFieldException("side", side.code(), "must be " + only.code() + " here");
    }
    Service own = object.word("service", Service::of);
    Region place = object.region("region");
    return Posting.of(id, side, object.needed("service", own == null ? service : own))
        .title(or(object.string("title"), ""))
        .text(or(object.string("text"), ""))
        .keywords(object.strings("keywords"))
        .region(object.needed("region", place == null ? region : place))
        .owner(object.string("owner"))
        .remote(object.flag("remote", false))
        .wanted(or(object.integer("wanted"), 1))
        .status(or(object.word("status", PostingStatus::of), PostingStatus.OPEN))
        .postedOn(object.date("postedOn"))
        .expiresOn(object.date("expiresOn"))
        .build();
  }

  private static List<Region> regions(JsonObject object) {
    object.needed("regions", object.get("regions"));
    return object.regions("regions");
  }

  private static Set<Service> services(JsonObject object) {
    EnumSet<Service> services = EnumSet.noneOf(Service.class);
    services.addAll(object.words("services", Service::of));
    return services;
  }

  private static <V> V or(@Nullable V value, V otherwise) {
    return value == null ? otherwise : value;
  }
}
