package dev.gongxu.matcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which field people would say a need lies. */
final class FieldFinderTest {
  private static final RegionTree REGIONS = RegionTree.gb2260();

  private static Provider provider(String id, String... fields) {
    return new Provider(
        id, id, ProviderKind.EXPERT, REGIONS.of(511402), Rank.NONE, List.of(fields), true, 5);
  }

  private static Posting.Builder capability(String id, String owner, String... keywords) {
    return Posting.capability(id, Service.TECH_SERVICE)
        .region(REGIONS.of(511402))
        .owner(owner)
        .keywords(List.of(keywords));
  }

  private static String fieldOf(String title, String text) {
    MarketFacts facts = new MarketFacts(REGIONS);
    facts.take(
        Posting.need("N-1", Service.TECH_SERVICE)
            .title(title)
            .text(text)
            .region(REGIONS.of(511424))
            .build());
    facts.take(capability("C-1", "P-1", "裂果", "打药").text("治果子开裂").build());
    facts.take(capability("C-2", "P-2", "打药").text("植保飞防").build());
    facts.take(capability("C-3", "P-2", "打药").text("植保").build());
    facts.take(provider("P-1", "柑橘", "栽培"));
    facts.take(provider("P-2", "植保"));
    facts.take(provider("P-3", "AI", "柑橘加工"));
    facts.take(provider("P-4", "植保"));
    NeedFact need = Objects.requireNonNull(facts.need("N-1"));
    return facts.fields().name(facts.fields().ofNeed(need));
  }

  @ParameterizedTest
  @CsvSource({
    // A label in the title goes before one in the text, a long one before a short one.
    "柑橘黄叶, 想请懂植保的看看, 柑橘",
    "柑橘加工厂, '', 柑橘加工",
    // Of two as long that which more providers have.
    "柑橘植保, '', 植保",
    "'', 我家栽培的事, 栽培",
    // Letters do not matter in their width and case, and stand for themselves.
    "ａｉ识别, '', AI",
    "rain, '', ''",
    // Without a label by keywords, and a keyword of several fields belongs to the most of them.
    "果子裂果了, '', 柑橘",
    "打药没用, '', 植保",
    "裂果打药, '', 柑橘",
    "别的事, '', ''"
  })
  void aNeedLiesInTheFieldThatItNames(String title, String text, String field) {
    assertThat(fieldOf(title, text)).isEqualTo(field);
  }
}
