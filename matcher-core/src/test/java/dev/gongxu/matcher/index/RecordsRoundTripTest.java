package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be built can be put into an index and read back from disk unchanged. */
final class RecordsRoundTripTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void everyRecordComesBackAsItWasPutLast(long seed) {
    Random random = new Random(seed);
    Map<String, Posting> postings = new TreeMap<>();
    Map<String, Provider> providers = new TreeMap<>();
    Map<String, Order> orders = new TreeMap<>();
    Map<String, Accord> accords = new TreeMap<>();
    Map<Set<String>, Block> blocks = new HashMap<>();
    try (PostingIndex index = PostingIndex.write(folder, Sample.ANALYSIS, Sample.REGIONS)) {
      for (int i = 0; i < 150; i++) {
        Posting posting = Sample.posting(random, Sample.id(random, 60));
        Provider provider = Sample.provider(random, Sample.id(random, 30));
        Order order = Sample.order(random, Sample.id(random, 30));
        Accord accord = Sample.accord(random, Sample.id(random, 30));
        Block block = Sample.block(random);
        postings.put(posting.id(), posting);
        providers.put(provider.id(), provider);
        orders.put(order.id(), order);
        accords.put(accord.id(), accord);
        blocks.put(Set.of(block.a(), block.b()), block);
        for (MarketRecord record : List.of(posting, provider, order, accord, block)) {
          Sample.put(index, record);
        }
        if (random.nextInt(30) == 0) {
          index.refresh();
        }
      }
      index.commit();
    }
    try (PostingIndex index = PostingIndex.read(folder, Sample.ANALYSIS, Sample.REGIONS);
        Snapshot snapshot = index.acquire()) {
      String world = "seed " + seed;
      postings.forEach(
          (id, put) -> assertThat(snapshot.records().posting(id)).as(world).isEqualTo(put));
      for (Side side : Side.values()) {
        assertThat(snapshot.records().ids(side, false))
            .as(world)
            .isEqualTo(ids(postings, side, false));
        assertThat(snapshot.records().ids(side, true))
            .as(world)
            .isEqualTo(ids(postings, side, true));
        assertThat(snapshot.postings(side)).as(world).isEqualTo(ids(postings, side, false).size());
      }
      assertThat(snapshot.records().providers())
          .as(world)
          .isEqualTo(List.copyOf(providers.values()));
      assertThat(snapshot.records().orders()).as(world).isEqualTo(List.copyOf(orders.values()));
      assertThat(snapshot.records().accords()).as(world).isEqualTo(List.copyOf(accords.values()));
      assertThat(snapshot.records().blocks())
          .as(world)
          .containsExactlyInAnyOrderElementsOf(blocks.values())
          .isSortedAccordingTo(
              Comparator.comparing(block -> new TreeSet<>(Set.of(block.a(), block.b())).first()));
    }
  }

  private static List<String> ids(Map<String, Posting> postings, Side side, boolean onlyOpen) {
    List<String> ids = new ArrayList<>();
    postings.values().stream()
        .filter(posting -> posting.side() == side && (posting.open() || !onlyOpen))
        .forEach(posting -> ids.add(posting.id()));
    ids.sort(
        (a, b) ->
            Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    return ids;
  }

  @Test
  void theLongestTextComesBackWhole() {
    String text = "柑橘裂果，".repeat(Posting.TEXT_CHARACTERS / 5);
    Posting posting =
        Posting.need("N", Service.PROJECT)
            .title("题".repeat(Posting.TITLE_CHARACTERS))
            .text(text)
            .region(Sample.DANLENG)
            .build();
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      index.put(posting);
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.records().posting("N")).isEqualTo(posting);
      }
    }
  }

  @Test
  void recordsOfDifferentKindsMayHaveTheSameId() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      List<MarketRecord> records = Sample.oneOfEachKind("X");
      records.forEach(record -> Sample.put(index, record));
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        List<MarketRecord> found = new ArrayList<>();
        found.add(Objects.requireNonNull(snapshot.records().posting("X")));
        found.addAll(snapshot.records().providers());
        found.addAll(snapshot.records().orders());
        found.addAll(snapshot.records().accords());
        found.addAll(snapshot.records().blocks());
        assertThat(found).isEqualTo(records);
      }
      index.deletePosting("X");
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.records().posting("X")).isNull();
        assertThat(snapshot.records().providers()).hasSize(1);
        assertThat(snapshot.records().orders()).hasSize(1);
        assertThat(snapshot.records().accords()).hasSize(1);
        assertThat(snapshot.records().blocks()).hasSize(1);
      }
    }
  }

  @Test
  void aBlockReplacesTheOneBetweenTheSameTwo() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      index.put(new Block("U-1", "P-1", "first"));
      index.put(new Block("P-1", "U-1", "second"));
      index.put(new Block("U-1", "P-2", "third"));
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.records().blocks())
            .containsExactly(new Block("P-1", "U-1", "second"), new Block("U-1", "P-2", "third"));
      }
    }
  }

  @Test
  void aPostingThatChangesSidesIsOnTheNewOneOnly() {
    try (PostingIndex index = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      index.put(Sample.need("X", "柑橘"));
      index.refresh();
      index.put(Sample.capability("X", "柑橘"));
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        assertThat(snapshot.records().ids(Side.NEED, false)).isEmpty();
        assertThat(snapshot.records().ids(Side.CAPABILITY, false)).containsExactly("X");
      }
    }
  }
}
