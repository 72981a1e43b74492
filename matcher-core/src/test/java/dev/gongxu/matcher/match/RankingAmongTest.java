package dev.gongxu.matcher.match;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A ranking of some postings is the whole ranking without the others; a pair as of a day is the
 * pair in a market in which nothing has happened since.
 */
final class RankingAmongTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final MatchOptions ALL = MatchOptions.on(RandomMarket.TODAY).withTop(1000);

  /** One market as it is told by records. */
  private record Market(PostingIndex index, Ranker ranker) implements AutoCloseable {
    static Market of(List<Posting> postings, List<Provider> providers, List<Order> orders) {
      PostingIndex index = PostingIndex.inMemory(ANALYSIS, REGIONS);
      postings.forEach(index::put);
      providers.forEach(index::put);
      orders.forEach(index::put);
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        MarketRecords records = new MarketRecords(index, snapshot, REGIONS);
        return new Market(index, new Ranker(index, () -> records, REGIONS));
      }
    }

    @Override
    public void close() {
      index.close();
    }
  }

  private static List<Posting> postings(RandomMarket market) {
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      postings.add(market.posting(Side.NEED, i));
      postings.add(market.posting(Side.CAPABILITY, i));
    }
    return postings;
  }

  private static List<Provider> providers(RandomMarket market) {
    return IntStream.range(0, 200)
        .mapToObj(i -> market.around())
        .filter(Provider.class::isInstance)
        .map(Provider.class::cast)
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aRankingOfSomeIsTheWholeOneWithoutTheOthers(long seed) {
    RandomMarket market = new RandomMarket(seed);
    Random random = market.random();
    List<Order> orders = IntStream.range(0, 20).mapToObj(i -> market.order()).toList();
    try (Market whole = Market.of(postings(market), providers(market), orders)) {
      for (int round = 0; round < 20; round++) {
        Side side = random.nextBoolean() ? Side.NEED : Side.CAPABILITY;
        Posting subject = market.posting(side, 500);
        Profile profile = RandomProfile.of(random);
        Set<String> some = new HashSet<>(Set.of("nobody"));
        for (Posting posting : postings(market)) {
          if (random.nextInt(3) == 0) {
            some.add(posting.id());
          }
        }
        List<Match> expected =
            whole.ranker.rank(subject, profile, ALL).matches().stream()
                .filter(match -> some.contains(other(side, match)))
                .toList();
        List<Match> actual =
            whole.ranker.rankAmong(
                Subject.of(subject, ANALYSIS, profile.text()), some, profile, ALL.withTop(1));
        assertThat(actual)
            .extracting(match -> other(side, match))
            .as("seed %d", seed)
            .isEqualTo(expected.stream().map(match -> other(side, match)).toList());
        for (int i = 0; i < actual.size(); i++) {
          assertThat(actual.get(i).rank()).isEqualTo(i + 1);
          assertThat(actual.get(i).breakdown()).isEqualTo(expected.get(i).breakdown());
          assertThat(actual.get(i).terms()).isEqualTo(expected.get(i).terms());
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsRefusedIsWhatAnExplanationGivesGatesFor(long seed) {
    RandomMarket market = new RandomMarket(seed);
    List<Order> orders = IntStream.range(0, 20).mapToObj(i -> market.order()).toList();
    int refused = 0;
    try (Market whole = Market.of(postings(market), providers(market), orders)) {
      for (int round = 0; round < 5; round++) {
        Posting subject = market.posting(Side.NEED, 500);
        Profile profile = RandomProfile.of(market.random());
        List<String> others =
            postings(market).stream()
                .filter(posting -> posting.side() == Side.CAPABILITY)
                .map(Posting::id)
                .toList();
        Set<String> expected = new HashSet<>();
        for (String id : others) {
          if (!whole.ranker.explain(subject, id, profile, ALL).gates().isEmpty()) {
            expected.add(id);
          }
        }
        Set<String> asked = new HashSet<>(others);
        asked.add("nobody");
        assertThat(whole.ranker.refused(subject, asked, profile, ALL))
            .as("seed %d", seed)
            .isEqualTo(expected);
        refused += expected.size();
      }
    }
    assertThat(refused).isPositive();
  }

  private static String other(Side side, Match match) {
    return side == Side.NEED ? match.capability() : match.need();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void aPairAsOfADayIsThatOfTheMarketOfThatDay(long seed) {
    RandomMarket market = new RandomMarket(seed);
    List<Order> orders = IntStream.range(0, 30).mapToObj(i -> market.order()).toList();
    List<Posting> postings = postings(market);
    List<Provider> providers = providers(market);
    Profile profile = RandomProfile.of(market.random());
    // The random orders were all opened nine days ago and, where ended, ended today.
    LocalDate today = RandomMarket.TODAY;
    List<LocalDate> days = List.of(today.minusDays(9), today, today.plusDays(1));
    List<List<Order>> then =
        List.of(List.of(), orders.stream().map(RankingAmongTest::reopened).toList(), orders);
    try (Market now = Market.of(postings, providers, orders)) {
      for (int i = 0; i < days.size(); i++) {
        try (Market past = Market.of(postings, providers, then.get(i))) {
          Posting need = market.posting(Side.NEED, 500);
          int compared = 0;
          for (Posting capability : postings) {
            if (capability.side() == Side.CAPABILITY) {
              Breakdown actual =
                  now.ranker.breakdownAsOf(need, capability.id(), profile, days.get(i));
              Breakdown expected =
                  past.ranker
                      .explain(need, capability.id(), profile, MatchOptions.on(days.get(i)))
                      .pair()
                      .breakdown();
              assertThat(requireNonNull(actual)).as("seed %d", seed).isEqualTo(expected);
              compared++;
            }
          }
          assertThat(compared).isGreaterThan(30);
          assertThat(now.ranker.breakdownAsOf(need, "nobody", profile, today)).isNull();
        }
      }
    }
  }

  private static Order reopened(Order order) {
    return new Order(
        order.id(),
        order.need(),
        order.capability(),
        order.provider(),
        null,
        OrderStatus.OPEN,
        order.openedOn(),
        null,
        null);
  }
}
