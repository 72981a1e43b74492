package dev.gongxu.matcher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.index.IndexException;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Change;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Gate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatcherTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MatchOptions OPTIONS = MatchOptions.on(TODAY);
  private static final Region DANLENG = RegionTree.gb2260().resolve("丹棱县");
  private static final Posting NEED =
      Posting.need("N-1", Service.TECH_SERVICE)
          .text("我这个柑橘园怎么防治病虫害、预防柑橘裂果？")
          .region(DANLENG)
          .owner("U-1")
          .build();

  private static Posting capability(String id, String owner, String text) {
    return Posting.capability(id, Service.TECH_SERVICE)
        .text(text)
        .region(DANLENG)
        .owner(owner)
        .build();
  }

  private static Provider provider(String id, int capacity) {
    return new Provider(
        id, "某某", ProviderKind.EXPERT, DANLENG, Rank.SENIOR, List.of("柑橘"), true, capacity);
  }

  private static void fill(Matcher matcher) {
    matcher.put(provider("P-1", 2));
    matcher.put(provider("P-2", 2));
    matcher.put(capability("C-1", "P-1", "柑橘裂果的成因与预防，病虫害综合防治"));
    matcher.put(capability("C-2", "P-2", "柑橘采后保鲜"));
    matcher.put(capability("C-3", "P-1", "柑橘园土壤改良，防治根腐病"));
    matcher.put(NEED);
    matcher.refresh();
  }

  private static List<String> found(Ranking ranking) {
    return ranking.matches().stream().map(Match::capability).toList();
  }

  @Test
  void aTakenOrderChangesTheVeryNextMatchWithoutARefresh() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      double before =
          matcher.match(NEED, OPTIONS).matches().getFirst().breakdown().value(Factor.WORKLOAD);
      matcher.put(Order.open("O-1", "N-1", "C-1", "P-1", TODAY));
      Match first = matcher.match(NEED, OPTIONS).matches().getFirst();
      assertThat(before).isEqualTo(1);
      assertThat(first.capability()).isEqualTo("C-1");
      assertThat(first.breakdown().value(Factor.WORKLOAD)).isEqualTo(0.5);

      matcher.put(Order.open("O-2", "N-1", "C-1", "P-1", TODAY));
      Ranking full = matcher.match(NEED, OPTIONS);
      assertThat(found(full)).containsExactly("C-2");
      assertThat(full.refused()).as("asked only where there is no match").isEmpty();

      matcher.put(Order.open("O-3", "N-1", "C-2", "P-2", TODAY));
      matcher.put(Order.open("O-4", "N-1", "C-2", "P-2", TODAY));
      Ranking none = matcher.match(NEED, OPTIONS);
      assertThat(found(none)).isEmpty();
      assertThat(none.refused()).containsExactly(Map.entry(Gate.PROVIDER_FULL, 3));
      assertThat(none.reason()).isEqualTo("provider-full");
    }
  }

  @Test
  void aGoodOrderInTheFieldOfTheNeedLiftsExpertise() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      double before =
          matcher.match(NEED, OPTIONS).matches().getFirst().breakdown().value(Factor.EXPERTISE);
      matcher.put(
          new Order(
              "O-1", "N-1", "C-1", "P-1", null, OrderStatus.DONE, TODAY, TODAY, Order.BEST_RATING));
      double after =
          matcher.match(NEED, OPTIONS).matches().getFirst().breakdown().value(Factor.EXPERTISE);
      // Prior 0.75 + 0.05 verified, and a newcomer's 0.05 of what lacks to 1.
      assertThat(before).isCloseTo(0.8 + 0.2 * 0.05, within(1e-12));
      // Worth 4 orders; one full success for the same need: (4 · 0.8 + 1) / 5, and 0.05 · 4/5.
      assertThat(after).isCloseTo(0.84 + 0.16 * 0.04, within(1e-12));
    }
  }

  @Test
  void aNewPostingIsFoundAfterTheNextRefresh() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      matcher.put(capability("C-4", "P-2", "柑橘裂果预防"));
      assertThat(found(matcher.match(NEED, OPTIONS))).doesNotContain("C-4");
      matcher.refresh();
      assertThat(found(matcher.match(NEED, OPTIONS))).contains("C-4");
      matcher.deletePosting("C-4");
      matcher.refresh();
      assertThat(found(matcher.match(NEED, OPTIONS))).doesNotContain("C-4");
    }
  }

  @Test
  void eachProviderAppearsOnceWhereAskedFor() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      assertThat(found(matcher.match(NEED, OPTIONS))).containsExactly("C-1", "C-3", "C-2");
      assertThat(found(matcher.match(NEED, OPTIONS.withOnePerProvider(true))))
          .containsExactly("C-1", "C-2");
    }
  }

  @Test
  void aCapabilityFindsNeedsWithTheSameRegionExpertiseAndWorkload() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      matcher.put(new Order("O-1", "N-1", "C-1", "P-1", null, OrderStatus.DONE, TODAY, TODAY, 4));
      Match forward = matcher.match(NEED, OPTIONS).matches().getFirst();
      Posting capability = requireNonNull(matcher.posting("C-1"));
      Match reverse = matcher.match(capability, OPTIONS).matches().getFirst();
      assertThat(reverse.need()).isEqualTo("N-1");
      assertThat(reverse.provider()).isEqualTo("P-1");
      for (Factor factor : List.of(Factor.REGION, Factor.EXPERTISE, Factor.WORKLOAD)) {
        assertThat(reverse.breakdown().value(factor)).isEqualTo(forward.breakdown().value(factor));
      }
    }
  }

  @Test
  void whatWasCommittedIsThereAfterReopeningAndRanksTheSame(@TempDir Path folder) {
    List<Match> before;
    try (Matcher matcher = Matcher.builder().open(folder)) {
      fill(matcher);
      matcher.put(new Order("O-1", "N-1", "C-1", "P-1", null, OrderStatus.DONE, TODAY, TODAY, 4));
      matcher.commit();
      before = matcher.match(NEED, OPTIONS).matches();
      matcher.put(provider("P-9", 1));
    }
    try (Matcher matcher = Matcher.builder().openForReading(folder)) {
      List<Match> after = matcher.match(NEED, OPTIONS).matches();
      assertThat(after).isEqualTo(before);
      assertThat(matcher.provider("P-9")).isNull();
      assertThatThrownBy(() -> matcher.put(NEED)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aReaderSeesTheOrdersOfACommitAfterItsRefresh(@TempDir Path folder) {
    try (Matcher writer = Matcher.builder().open(folder)) {
      fill(writer);
      writer.commit();
      try (Matcher reader = Matcher.builder().openForReading(folder)) {
        writer.put(Order.open("O-1", "N-1", "C-1", "P-1", TODAY));
        writer.commit();
        assertThat(reader.ledger().orders()).isEmpty();
        reader.refresh();
        assertThat(reader.ledger().orders()).hasSize(1);
      }
      assertThatThrownBy(() -> Matcher.builder().open(folder))
          .isInstanceOfSatisfying(
              IndexException.class,
              e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.LOCKED));
    }
  }

  @Test
  void manyNeedsComeBackInTheirOrderForAnyNumberOfThreads() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      List<Posting> needs = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        needs.add(
            Posting.need("N-" + i, Service.TECH_SERVICE)
                .text(i % 3 == 0 ? "柑橘裂果" : "柑橘保鲜怎么做" + i)
                .region(DANLENG)
                .build());
      }
      List<Ranking> expected = needs.stream().map(need -> matcher.match(need, OPTIONS)).toList();
      try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
        List<Ranking> found = new ArrayList<>();
        matcher.matchAll(needs.iterator(), OPTIONS, workers, 3, found::add);
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void textAloneRefusesNothing() {
    try (Matcher matcher = Matcher.builder().textOnly(true).inMemory()) {
      matcher.put(Posting.capability("C-1", Service.OUTREACH).text("柑橘裂果").region(DANLENG).build());
      matcher.refresh();
      Match match = matcher.match(NEED, OPTIONS).matches().getFirst();
      assertThat(match.score()).isEqualTo(match.breakdown().value(Factor.TEXT));
    }
  }

  @Test
  void openPostingsAreListedById() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      assertThat(matcher.openPostings(Side.CAPABILITY)).containsExactly("C-1", "C-2", "C-3");
      assertThat(matcher.size(Side.NEED)).isEqualTo(1);
    }
  }

  @Test
  void aNeedOfNothingButStopWordsIsStillAskedFor() {
    try (Matcher matcher = Matcher.builder().textOnly(true).inMemory()) {
      matcher.put(capability("C-1", "P-1", "怎么"));
      matcher.put(capability("C-2", "P-1", "柑橘怎么防治"));
      matcher.refresh();
      Posting need =
          Posting.need("N-2", Service.TECH_SERVICE).text("请问怎么？").region(DANLENG).build();
      assertThat(found(matcher.match(need, OPTIONS))).containsExactly("C-1");
    }
  }

  @Test
  void aRegionOutsideTheTreeIsRefusedBeforeItCouldSpoilTheIndex() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      Region nowhere = new Region(999999, "某县", "某县");
      assertThatThrownBy(
              () ->
                  matcher.put(
                      Posting.need("N-2", Service.TECH_SERVICE).text("柑橘").region(nowhere).build()))
          .isInstanceOf(InvalidFieldException.class)
          .hasMessageStartingWith("region: 999999: ");
      matcher.refresh();
      assertThat(found(matcher.match(NEED, OPTIONS))).hasSize(3);
    }
  }

  @Test
  void closingTwiceDoesNoHarm() {
    Matcher matcher = Matcher.builder().inMemory();
    fill(matcher);
    matcher.close();
    matcher.close();
    assertThatThrownBy(() -> matcher.match(NEED, OPTIONS))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingIsPromisedToAPairThatSharesNoWord() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      fill(matcher);
      Posting other =
          Posting.need("N-3", Service.TECH_SERVICE).text("防治根腐病").region(DANLENG).build();
      Change change =
          matcher.explain(other, "C-2", OPTIONS.withTop(1)).changes().stream()
              .filter(one -> one.factor() == Factor.EXPERTISE)
              .findFirst()
              .orElse(null);
      // C-2 shares no word with it, so nothing that can be changed would bring it in.
      assertThat(change).isNull();
    }
  }
}
