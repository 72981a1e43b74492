package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best k against sorting all of them. */
final class TopHitsTest {
  private static final int POSTINGS = 120;
  private static final int OWNERS = 9;
  private static final int WITHOUT_OWNER = 5;

  // Letters at both sides of the surrogates: by UTF-16 unit 𠮷 and 😀 would come before ～ and ￥.
  private static final List<String> LETTERS =
      List.of("A", "B", "z", "字", "～", "￥", "𠮷", "😀", "\uffff");

  private static final PostingIndex INDEX = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS);

  /** The columns of a segment in which posting i belongs to owner i mod 9, but for every fifth. */
  private static final Columns COLUMNS = columns();

  private static Columns columns() {
    for (int i = 0; i < POSTINGS; i++) {
      INDEX.put(
          Posting.capability("C-" + i, Service.PROJECT)
              .text("柑橘")
              .region(Sample.DANLENG)
              .owner(i % WITHOUT_OWNER == 0 ? null : "P-" + i % OWNERS)
              .build());
    }
    INDEX.refresh();
    try (Snapshot snapshot = INDEX.acquire()) {
      PreparedQuery query =
          snapshot.prepare(
              TextQuery.of(Sample.need("Q", "柑橘"), Sample.ANALYSIS, Sample.RULE),
              Side.CAPABILITY,
              Sample.RULE);
      return snapshot
          .search(query, (leaf, columns, doc, text) -> text, 1, false)
          .hits()
          .getFirst()
          .columns();
    }
  }

  @AfterAll
  static void close() {
    INDEX.close();
  }

  private static List<Hit> hits(Random random, int different) {
    List<Hit> hits = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int doc = 0; doc < POSTINGS; doc++) {
      if (random.nextInt(6) == 0) {
        continue;
      }
      StringBuilder id = new StringBuilder();
      do {
        id.append(LETTERS.get(random.nextInt(LETTERS.size())));
      } while (!ids.add(id.toString()));
      hits.add(new Hit(id.toString(), random.nextInt(different) / 8.0, 1, COLUMNS, 0, doc));
    }
    Collections.shuffle(hits, random);
    return hits;
  }

  private static TopHits.Ids ids(List<Hit> hits) {
    return (leaf, doc) ->
        hits.stream().filter(hit -> hit.doc() == doc).findFirst().orElseThrow().id();
  }

  private static void offer(TopHits top, Hit hit) {
    top.offer(hit.score(), hit.text(), hit.columns(), hit.leaf(), hit.doc());
  }

  private static int bestFirst(Hit a, Hit b) {
    return a.score() != b.score()
        ? Double.compare(b.score(), a.score())
        : Arrays.compareUnsigned(
            a.id().getBytes(StandardCharsets.UTF_8), b.id().getBytes(StandardCharsets.UTF_8));
  }

  private static List<Hit> sorted(List<Hit> hits, int k, boolean grouped) {
    List<Hit> sorted = new ArrayList<>(hits);
    sorted.sort(TopHitsTest::bestFirst);
    Set<Integer> seen = new HashSet<>();
    if (grouped) {
      sorted.removeIf(
          hit -> {
            int owner = COLUMNS.owner(hit.doc());
            return owner >= 0 && !seen.add(owner);
          });
    }
    return sorted.subList(0, Math.min(k, sorted.size()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theBestAreThoseThatSortingPutsFirst(boolean grouped) {
    for (long seed = 0; seed < 800; seed++) {
      Random random = new Random(seed);
      // Few different scores make many ties.
      List<Hit> hits = hits(random, seed % 3 == 0 ? 1_000 : 1 + random.nextInt(6));
      int k = 1 + random.nextInt(random.nextBoolean() ? 5 : POSTINGS + 10);
      TopHits top = new TopHits(k, grouped, ids(hits));
      hits.forEach(hit -> offer(top, hit));
      assertThat(top.bestFirst())
          .as("seed " + seed + " k " + k)
          .isEqualTo(sorted(hits, k, grouped));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavingOutWhatIsBelowTheThresholdChangesNothing(boolean grouped) {
    for (long seed = 0; seed < 800; seed++) {
      Random random = new Random(seed);
      List<Hit> hits = hits(random, 1 + random.nextInt(12));
      int k = 1 + random.nextInt(20);
      TopHits top = new TopHits(k, grouped, ids(hits));
      double last = Double.NEGATIVE_INFINITY;
      for (Hit hit : hits) {
        assertThat(top.threshold()).as("it never falls, seed " + seed).isGreaterThanOrEqualTo(last);
        last = top.threshold();
        if (hit.score() >= last) {
          offer(top, hit);
        }
      }
      assertThat(top.bestFirst())
          .as("seed " + seed + " k " + k)
          .isEqualTo(sorted(hits, k, grouped));
    }
  }

  @Test
  void anOwnerIsShownWithItsBestAndAPostingWithoutOneForItself() {
    // Documents 1, 10 and 19 belong to P-1, documents 0 and 5 to nobody.
    List<Hit> hits =
        List.of(
            new Hit("a", 0.5, 1, COLUMNS, 0, 1),
            new Hit("b", 0.75, 1, COLUMNS, 0, 19),
            new Hit("c", 0.25, 1, COLUMNS, 0, 28),
            new Hit("d", 0.25, 1, COLUMNS, 0, 0),
            new Hit("e", 0.25, 1, COLUMNS, 0, 5));
    TopHits top = new TopHits(10, true, ids(hits));
    hits.forEach(hit -> offer(top, hit));
    assertThat(top.bestFirst()).extracting(Hit::id).containsExactly("b", "d", "e");
  }

  @Test
  void nothingOfferedIsNothingFound() {
    TopHits top = new TopHits(3, true, ids(List.of()));
    assertThat(top.bestFirst()).isEmpty();
    assertThat(top.threshold()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void idsAreComparedByCodePointAsTheirUtf8BytesAre() {
    long seed = 18;
    Random random = new Random(seed);
    for (int round = 0; round < 50_000; round++) {
      String a = id(random);
      String b = random.nextInt(4) == 0 ? a + id(random) : id(random);
      int expected =
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
      assertThat(Integer.signum(TopHits.byCodePoint(a, b)))
          .as("seed %d round %d %s %s", seed, round, a, b)
          .isEqualTo(Integer.signum(expected));
    }
  }

  private static String id(Random random) {
    StringBuilder id = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      id.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return id.toString();
  }
}
