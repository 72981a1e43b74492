package dev.gongxu.matcher.bench.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** What a posting of average length that holds a word once is given is what the reference has. */
  @Test
  void theReferenceIsTheScoreOfAnAveragePostingWhereTermsCountAlike() throws IOException {
    List<Posting> postings =
        List.of(capability("C-1", "社区"), capability("C-2", "柑橘"), capability("C-3", "医院"));
    PlainSearch search = new PlainSearch(postings, Cutter.cjkBigrams());
    Posting need = capability("Q", "柑橘。社区");
    List<PlainSearch.Found> found = search.found(need, 10);
    assertThat(found).extracting(PlainSearch.Found::id).containsExactly("C-1", "C-2");
    assertThat(search.reference(need, 0))
        .isCloseTo(found.get(0).score() + found.get(1).score(), within(1e-6));
    assertThat(search.reference(need, 1))
        .isCloseTo(found.get(0).score() + found.get(1).score() / 2, within(1e-6));
  }

  @Test
  void theFullScoreIsComparedOnTheSampleMarket() throws IOException {
    Path folder = Path.of("..", "sample-data");
    JudgedSet set = JudgedSet.in(folder).getFirst();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FullQuality.print(folder, set, LocalDate.of(2026, 11, 24), new PrintStream(bytes, true, UTF_8));
    List<String> lines = bytes.toString(UTF_8).lines().filter(line -> !line.isBlank()).toList();
    int table = 2 + 1 + TextQuality.rivals().size();
    assertThat(lines).hasSize(2 * table);
    for (List<String> one : List.of(lines.subList(0, table), lines.subList(table, 2 * table))) {
      double ours = nDcg(one.get(2));
      assertThat(ours).as(one.getFirst()).isGreaterThan(0.85);
      assertThat(one.subList(3, table))
          .allSatisfy(line -> assertThat(nDcg(line)).isBetween(0.7, ours));
    }
  }

  private static double nDcg(String line) {
    return Double.parseDouble(line.substring(24).strip().split(" +")[0]);
  }

  @Test
  void twoHalvesAreTheWhole() throws IOException {
    JudgedSet set = JudgedSet.in(Path.of("..", "sample-data")).getFirst();
    List<String> both = new ArrayList<>();
    for (int which = 1; which <= 2; which++) {
      JudgedSet half = set.half(which);
      assertThat(half.needs()).hasSizeBetween(47, 48);
      assertThat(half.judgements().answerableNeeds())
          .containsExactlyInAnyOrderElementsOf(half.needs().stream().map(Posting::id).toList());
      half.needs().forEach(need -> both.add(need.id()));
    }
    assertThat(both).containsExactlyInAnyOrderElementsOf(set.judgements().answerableNeeds());
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
