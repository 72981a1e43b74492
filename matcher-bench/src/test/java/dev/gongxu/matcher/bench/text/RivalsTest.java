package dev.gongxu.matcher.bench.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rivals do what their names say, so that a comparison with them means something. */
final class RivalsTest {
  @Test
  void eachCutsInItsOwnWay() {
    assertThat(Cutter.cjkBigrams().cut("柑橘裂果")).containsExactly("柑橘", "橘裂", "裂果");
    assertThat(Cutter.standard().cut("裂果")).containsExactly("裂", "果");
    assertThat(Cutter.smartcn().cut("社区医院")).containsExactly("社区", "医院");
    assertThat(Cutter.hanlp().cut("社区医院，LED")).containsExactly("社区", "医院", "led");
    assertThat(Cutter.hanlpIndex().cut("病虫害")).contains("病虫害", "虫害");
  }

  @Test
  void plainSearchRanksByWordsAlone() throws IOException {
    List<Posting> postings =
        List.of(capability("C-1", "社区医院"), capability("C-2", "柑橘裂果"), capability("C-3", "柑橘"));
    PlainSearch search = new PlainSearch(postings, Cutter.cjkBigrams());
    assertThat(search.search(capability("Q", "柑橘裂果防治"), 10)).containsExactly("C-2", "C-3");
  }

  @Test
  void theSampleMarketIsAJudgedSet() throws IOException {
    JudgedSet set = JudgedSet.in(Path.of("..", "sample-data")).getFirst();
    assertThat(set.needs()).hasSize(95);
    assertThat(set.capabilities()).hasSize(384);
  }

  private static Posting capability(String id, String text) {
    return Posting.capability(id, Service.TECH_SERVICE)
        .text(text)
        .region(RegionTree.gb2260().of(510000))
        .build();
  }
}
