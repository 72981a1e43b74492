package dev.gongxu.matcher.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Readers while orders of one provider change: none is ever missing, none is there twice. */
final class LedgerUnderThreadsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int ORDERS = 12;
  private static final int PUTS = 20_000;
  private static final int MOST_READS = 2_000_000;
  private static final long SEED = 17;

  private final Ledger ledger = new Ledger();

  private static Order order(int id, OrderStatus status) {
    return new Order(
        "O-" + id, "N", null, "P", null, status, DAY, null, status == OrderStatus.DONE ? 5 : null);
  }

  @Test
  void readersSeeEveryOrderOnce() throws Exception {
    for (int i = 0; i < ORDERS; i++) {
      ledger.put(order(i, OrderStatus.OPEN), Topic.NONE);
    }
    CountDownLatch start = new CountDownLatch(1);
    AtomicInteger writing = new AtomicInteger(2);
    // Each task has a thread of its own, or the latch would never fall.
    try (ExecutorService threads =
        Executors.newFixedThreadPool(5, Thread.ofPlatform().name("ledger-", 0).factory())) {
      List<Future<Integer>> tasks = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        Random random = new Random(SEED + writer);
        tasks.add(threads.submit(write(start, writing, random)));
      }
      for (int reader = 0; reader < 3; reader++) {
        tasks.add(threads.submit(read(start, writing)));
      }
      start.countDown();
      for (Future<Integer> task : tasks) {
        assertThat(task.get()).isPositive();
      }
    }
    assertThat(ledger.orders()).hasSize(ORDERS);
  }

  private Callable<Integer> write(CountDownLatch start, AtomicInteger writing, Random random) {
    return () -> {
      start.await();
      try {
        for (int i = 0; i < PUTS; i++) {
          OrderStatus status = OrderStatus.values()[random.nextInt(3)];
          ledger.put(order(random.nextInt(ORDERS), status), Topic.NONE);
        }
      } finally {
        writing.decrementAndGet();
      }
      return PUTS;
    };
  }

  private Callable<Integer> read(CountDownLatch start, AtomicInteger writing) {
    return () -> {
      start.await();
      int reads = 0;
      do {
        Standing standing = ledger.standing("P");
        TrackRecord ended = standing.ended();
        List<String> ids = standing.orders().stream().map(Order::id).toList();
        assertThat(ids).hasSize(ORDERS);
        assertThat(new TreeSet<>(ids)).hasSize(ORDERS);
        assertThat(standing.open() + ended.rated() + ended.cancelled()).isEqualTo(ORDERS);
        reads++;
      } while (writing.get() > 0 && reads < MOST_READS);
      return reads;
    };
  }
}
