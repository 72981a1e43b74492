package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A ranking sees one moment of the market, while orders come and go. */
final class RankingsUnderChangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int POSTINGS = 90;

  @Test
  void anOrderIsAlwaysWithExactlyOneOfTwoProviders() throws Exception {
    try (Matcher matcher = Matcher.builder().inMemory();
        ExecutorService workers = Executors.newFixedThreadPool(2)) {
      for (String id : List.of("P-1", "P-2")) {
        matcher.put(
            new Provider(
                id,
                id,
                ProviderKind.EXPERT,
                RegionTree.gb2260().of(511424),
                Rank.SENIOR,
                List.of("柑橘"),
                true,
                1));
      }
      // Postings of both in many blocks, so that a ranking takes its time about them.
      for (int i = 0; i < POSTINGS; i++) {
        matcher.put(capability(i));
      }
      Posting need =
          Posting.need("N-1", Service.TECH_SERVICE)
              .text("柑橘裂果怎么防治")
              .region(RegionTree.gb2260().of(511424))
              .build();
      matcher.put(Order.open("O-1", "N-1", null, "P-1", DAY));
      matcher.refresh();
      AtomicBoolean over = new AtomicBoolean();
      Future<?> readers =
          workers.submit(
              () -> {
                int rankings = 0;
                while (!over.get() || rankings < 50) {
                  List<Match> matches =
                      matcher
                          .match(need, MatchOptions.on(DAY).withTop(2 * POSTINGS).withTerms(false))
                          .matches();
                  assertThat(matches).hasSize(POSTINGS / 2);
                  assertThat(matches)
                      .extracting(Match::provider)
                      .containsOnly(matches.getFirst().provider());
                  rankings++;
                }
              });
      for (int round = 0; round < 2_000 && !readers.isDone(); round++) {
        matcher.put(Order.open("O-1", "N-1", null, round % 2 == 0 ? "P-2" : "P-1", DAY));
      }
      over.set(true);
      readers.get();
    }
  }

  private static Posting capability(int number) {
    return Posting.capability("C-" + number, Service.TECH_SERVICE)
        .text("柑橘裂果的防治，第" + number + "种办法")
        .owner(number % 2 == 0 ? "P-1" : "P-2")
        .region(RegionTree.gb2260().regions().get(number * 30))
        .build();
  }
}
