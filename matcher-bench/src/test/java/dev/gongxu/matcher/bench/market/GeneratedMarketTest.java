package dev.gongxu.matcher.bench.market;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A generated market is the same for the same seed, whole in its references, and skewed. */
final class GeneratedMarketTest {
  private static final GeneratedMarket TINY = GeneratedMarket.of(MarketSize.TINY, 1);
  private static final GeneratedMarket CITY = GeneratedMarket.of(MarketSize.CITY, 1);
  private static final List<Posting> NEEDS = needs(CITY);
  private static final List<Posting> CAPABILITIES = capabilities(CITY);

  @Test
  void oneSeedMakesOneMarketAndAnotherAnother() {
    List<MarketRecord> records = records(TINY);
    assertThat(records(TINY)).isEqualTo(records);
    assertThat(records(GeneratedMarket.of(MarketSize.TINY, 1))).isEqualTo(records);
    List<MarketRecord> others = records(GeneratedMarket.of(MarketSize.TINY, 2));
    assertThat(texts(others)).doesNotContainAnyElementsOf(texts(records));
  }

  @Test
  void aPostingMadeOnItsOwnIsTheOneOfTheStream() {
    Map<String, Posting> streamed = new HashMap<>();
    all(TINY, Posting.class).forEach(posting -> streamed.put(posting.id(), posting));
    assertThat(streamed).hasSize(1_000);
    for (int i = MarketSize.TINY.needs() - 1; i >= 0; i--) {
      Posting need = TINY.posting(Side.NEED, i);
      assertThat(streamed.remove(need.id())).isEqualTo(need);
    }
    for (int i = MarketSize.TINY.capabilities() - 1; i >= 0; i--) {
      Posting capability = TINY.posting(Side.CAPABILITY, i);
      assertThat(streamed.remove(capability.id())).isEqualTo(capability);
    }
    assertThat(streamed).isEmpty();
    List<Provider> providers = all(TINY, Provider.class);
    assertThat(providers).hasSize(MarketSize.TINY.providers());
    assertThat(TINY.provider(200)).isEqualTo(providers.get(200));
    assertThatThrownBy(() -> TINY.posting(Side.NEED, MarketSize.TINY.needs()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aLargerMarketBeginsAsASmallerOne() {
    assertThat(CITY.posting(Side.NEED, 10)).isEqualTo(TINY.posting(Side.NEED, 10));
    GeneratedMarket huge = GeneratedMarket.of(MarketSize.TEN_MILLION, 1);
    assertThat(huge.posting(Side.CAPABILITY, 302)).isEqualTo(TINY.posting(Side.CAPABILITY, 302));
    Posting last = huge.posting(Side.CAPABILITY, MarketSize.TEN_MILLION.capabilities() - 1);
    assertThat(last.id()).isEqualTo("C-03029999");
  }

  @Test
  void needsToCapabilitiesToProvidersAreAsInACity() {
    for (MarketSize size : MarketSize.values()) {
      assertThat(size.needs() + size.capabilities()).isEqualTo(size.postings());
      assertThat((double) size.needs() / size.capabilities()).isBetween(2.29, 2.31);
    }
    assertThat(MarketSize.CITY.providers()).isBetween(7_900, 8_100);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Set<String> ids = new HashSet<>();
    Map<String, String> owners = new HashMap<>();
    for (MarketRecord entry : records(TINY)) {
      switch (entry) {
        case Provider provider -> assertThat(ids.add(provider.id())).isTrue();
        case Posting posting -> {
          assertThat(ids.add(posting.id())).isTrue();
          owners.put(posting.id(), posting.owner());
          if (posting.side() == Side.CAPABILITY) {
            assertThat(ids).contains(posting.owner());
          }
        }
        case Order order -> {
          assertThat(ids.add(order.id())).isTrue();
          assertThat(ids).contains(order.need(), order.provider());
          if (order.capability() != null) {
            assertThat(owners).containsEntry(order.capability(), order.provider());
          }
          if (order.helper() != null) {
            assertThat(ids).contains(order.helper());
          }
        }
        case Accord accord -> assertThat(accord.regions()).hasSizeGreaterThan(1);
        case Block block -> assertThat(block.a()).startsWith("U-");
      }
    }
    assertThat(all(TINY, Accord.class)).hasSizeBetween(3, 6);
    assertThat(all(TINY, Block.class)).isNotEmpty();
  }

  @Test
  void aMatcherTakesItAndFindsMatches() {
    try (Matcher matcher = Matcher.builder().inMemory()) {
      TINY.forEach(matcher::put);
      matcher.refresh();
      assertThat(matcher.size(Side.NEED)).isEqualTo(MarketSize.TINY.needs());
      assertThat(matcher.size(Side.CAPABILITY)).isEqualTo(MarketSize.TINY.capabilities());
      MatchOptions options = MatchOptions.on(GeneratedMarket.DAY);
      for (Query kind : List.of(Query.TOPIC, Query.DENSE, Query.LONG, Query.CAPABILITY)) {
        for (Posting subject : TINY.subjects(kind, 5)) {
          assertThat(matcher.match(subject, options).matches()).as(subject.text()).hasSize(10);
        }
      }
    }
  }

  @Test
  void aProviderHasOneToThirtyCapabilitiesMostOneToThree() {
    Map<String, Integer> counts = new HashMap<>();
    CAPABILITIES.forEach(posting -> counts.merge(posting.owner(), 1, Integer::sum));
    assertThat(counts.values()).allMatch(count -> count >= 1 && count <= 30).contains(1, 13, 30);
    assertThat(share(counts.values().stream(), count -> count <= 3)).isBetween(0.8, 0.95);
    assertThat(counts.size() / (double) MarketSize.CITY.providers()).isBetween(0.4, 0.7);
  }

  @Test
  void peopleAreWhereTheCensusFoundThemAndFieldsAtHome() {
    assertThat(share(NEEDS.stream(), need -> in(need, 51))).isBetween(0.91, 0.93);
    // 20.94 of 83.67 million, of 92 %.
    assertThat(share(NEEDS.stream(), need -> in(need, 5101))).isBetween(0.20, 0.24);
    List<Posting> citrus = NEEDS.stream().filter(need -> need.text().contains("柑橘")).toList();
    double atHome = share(citrus.stream(), need -> in(need, 5114) || in(need, 5120));
    double expected = share(NEEDS.stream(), need -> in(need, 5114) || in(need, 5120));
    assertThat(atHome).isGreaterThan(3 * expected);
  }

  @Test
  void aProvidersCapabilitiesAreMostlyAtItsHome() {
    List<Provider> providers = all(CITY, Provider.class);
    double home =
        share(
            CAPABILITIES.stream(),
            posting -> {
              String id = requireNonNull(posting.owner());
              Provider owner = providers.get(Integer.parseInt(id.substring(2)));
              return owner.region().code() == posting.region().code();
            });
    assertThat(home).isBetween(0.75, 0.95);
  }

  @Test
  void lengthsHaveTheirMediansAndALongTail() {
    assertThat(median(NEEDS)).isBetween(54, 66);
    assertThat(median(CAPABILITIES)).isBetween(110, 130);
    assertThat(CAPABILITIES.stream().mapToInt(p -> p.text().length()).max().orElse(0))
        .isBetween(1_500, 2_100);
    assertThat(needs(TINY)).allMatch(need -> need.keywords().size() <= 4);
    assertThat(needs(TINY)).anyMatch(need -> need.keywords().isEmpty());
  }

  @Test
  void someAreClosedExpiredOrRemote() {
    assertThat(share(NEEDS.stream(), need -> !need.open())).isBetween(0.02, 0.04);
    assertThat(share(NEEDS.stream(), need -> need.expired(GeneratedMarket.DAY)))
        .isBetween(0.02, 0.04);
    assertThat(share(NEEDS.stream(), Posting::remote)).isBetween(0.14, 0.16);
    GeneratedMarket remote = CITY.withRemoteShare(0.9);
    assertThat(share(needs(remote).stream(), Posting::remote)).isBetween(0.89, 0.91);
    assertThat(remote.posting(Side.NEED, 7).text()).isEqualTo(CITY.posting(Side.NEED, 7).text());
    assertThatThrownBy(() -> TINY.withRemoteShare(1.5)).hasMessageContaining("1.5");
  }

  @Test
  void ordersMakeSomeFullAndManyRated() {
    Map<String, Integer> open = new HashMap<>();
    List<Order> orders = all(CITY, Order.class);
    orders.stream()
        .filter(order -> order.status() == OrderStatus.OPEN)
        .forEach(order -> open.merge(order.provider(), 1, Integer::sum));
    List<Provider> providers = all(CITY, Provider.class);
    assertThat(providers).allMatch(p -> open.getOrDefault(p.id(), 0) <= p.capacity());
    assertThat(providers).allMatch(p -> p.capacity() <= 20 && p.fields().size() <= 4);
    assertThat(share(providers.stream(), p -> open.getOrDefault(p.id(), 0) == p.capacity()))
        .isBetween(0.04, 0.06);
    assertThat(share(orders.stream(), order -> order.status() == OrderStatus.CANCELLED))
        .isBetween(0.05, 0.2);
    assertThat(share(orders.stream(), order -> order.rating() != null)).isBetween(0.3, 0.6);
  }

  private static List<MarketRecord> records(Market market) {
    List<MarketRecord> records = new ArrayList<>();
    market.forEach(records::add);
    return records;
  }

  private static <T extends MarketRecord> List<T> all(Market market, Class<T> kind) {
    return records(market).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> texts(List<MarketRecord> records) {
    return records.stream()
        .filter(Posting.class::isInstance)
        .map(posting -> ((Posting) posting).text())
        .toList();
  }

  private static List<Posting> needs(GeneratedMarket market) {
    return IntStream.range(0, market.size().needs())
        .mapToObj(i -> market.posting(Side.NEED, i))
        .toList();
  }

  private static List<Posting> capabilities(GeneratedMarket market) {
    return IntStream.range(0, market.size().capabilities())
        .mapToObj(i -> market.posting(Side.CAPABILITY, i))
        .toList();
  }

  private static boolean in(Posting posting, int prefix) {
    return Integer.toString(posting.region().code()).startsWith(Integer.toString(prefix));
  }

  private static <T> double share(Stream<T> all, Predicate<T> some) {
    return all.mapToInt(one -> some.test(one) ? 1 : 0).average().orElse(0);
  }

  private static int median(List<Posting> postings) {
    int[] lengths = postings.stream().mapToInt(posting -> posting.text().length()).toArray();
    Arrays.sort(lengths);
    return lengths[lengths.length / 2];
  }
}
