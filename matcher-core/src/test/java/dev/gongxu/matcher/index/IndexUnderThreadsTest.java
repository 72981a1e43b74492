package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers beside one writer that changes every record in each round and refreshes or commits only
 * between rounds: whatever a reader sees is of one round.
 */
final class IndexUnderThreadsTest {
  private static final int ROUNDS = 20;
  private static final int POSTINGS = 25;
  private static final int MOST_READS = 20_000;
  private static final long SEED = 19;

  private final CountDownLatch start = new CountDownLatch(1);
  private final AtomicBoolean writing = new AtomicBoolean(true);

  @TempDir private Path folder;

  @Test
  void everyAnswerOfTheWritersIndexIsOfOneRound() throws Exception {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      round(index, 0, new Random(SEED));
      index.refresh();
      run(index, List.of(reader(index, false), reader(index, false), reader(index, false)));
    }
  }

  @Test
  void everyAnswerOfAReadingIndexIsOfOneCommit() throws Exception {
    try (PostingIndex index = PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS)) {
      round(index, 0, new Random(SEED));
      index.commit();
      try (PostingIndex reading = PostingIndex.read(folder, Sample.ANALYSIS, Sample.REGIONS)) {
        run(index, List.of(reader(reading, true), reader(reading, true), reader(reading, false)));
      }
    }
  }

  private void run(PostingIndex index, List<Callable<Integer>> readers) throws Exception {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            readers.size() + 1, Thread.ofPlatform().name("index-", 0).factory())) {
      List<Future<Integer>> tasks = new ArrayList<>();
      tasks.add(threads.submit(() -> write(index)));
      readers.forEach(reader -> tasks.add(threads.submit(reader)));
      start.countDown();
      for (Future<Integer> task : tasks) {
        assertThat(task.get()).isPositive();
      }
    }
  }

  private int write(PostingIndex index) throws InterruptedException {
    start.await();
    Random random = new Random(SEED);
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        round(index, round, random);
        if (random.nextBoolean()) {
          index.refresh();
          index.commit();
        } else {
          index.commit();
          index.refresh();
        }
      }
    } finally {
      writing.set(false);
    }
    return ROUNDS;
  }

  private static void round(PostingIndex index, int round, Random random) {
    // How many there are differs from round to round.
    int postings = POSTINGS + round % 7;
    for (int i = 0; i < POSTINGS + 7; i++) {
      if (i >= postings || random.nextInt(3) == 0) {
        index.deletePosting("C-" + i);
      }
      if (i < postings) {
        index.put(
            Posting.capability("C-" + i, Service.PROJECT)
                .title("round" + round)
                .text("柑橘裂果" + (round % 2 == 0 ? "防治" : ""))
                .owner("P-" + i % 4)
                .region(Sample.DANLENG)
                .build());
      }
    }
    index.put(Sample.provider("P-0", "round" + round));
  }

  private Callable<Integer> reader(PostingIndex index, boolean refreshing) {
    return () -> {
      start.await();
      int reads = 0;
      int newest = 0;
      do {
        if (refreshing) {
          index.refresh();
        }
        try (Snapshot snapshot = index.acquire()) {
          int round = check(snapshot);
          assertThat(round).as("rounds never go back").isGreaterThanOrEqualTo(newest);
          newest = round;
        }
        reads++;
      } while (writing.get() && reads < MOST_READS);
      return reads;
    };
  }

  private static int check(Snapshot snapshot) {
    List<Provider> providers = snapshot.records().providers();
    assertThat(providers).hasSize(1);
    String name = providers.getFirst().name();
    int round = Integer.parseInt(name.substring("round".length()));
    int postings = POSTINGS + round % 7;
    assertThat(snapshot.postings(Side.CAPABILITY)).isEqualTo(postings);
    List<String> ids = snapshot.records().ids(Side.CAPABILITY, true);
    assertThat(ids).hasSize(postings);
    for (String id : ids) {
      assertThat(Objects.requireNonNull(snapshot.records().posting(id)).title()).isEqualTo(name);
    }
    PreparedQuery query =
        snapshot.prepare(
            TextQuery.of(Sample.need("Q", "柑橘裂果"), Sample.ANALYSIS, Sample.RULE),
            Side.CAPABILITY,
            Sample.RULE);
    SearchResult all = snapshot.search(query, (leaf, columns, doc, text) -> text, 1_000, false);
    assertThat(all.statistics().scored()).isEqualTo(postings);
    // All have the same words, so they tie, in whatever segments they lie.
    assertThat(all.hits()).hasSize(postings).extracting(Hit::id).isEqualTo(ids);
    assertThat(all.hits()).extracting(Hit::text).containsOnly(all.hits().getFirst().text());
    assertThat(snapshot.search(query, (leaf, columns, doc, text) -> text, 1_000, true).hits())
        .as("four owners")
        .hasSize(4);
    return round;
  }
}
