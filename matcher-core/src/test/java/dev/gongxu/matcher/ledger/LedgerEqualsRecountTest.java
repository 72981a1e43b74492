package dev.gongxu.matcher.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Standings after a random history of orders against counting all of them anew. */
final class LedgerEqualsRecountTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int PROVIDERS = 5;

  /** An order as it was last taken in. */
  private record Kept(Order order, Topic topic) {}

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterEveryPut(long seed) {
    Random random = new Random(seed);
    Ledger ledger = new Ledger();
    // In the order in which they were taken in, an order that came again last.
    Map<String, Kept> kept = new LinkedHashMap<>();
    int orders = 1 + random.nextInt(25);
    for (int step = 0; step < 150; step++) {
      Order order = order(random, orders);
      Topic topic = topic(random);
      ledger.put(order, topic);
      kept.remove(order.id());
      kept.put(order.id(), new Kept(order, topic));
      if (random.nextInt(8) == 0) {
        // The same once more changes nothing.
        ledger.put(order, topic);
      }
      String world = "seed " + seed + " step " + step;
      for (int i = 0; i <= PROVIDERS; i++) {
        compare(world, ledger, kept, "P-" + i, random);
      }
    }
    assertThat(ledger.orders())
        .as("seed " + seed)
        .isEqualTo(new TreeMap<>(kept).values().stream().map(Kept::order).toList());
    kept.forEach((id, last) -> assertThat(ledger.order(id)).isEqualTo(last.order));
    assertThat(ledger.order("O-none")).isNull();
  }

  private static void compare(
      String world, Ledger ledger, Map<String, Kept> kept, String provider, Random random) {
    List<Kept> own =
        kept.values().stream().filter(one -> one.order.provider().equals(provider)).toList();
    Standing standing = ledger.standing(provider);
    assertThat(standing.orders()).as(world).isEqualTo(own.stream().map(Kept::order).toList());
    assertThat(standing.open())
        .as(world)
        .isEqualTo(
            (int) own.stream().filter(one -> one.order.status() == OrderStatus.OPEN).count());
    assertThat(standing.ended()).as(world).isEqualTo(count(own));
    assertThat(standing.outcomes().stream().reduce(TrackRecord.NONE, TrackRecord::plus))
        .as(world)
        .isEqualTo(count(own));
    for (int i = 0; i < 5; i++) {
      long fields = fields(random);
      int[] words = words(random);
      double sameField = random.nextInt(5) / 4.0;
      Evidence near = standing.near(fields, words, sameField);
      double rated = 0;
      double share = 0;
      double unrated = 0;
      double cancelled = 0;
      for (Kept one : own) {
        double close = one.topic.closeness(fields, words, sameField);
        TrackRecord record = count(List.of(one));
        rated += close * record.rated();
        share += close * record.ratingShare();
        unrated += close * record.unrated();
        cancelled += close * record.cancelled();
      }
      assertThat(near)
          .as("%s near %d %s", world, fields, Arrays.toString(words))
          .isEqualTo(new Evidence(rated, share, unrated, cancelled));
    }
  }

  private static TrackRecord count(List<Kept> orders) {
    int rated = 0;
    double share = 0;
    int unrated = 0;
    int cancelled = 0;
    for (Kept one : orders) {
      Integer rating = one.order.rating();
      switch (one.order.status()) {
        case OPEN -> {}
        case CANCELLED -> cancelled++;
        case DONE -> {
          if (rating == null) {
            unrated++;
          } else {
            rated++;
            share += List.of(0.0, 0.25, 0.5, 0.75, 1.0).get(rating - 1);
          }
        }
      }
    }
    return new TrackRecord(rated, share, unrated, cancelled);
  }

  private static Topic topic(Random random) {
    return new Topic(fields(random), words(random));
  }

  private static int[] words(Random random) {
    return random.ints(random.nextInt(6), 0, 8).sorted().distinct().toArray();
  }

  private static long fields(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1L << random.nextInt(50);
      default -> random.nextInt(8);
    };
  }

  private static Order order(Random random, int orders) {
    OrderStatus status = OrderStatus.values()[random.nextInt(3)];
    return new Order(
        "O-" + random.nextInt(orders),
        "N-" + random.nextInt(9),
        null,
        "P-" + random.nextInt(PROVIDERS),
        null,
        status,
        DAY,
        null,
        status == OrderStatus.DONE && random.nextInt(3) > 0 ? 1 + random.nextInt(5) : null);
  }
}
