package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A ranking is wholly by one lexicon, whenever that is changed. */
final class RankingsUnderReloadTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int POSTINGS = 60;
  private static final int RELOADS = 30;

  private static final Lexicon FIRST =
      Lexicon.empty()
          .withWords("first", List.of("柑橘裂果", "果园管护"))
          .withSynonyms("first", List.of("防治 => 管护"));
  private static final Lexicon SECOND =
      Lexicon.empty()
          .withWords("second", List.of("裂果防治", "橘裂"))
          .withSynonyms("second", List.of("裂果防治 => 管护", "柑橘, 果园"));

  private static final Posting NEED =
      Posting.need("N-1", Service.TECH_SERVICE)
          .text("柑橘裂果防治，果园管护")
          .region(RegionTree.gb2260().of(511424))
          .build();

  @Test
  void readersGetExactlyOneOfTwoAnswers() throws Exception {
    Set<String> allowed = new HashSet<>();
    for (Lexicon lexicon : List.of(FIRST, SECOND)) {
      try (Matcher matcher = market(lexicon)) {
        allowed.add(answer(matcher));
      }
    }
    assertThat(allowed).hasSize(2);
    try (Matcher matcher = market(FIRST);
        ExecutorService workers = Executors.newFixedThreadPool(3)) {
      AtomicBoolean over = new AtomicBoolean();
      List<Future<Set<String>>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(
            workers.submit(
                () -> {
                  Set<String> seen = new HashSet<>();
                  while (!over.get() || seen.isEmpty()) {
                    seen.add(answer(matcher));
                  }
                  return seen;
                }));
      }
      String last = answer(matcher);
      for (int round = 0; round < RELOADS; round++) {
        matcher.reload(round % 2 == 0 ? SECOND : FIRST);
        String now = answer(matcher);
        assertThat(now).as("round %d", round).isIn(allowed).isNotEqualTo(last);
        last = now;
      }
      over.set(true);
      for (Future<Set<String>> reader : readers) {
        assertThat(allowed).containsAll(reader.get());
      }
    }
  }

  @Test
  void aSubjectReadWithTheOldLexiconIsReadAgain() {
    try (Matcher matcher = market(FIRST);
        Matcher other = market(SECOND)) {
      // Whoever assigns reads subjects once and ranks for them later.
      String before = answer(matcher);
      matcher.reload(SECOND);
      assertThat(answer(matcher)).isEqualTo(answer(other)).isNotEqualTo(before);
      matcher.reload(FIRST);
      assertThat(answer(matcher)).isEqualTo(before);
    }
  }

  private static Matcher market(Lexicon lexicon) {
    Matcher matcher = Matcher.builder().lexicon(lexicon).inMemory();
    for (String id : List.of("P-1", "P-2")) {
      matcher.put(
          new Provider(
              id,
              id,
              ProviderKind.EXPERT,
              RegionTree.gb2260().of(511424),
              Rank.SENIOR,
              List.of("柑橘裂果", "裂果防治"),
              true,
              5));
    }
    for (int i = 0; i < POSTINGS; i++) {
      matcher.put(
          Posting.capability("C-" + i, Service.TECH_SERVICE)
              .text((i % 3 == 0 ? "柑橘裂果防治" : i % 3 == 1 ? "果园管护" : "柑橘病虫害") + "，第" + i + "种办法")
              .owner(i % 2 == 0 ? "P-1" : "P-2")
              .region(RegionTree.gb2260().regions().get(i * 30))
              .build());
    }
    matcher.put(NEED);
    matcher.put(
        new Order("O-1", "N-1", "C-0", "P-1", null, OrderStatus.DONE, DAY.minusDays(3), DAY, 5));
    matcher.refresh();
    return matcher;
  }

  private static String answer(Matcher matcher) {
    StringBuilder answer = new StringBuilder();
    for (Match match : matcher.match(NEED, MatchOptions.on(DAY).withTop(2 * POSTINGS)).matches()) {
      answer
          .append(match.capability())
          .append(Double.doubleToLongBits(match.breakdown().total()))
          .append(match.terms())
          .append('\n');
    }
    return answer.toString();
  }
}
