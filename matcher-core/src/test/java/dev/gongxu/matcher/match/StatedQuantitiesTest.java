package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.quantity.QuantityComparison;
import dev.gongxu.matcher.quantity.Verdict;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatedQuantitiesTest {
  private static final StatedQuantities QUANTITIES =
      new StatedQuantities(Hanlp.analysis(Lexicon.bundled()));

  private static Posting posting(Posting.Builder builder, String title, String text, String word) {
    return builder
        .title(title)
        .text(text)
        .keywords(List.of(word))
        .region(RegionTree.gb2260().resolve("511424"))
        .build();
  }

  @Test
  void titleTextAndKeywordsAreReadAndTheOrderOfThePairDoesNotCount() {
    Posting need =
        posting(Posting.need("N", Service.PROJECT), "使用温度≥1700℃", "合格率不低于95%。", "水分≤13%");
    Posting capability =
        posting(
            Posting.capability("C", Service.PROJECT), "隧道窑", "水分12%，最高使用温度1200 °C。", "合格率90%以上");
    List<QuantityComparison> found = QUANTITIES.compare(need, capability);
    assertThat(found)
        .extracting(QuantityComparison::verdict)
        .containsExactly(Verdict.CONTRADICTION, Verdict.UNKNOWN, Verdict.AGREEMENT);
    assertThat(QUANTITIES.compare(capability, need)).isEqualTo(found);
  }
}
