package dev.gongxu.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.assign.Assigner;
import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.AssignmentRules.Pairing;
import dev.gongxu.matcher.assign.Comparison;
import dev.gongxu.matcher.assign.ConflictException;
import dev.gongxu.matcher.assign.MarketAssigner.Options;
import dev.gongxu.matcher.assign.MarketAssignment;
import dev.gongxu.matcher.assign.MarketRules;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The assignment of the sample market. */
final class MarketAssignmentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Matcher MATCHER = Matcher.builder().inMemory();
  private static final ExecutorService WORKERS =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("test-worker-", 0).factory());

  @BeforeAll
  static void load() {
    DataFiles.in(Path.of("..", "sample-data")).read(MATCHER::put);
    MATCHER.refresh();
  }

  @AfterAll
  static void close() {
    WORKERS.shutdown();
    MATCHER.close();
  }

  private static MarketAssignment assign(Options options) {
    return MATCHER.assign(options, DAY, WORKERS, 2, () -> {});
  }

  private static Options rules(MarketRules rules) {
    return Options.DEFAULT.withRules(rules);
  }

  @ParameterizedTest
  // What is fair is asked of the lists, see the class.
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAIR")
  void shortListsGiveTheAssignmentOfTheWholeMarket(Assigner.Way way) {
    MarketAssignment narrow = assign(new Options(way, 1, 100_000, MarketRules.NONE));
    MarketAssignment wide = assign(new Options(way, 100_000, 100_000, MarketRules.NONE));
    assertThat(narrow.uncovered()).isEmpty();
    assertThat(narrow.assignment().certificate().total())
        .isEqualTo(wide.assignment().certificate().total());
    if (way == Assigner.Way.BEST) {
      assertThat(narrow.assignment().certificate().proven()).isTrue();
    }
  }

  @Test
  void shortListsGiveTheAssignmentOfTheWholeMarketUnderLimits() {
    Region city = MATCHER.regions().of(511400);
    MarketRules limits =
        new MarketRules(
            0,
            0.05,
            Set.of(),
            Set.of(),
            Map.of(city, 20),
            Map.of(Service.TECH_SERVICE, 30),
            Map.of(),
            Map.of(Service.OUTREACH, 0.5));
    MarketAssignment narrow = assign(new Options(Assigner.Way.BEST, 1, 100_000, limits));
    MarketAssignment wide = assign(new Options(Assigner.Way.BEST, 100_000, 100_000, limits));
    assertThat(narrow.uncovered()).isEmpty();
    assertThat(narrow.assignment().certificate().total())
        .isEqualTo(wide.assignment().certificate().total());
  }

  @Test
  void everyWayTogetherGivesWhatEachGivesAlone() {
    Options narrow = new Options(Assigner.Way.BEST, 5, 100_000, MarketRules.NONE);
    Map<Assigner.Way, MarketAssignment> found =
        MATCHER.assignEveryWay(narrow, DAY, WORKERS, 2, () -> {});
    Map<Assigner.Way, Assignment> assignments = new EnumMap<>(Assigner.Way.class);
    found.forEach((way, one) -> assignments.put(way, one.assignment()));
    assertThat(assignments).hasSize(Assigner.Way.values().length);
    assignments.forEach(
        (way, assignment) -> {
          Options alone = new Options(way, 100_000, 100_000, MarketRules.NONE);
          assertThat(assignment.certificate().total())
              .as(way.name())
              .isEqualTo(assign(alone).assignment().certificate().total());
        });
    assertThat(Comparison.of(assignments).rows())
        .extracting(Comparison.Row::way)
        .containsExactly(Assigner.Way.values());
  }

  @Test
  void whoIsNoCandidateMayBeForbiddenAndNotPinned() {
    Set<Pairing> pair = Set.of(new Pairing("N-010", "P-036"));
    assertThat(assign(Options.DEFAULT).assignment().pairs())
        .noneMatch(made -> made.provider().equals("P-036"));
    MarketRules forbidden =
        new MarketRules(0, 0, Set.of(), pair, Map.of(), Map.of(), Map.of(), Map.of());
    assertThat(assign(rules(forbidden)).assignment().certificate())
        .isEqualTo(assign(Options.DEFAULT).assignment().certificate());
    MarketRules pinned =
        new MarketRules(0, 0, pair, Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
    Assertions.assertThatThrownBy(() -> assign(rules(pinned)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need N-010 is pinned to provider P-036, and the two do not match");
  }

  @Test
  void whatTheMarketHasNotCannotBeForbidden() {
    MarketRules rules =
        new MarketRules(
            0,
            0,
            Set.of(),
            Set.of(new Pairing("N-010", "P-9999")),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());
    Assertions.assertThatThrownBy(() -> assign(rules(rules)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no provider P-9999");
  }

  @Test
  void listsThatMayNotGrowLeaveNeedsUncovered() {
    MarketAssignment narrow = assign(new Options(Assigner.Way.BEST, 1, 1, MarketRules.NONE));
    assertThat(narrow.uncovered()).isNotEmpty();
  }

  @Test
  void nobodyTakesMoreThanHasRoomNorAnOrderTwice() {
    MarketAssignment result = assign(Options.DEFAULT);
    Map<String, Integer> orders = new HashMap<>();
    result.assignment().pairs().forEach(pair -> orders.merge(pair.provider(), 1, Integer::sum));
    orders.forEach(
        (id, count) -> {
          Provider provider = MATCHER.provider(id);
          assertThat(provider).isNotNull();
          int open = MATCHER.ledger().standing(id).open();
          assertThat(count + open)
              .as(id)
              .isLessThanOrEqualTo(provider == null ? 0 : provider.capacity());
        });
    Set<Pairing> taken =
        MATCHER.ledger().orders().stream()
            .filter(order -> order.status() != OrderStatus.CANCELLED)
            .map(order -> new Pairing(order.need(), order.provider()))
            .collect(Collectors.toSet());
    for (Assignment.Pair pair : result.assignment().pairs()) {
      assertThat(taken).doesNotContain(new Pairing(pair.need(), pair.provider()));
    }
    assertThat(result.capabilities()).hasSameSizeAs(result.assignment().pairs());
  }

  @Test
  void limitsAndSharesHold() {
    Region city = MATCHER.regions().of(511400);
    MarketRules rules =
        new MarketRules(
            0,
            0,
            Set.of(),
            Set.of(),
            Map.of(city, 5),
            Map.of(),
            Map.of(),
            Map.of(Service.OUTREACH, 0.5, Service.PROJECT, 0.25));
    Assignment assignment = assign(rules(rules)).assignment();
    long inCity =
        assignment.pairs().stream()
            .map(pair -> MATCHER.provider(pair.provider()))
            .filter(
                provider -> provider != null && MATCHER.regions().contains(city, provider.region()))
            .count();
    assertThat(inCity).isEqualTo(5);
    assertThat(assignment.certificate().proven()).isTrue();
  }

  @Test
  void boundsThatCannotHoldAreNamed() {
    Region city = MATCHER.regions().of(511400);
    Region province = MATCHER.regions().of(510000);
    MarketRules rules =
        new MarketRules(
            0, 0, Set.of(), Set.of(), Map.of(province, 3), Map.of(), Map.of(city, 1.0), Map.of());
    Assertions.assertThatThrownBy(() -> assign(rules(rules)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("四川省眉山市");
  }

  @Test
  void pinnedPairsAreMadeAndForbiddenOnesNot() {
    Assignment free = assign(Options.DEFAULT).assignment();
    Assignment.Pair pair = free.pairs().getFirst();
    Pairing made = new Pairing(pair.need(), pair.provider());
    MarketRules without =
        new MarketRules(0, 0, Set.of(), Set.of(made), Map.of(), Map.of(), Map.of(), Map.of());
    Assignment other = assign(rules(without)).assignment();
    assertThat(other.pairs()).doesNotContain(pair);
    MarketRules with =
        new MarketRules(0, 0, Set.of(made), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
    Assignment again = assign(rules(with)).assignment();
    assertThat(again.certificate()).isEqualTo(free.certificate());
    assertThat(again.pairs())
        .contains(new Assignment.Pair(pair.need(), pair.provider(), pair.score(), true));
  }

  @Test
  void anOrderTakenUpLeavesRoomForOneLess() {
    MarketAssignment before = assign(Options.DEFAULT);
    Assignment.Pair pair = before.assignment().pairs().getFirst();
    Order order =
        new Order(
            "O-new", pair.need(), null, pair.provider(), null, OrderStatus.OPEN, DAY, null, null);
    try (Matcher matcher = Matcher.builder().inMemory()) {
      DataFiles.in(Path.of("..", "sample-data")).read(matcher::put);
      matcher.refresh();
      matcher.put(order);
      List<Assignment.Pair> after =
          matcher.assign(Options.DEFAULT, DAY, WORKERS, 2, () -> {}).assignment().pairs();
      assertThat(after)
          .noneMatch(
              made -> made.need().equals(pair.need()) && made.provider().equals(pair.provider()));
    }
  }
}
