package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Postings that are gathered, sorted and written by several threads, against a plain map. */
final class IntakeTest {
  private static final long SEED = 20261127;

  /** Some tens of these fill a batch. */
  private static final String LONG = "柑橘裂果，污水处理。".repeat(2_000);

  private final ExecutorService workers =
      Executors.newFixedThreadPool(3, Thread.ofPlatform().name("intake-", 0).factory());
  private final PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS);

  @AfterEach
  void close() {
    index.close();
    workers.close();
  }

  private static Posting need(int number, int version, boolean large) {
    return Posting.need("N-" + number, Service.PROJECT)
        .title("version " + version)
        .text(large ? LONG : "柑橘裂果")
        .region(Sample.DANLENG)
        .build();
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    try (Snapshot snapshot = index.acquire()) {
      for (String id : snapshot.records().ids(Side.NEED, false)) {
        titles.put(id, Objects.requireNonNull(snapshot.records().posting(id)).title());
      }
      assertThat(snapshot.postings(Side.NEED)).isEqualTo(titles.size());
    }
    return titles;
  }

  @Test
  void whatCameLastStaysWhoeverWritesIt() {
    Random random = new Random(SEED);
    Map<String, String> expected = new TreeMap<>();
    for (int version = 0; version < 600; version++) {
      int number = random.nextInt(60);
      if (random.nextInt(5) == 0) {
        index.deletePosting("N-" + number);
        expected.remove("N-" + number);
      } else {
        Posting posting = need(number, version, random.nextInt(3) == 0);
        if (random.nextBoolean()) {
          index.put(posting, workers, 1 + random.nextInt(3));
        } else {
          index.put(posting);
        }
        expected.put(posting.id(), posting.title());
      }
      if (random.nextInt(150) == 0) {
        index.refresh();
        assertThat(titles()).isEqualTo(expected);
      }
    }
    index.commit();
    index.refresh();
    assertThat(titles()).isEqualTo(expected);
    index.merge(1);
    index.refresh();
    assertThat(titles()).isEqualTo(expected);
  }

  @Test
  void manyThreadsPutAtTheSameTimeAndNothingIsLost() throws Exception {
    int threads = 3;
    int each = 60;
    List<Future<?>> tasks = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread * each;
      tasks.add(
          workers.submit(
              () -> {
                for (int version = 0; version < 2; version++) {
                  for (int number = first; number < first + each; number++) {
                    index.put(need(number, version, number % 3 == 0));
                  }
                  index.refresh();
                }
              }));
    }
    for (Future<?> task : tasks) {
      task.get();
    }
    assertThat(titles()).hasSize(threads * each);
    assertThat(titles().values()).containsOnly("version 1");
  }

  @Test
  void aBatchIsKeptInTheOrderOfTheIndex() {
    for (int number = 0; number < 28; number++) {
      index.put(
          Posting.need("N-" + number, number % 2 == 0 ? Service.PROJECT : Service.TECH_SERVICE)
              .text("柑橘裂果")
              .remote(number % 3 == 0)
              .region(Sample.DANLENG)
              .build());
    }
    index.refresh();
    try (Snapshot snapshot = index.acquire()) {
      assertThat(snapshot.columns()).hasSize(1);
      assertThat(snapshot.columns().getFirst().stretches()).isEqualTo(4);
    }
  }

  @Test
  void aClosedIndexTakesNothingIn() {
    index.close();
    assertThatThrownBy(() -> index.put(need(1, 1, false)))
        .isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(index::refresh).isInstanceOf(AlreadyClosedException.class);
  }
}
