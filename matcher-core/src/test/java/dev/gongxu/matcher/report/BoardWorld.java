package dev.gongxu.matcher.report;

import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small market by a seed: many ties, days that are not known, needs that are gone. */
final class BoardWorld {
  static final LocalDate ON = LocalDate.of(2026, 11, 24);
  static final RegionTree REGIONS = RegionTree.gb2260();

  private static final int[] PLACES = {
    511402, 511402, 511402, 511424, 511403, 510131, 510107, 511400, 510000, 500103
  };
  private static final List<String> LABELS = List.of("柑橘", "植保", "水产", "人工智能");

  final Map<String, Posting> postings = new LinkedHashMap<>();
  final Map<String, String> labels = new LinkedHashMap<>();
  final Map<String, Provider> providers = new LinkedHashMap<>();
  final List<Accord> accords = new ArrayList<>();
  final List<OrderCourse> courses = new ArrayList<>();
  private final Random random;

  BoardWorld(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      List<String> fields = i % 4 == 3 ? List.of() : List.of(LABELS.get(i % LABELS.size()));
      String id = "P-" + i;
      providers.put(
          id,
          new Provider(id, "提供方" + i, ProviderKind.EXPERT, place(), Rank.NONE, fields, true, 9));
    }
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      posting("N-" + i, Side.NEED);
    }
    for (int i = 0; i < count / 2; i++) {
      posting("C-" + i, Side.CAPABILITY);
    }
    for (int i = 0; i < 3; i++) {
      Set<Service> services = EnumSet.noneOf(Service.class);
      if (random.nextBoolean()) {
        services.add(service());
      }
      accords.add(
          new Accord(
              "A-" + i,
              "协议" + i,
              List.of(REGIONS.of(511400), REGIONS.of(i == 0 ? 510131 : 510100)),
              services,
              i == 1 ? 0.9 : 0.5,
              random.nextBoolean() ? null : day(),
              null));
    }
    for (int i = 0; i < 2 * count; i++) {
      courses.add(course("O-" + i, count));
    }
  }

  private Region place() {
    return REGIONS.of(PLACES[random.nextInt(PLACES.length)]);
  }

  private Service service() {
    return Service.values()[random.nextInt(4)];
  }

  /** Mostly of late, some years ago, some to come. */
  private LocalDate day() {
    int back = random.nextInt(3) == 0 ? random.nextInt(900) : random.nextInt(40);
    return ON.plusDays(10 - back);
  }

  private void posting(String id, Side side) {
    String label = random.nextInt(4) == 0 ? "" : LABELS.get(random.nextInt(3));
    Service service = service();
    LocalDate posted = random.nextInt(10) == 0 ? null : day();
    Posting.Builder builder =
        Posting.of(id, side, service)
            .title(label.isEmpty() ? "别的事情" : "想问" + label + "的事")
            .region(place())
            .status(random.nextInt(4) == 0 ? PostingStatus.CLOSED : PostingStatus.OPEN)
            .postedOn(posted);
    if (posted != null && random.nextInt(3) == 0) {
      builder.expiresOn(posted.plusDays(random.nextInt(60)));
    }
    String owner = "P-" + random.nextInt(13);
    if (side == Side.NEED && random.nextInt(6) > 0) {
      builder.owner("U-" + random.nextInt(9));
    }
    if (side == Side.CAPABILITY && random.nextInt(8) > 0) {
      builder.owner(owner);
      if (label.isEmpty() && providers.containsKey(owner)) {
        List<String> fields = providers.get(owner).fields();
        label = fields.isEmpty() ? "" : fields.getFirst();
      }
    }
    postings.put(id, builder.build());
    labels.put(id, label);
  }

  private OrderCourse course(String id, int needs) {
    LocalDate opened = day();
    Stage stage = Stage.values()[random.nextInt(5)];
    @Nullable LocalDate accepted = stage == Stage.PROPOSED ? null : later(opened);
    @Nullable LocalDate started =
        stage == Stage.PROPOSED || stage == Stage.ACCEPTED ? null : later(accepted);
    @Nullable LocalDate ended = stage.ended() && random.nextInt(12) > 0 ? later(started) : null;
    Integer rating = stage == Stage.DONE && random.nextInt(3) > 0 ? 1 + random.nextInt(5) : null;
    @Nullable CancelReason reason =
        stage == Stage.CANCELLED && random.nextBoolean()
            ? CancelReason.values()[random.nextInt(7)]
            : null;
    Order order =
        new Order(
            id,
            // Few needs have many orders, and some needs are not there any more.
            "N-" + random.nextInt(random.nextInt(needs) + 3),
            null,
            "P-" + random.nextInt(13),
            random.nextBoolean() ? "H-" + random.nextInt(3) : null,
            stage.status(),
            opened,
            ended,
            rating);
    return new OrderCourse(order, stage, opened, accepted, started, ended, reason);
  }

  private @Nullable LocalDate later(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(random.nextInt(20));
  }

  /** The facts, taken in in a random order. */
  MarketFacts facts() {
    MarketFacts facts = new MarketFacts(REGIONS);
    List<MarketRecord> records = new ArrayList<>(postings.values());
    records.addAll(providers.values());
    records.addAll(accords);
    Collections.shuffle(records, random);
    records.forEach(facts::take);
    List<OrderCourse> shuffled = new ArrayList<>(courses);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(facts::take);
    return facts;
  }
}
