package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers depend on the market alone, not on how it came about or lies on the disk. */
final class LiveStatisticsTest {
  private static final List<String> WORDS =
      List.of(
          "柑橘", "裂果", "防治", "春见", "病虫害", "污水处理", "设备", "alpha", "beta", "pH", "1700℃", "𠮷", "耙耙柑",
          "打药");

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void manySegmentsWithDeletionsAreAsGoodAsOne(long seed) {
    Random random = new Random(seed);
    boolean few = seed % 2 == 0;
    Map<String, Posting> market = new TreeMap<>();
    try (PostingIndex divided = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS);
        PostingIndex whole = PostingIndex.inMemory(Sample.ANALYSIS, Sample.REGIONS)) {
      for (int step = 0; step < 250; step++) {
        String id = "X-" + random.nextInt(120);
        if (random.nextInt(4) == 0) {
          divided.deletePosting(id);
          market.remove(id);
        } else {
          Posting posting =
              random.nextBoolean()
                  ? Sample.need(id, text(random))
                  : Sample.capability(id, text(random));
          divided.put(posting);
          market.put(id, posting);
        }
        // Four segments are too few to be merged; forty are merged now and then, as Lucene pleases.
        if (few ? step % 60 == 59 : random.nextInt(6) == 0) {
          divided.refresh();
        }
      }
      divided.refresh();
      market.values().forEach(whole::put);
      whole.refresh();
      try (Snapshot many = divided.acquire();
          Snapshot one = whole.acquire()) {
        assertThat(one.reader().leaves()).hasSize(1);
        assertThat(one.reader().hasDeletions()).isFalse();
        if (few) {
          assertThat(many.reader().leaves()).as("seed " + seed).hasSizeGreaterThan(1);
          assertThat(many.reader().hasDeletions()).as("seed " + seed).isTrue();
        }
        for (Side side : Side.values()) {
          assertThat(many.postings(side)).isEqualTo(one.postings(side));
          assertThat(many.records().ids(side, false)).isEqualTo(one.records().ids(side, false));
          for (int i = 0; i < 5; i++) {
            TextQuery query =
                TextQuery.of(Sample.need("Q", text(random)), Sample.ANALYSIS, Sample.RULE);
            compare("seed " + seed + " " + query.terms(), many, one, query, side);
          }
        }
      }
    }
  }

  private static void compare(
      String world, Snapshot many, Snapshot one, TextQuery query, Side side) {
    PreparedQuery a = many.prepare(query, side, Sample.RULE);
    PreparedQuery b = one.prepare(query, side, Sample.RULE);
    assertThat(Double.doubleToRawLongBits(a.reference()))
        .as(world)
        .isEqualTo(Double.doubleToRawLongBits(b.reference()));
    for (int i = 0; i < query.terms().size(); i++) {
      assertThat(a.weight(i)).as(world).isEqualTo(b.weight(i)).isPositive();
      assertThat(a.norms(i)).as(world).isEqualTo(b.norms(i));
    }
    SearchResult inMany = many.search(a, (leaf, columns, doc, text) -> text, 1_000, false);
    SearchResult inOne = one.search(b, (leaf, columns, doc, text) -> text, 1_000, false);
    assertThat(inMany.statistics().scored()).as(world).isEqualTo(inOne.statistics().scored());
    assertThat(inMany.hits().stream().map(hit -> hit.id() + " " + hit.text()).toList())
        .as(world)
        .isEqualTo(inOne.hits().stream().map(hit -> hit.id() + " " + hit.text()).toList());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("果");
    for (int i = random.nextInt(15); i >= 0; i--) {
      text.append(WORDS.get((int) (random.nextDouble() * random.nextDouble() * WORDS.size())))
          .append(' ');
    }
    return text.toString();
  }
}
