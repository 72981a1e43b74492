package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Providers, orders, accords and blocks as index documents and back: kept, never searched. */
final class RecordDocument {
  /** What a document holds. */
  enum Kind {
    POSTING,
    PROVIDER,
    ORDER,
    ACCORD,
    BLOCK
  }

  private static final String KEY = "key";
  private static final String KIND = "kind";

  private RecordDocument() {}

  /** The term that names one record; putting a record replaces what has its key. */
  static Term key(Kind kind, String id) {
    return new Term(KEY, kind.name() + ' ' + id);
  }

  static Term ofKind(Kind kind) {
    return new Term(KIND, kind.name());
  }

  static Document keyed(Kind kind, String id) {
    Document document = new Document();
    document.add(new StringField(KEY, key(kind, id).bytes(), Field.Store.NO));
    if (kind != Kind.POSTING) {
      document.add(new StoredField("recordId", id));
      document.add(new StringField(KIND, kind.name(), Field.Store.NO));
    }
    return document;
  }

  static Document of(Provider provider) {
    Document document = keyed(Kind.PROVIDER, provider.id());
    document.add(new StoredField("name", provider.name()));
    document.add(new StoredField("providerKind", provider.kind().code()));
    document.add(new StoredField("regionCode", provider.region().code()));
    document.add(new StoredField("rank", provider.rank().code()));
    provider.fields().forEach(field -> document.add(new StoredField("field", field)));
    document.add(new StoredField("verified", provider.verified() ? 1 : 0));
    document.add(new StoredField("capacity", provider.capacity()));
    return document;
  }

  static Provider provider(Document document, RegionTree regions) {
    return new Provider(
        id(document),
        document.get("name"),
        ProviderKind.of(document.get("providerKind")),
        regions.of(integer(document, "regionCode")),
        Rank.of(document.get("rank")),
        List.of(document.getValues("field")),
        integer(document, "verified") == 1,
        integer(document, "capacity"));
  }

  static Document of(Order order) {
    Document document = keyed(Kind.ORDER, order.id());
    document.add(new StoredField("need", order.need()));
    store(document, "capability", order.capability());
    document.add(new StoredField("provider", order.provider()));
    store(document, "helper", order.helper());
    document.add(new StoredField("status", order.status().code()));
    store(document, "openedOn", order.openedOn());
    store(document, "closedOn", order.closedOn());
    store(document, "rating", order.rating());
    return document;
  }

  static Order order(Document document) {
    String openedOn = document.get("openedOn");
    String rating = document.get("rating");
    return new Order(
        id(document),
        document.get("need"),
        document.get("capability"),
        document.get("provider"),
        document.get("helper"),
        OrderStatus.of(document.get("status")),
        LocalDate.parse(openedOn),
        date(document, "closedOn"),
        rating == null ? null : Integer.valueOf(rating));
  }

  static Document of(Accord accord) {
    Document document = keyed(Kind.ACCORD, accord.id());
    document.add(new StoredField("name", accord.name()));
    accord.regions().forEach(region -> document.add(new StoredField("regionCode", region.code())));
    accord.services().forEach(service -> document.add(new StoredField("service", service.code())));
    document.add(new StoredField("strength", accord.strength()));
    store(document, "from", accord.from());
    store(document, "to", accord.to());
    return document;
  }

  static Accord accord(Document document, RegionTree regions) {
    List<Region> members =
        Arrays.stream(document.getFields("regionCode"))
            .map(field -> regions.of(number(field).intValue()))
            .toList();
    Set<Service> services = EnumSet.noneOf(Service.class);
    for (String service : document.getValues("service")) {
      services.add(Service.of(service));
    }
    return new Accord(
        id(document),
        document.get("name"),
        members,
        services,
        number(document.getField("strength")).doubleValue(),
        date(document, "from"),
        date(document, "to"));
  }

  static Document of(Block block) {
    Document document = keyed(Kind.BLOCK, blockId(block));
    document.add(new StoredField("a", block.a()));
    document.add(new StoredField("b", block.b()));
    document.add(new StoredField("reason", block.reason()));
    return document;
  }

  static Block block(Document document) {
    return new Block(document.get("a"), document.get("b"), document.get("reason"));
  }

  /** The same for either order of the two; ids have no blanks. */
  static String blockId(Block block) {
    return block.a().compareTo(block.b()) < 0
        ? block.a() + ' ' + block.b()
        : block.b() + ' ' + block.a();
  }

  static String id(Document document) {
    return document.get("recordId");
  }

  static void store(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.add(new StoredField(name, value.toString()));
    }
  }

  static int integer(Document document, String name) {
    return number(document.getField(name)).intValue();
  }

  static @Nullable LocalDate date(Document document, String name) {
    String value = document.get(name);
    return value == null ? null : LocalDate.parse(value);
  }

  private static Number number(@Nullable IndexableField field) {
    if (field == null || field.numericValue() == null) {
      throw new IndexException(
          IndexException.Kind.DAMAGED,
          "a stored record lacks a number; rebuild the index from the files");
    }
    return field.numericValue();
  }
}
