package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.SubjectWords;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.ledger.Topic;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.TrackRecord;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.ExpertiseFactor;
import dev.gongxu.matcher.score.Factor;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.WorkloadFactor;
import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations of random pairs in random markets: what they say follows from the ranking. */
final class ExplanationTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final int EVERYTHING = 100_000;
  private static final int MOST_ORDERS = 10_000;

  static LongStream seeds() {
    return LongStream.range(0, 16);
  }

  /** A market that stands still, with its oracle. */
  private static final class World implements AutoCloseable {
    final RandomMarket market;
    final Random random;
    final Oracle oracle = new Oracle(ANALYSIS);
    final PostingIndex index = PostingIndex.inMemory(ANALYSIS, REGIONS);
    final MarketRecords records;
    final Ranker ranker;

    World(long seed) {
      market = new RandomMarket(seed);
      random = market.random();
      for (Side side : Side.values()) {
        for (int id = 0; id < 50; id++) {
          put(market.posting(side, id));
        }
      }
      for (int i = 0; i < 80; i++) {
        put(market.around());
      }
      index.refresh();
      try (Snapshot snapshot = index.acquire()) {
        records = new MarketRecords(index, snapshot, REGIONS);
      }
      ranker = new Ranker(index, () -> records, REGIONS);
    }

    private void put(MarketRecord record) {
      oracle.put(record);
      switch (record) {
        case Posting posting -> index.put(posting);
        case Provider provider -> index.put(provider);
        case Order order -> index.put(order);
        case Accord accord -> index.put(accord);
        case Block block -> index.put(block);
      }
    }

    Posting any(Side side) {
      List<Posting> postings =
          oracle.postings.values().stream()
              .filter(posting -> posting.side() == side)
              .sorted((a, b) -> a.id().compareTo(b.id()))
              .toList();
      return postings.get(random.nextInt(postings.size()));
    }

    @Override
    public void close() {
      index.close();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void itAgreesWithTheRanking(long seed) {
    try (World world = new World(seed)) {
      for (int i = 0; i < 16; i++) {
        Random random = world.random;
        Side side = random.nextInt(3) > 0 ? Side.NEED : Side.CAPABILITY;
        Posting subject = world.any(side);
        Posting other = world.any(side == Side.NEED ? Side.CAPABILITY : Side.NEED);
        Profile profile = RandomProfile.of(random);
        MatchOptions options =
            new MatchOptions(1 + random.nextInt(6), RandomMarket.TODAY, random.nextBoolean(), true);
        Explanation explanation = world.ranker.explain(subject, other.id(), profile, options);
        String name =
            "seed %d pair %d %s with %s by %s %s"
                .formatted(seed, i, subject.id(), other.id(), profile, options);
        compare(name, world, subject, other, profile, options, explanation);
        checkChanges(name, world, profile, explanation);
      }
    }
  }

  private static void compare(
      String name,
      World world,
      Posting subject,
      Posting other,
      Profile profile,
      MatchOptions options,
      Explanation explanation) {
    boolean forward = subject.side() == Side.NEED;
    Ranking all =
        world.ranker.rank(subject, profile, options.withOnePerProvider(false).withTop(EVERYTHING));
    assertThat(explanation.need()).as(name).isEqualTo(forward ? subject : other);
    assertThat(explanation.capability()).as(name).isEqualTo(forward ? other : subject);
    assertThat(explanation.top()).as(name).isEqualTo(options.top());
    assertThat(explanation.gates().isEmpty() ? null : explanation.gates().getFirst())
        .as(name)
        .isEqualTo(world.oracle.gate(subject, other, profile, options.on()));
    assertThat(explanation.gates()).as(name).isSorted().doesNotHaveDuplicates();

    Match pair = explanation.pair();
    assertThat(pair.need()).as(name).isEqualTo(explanation.need().id());
    assertThat(pair.capability()).as(name).isEqualTo(explanation.capability().id());
    assertThat(pair.provider()).as(name).isEqualTo(explanation.capability().owner());
    @Nullable Provider provider = world.records.provider(explanation.capability().owner());
    assertThat(explanation.provider()).as(name).isEqualTo(provider);
    assertThat(explanation.openOrders())
        .as(name)
        .isEqualTo(provider == null ? 0 : world.records.ledger().standing(provider.id()).open());

    @Nullable Match ranked =
        all.matches().stream()
            .filter(match -> (forward ? match.capability() : match.need()).equals(other.id()))
            .findFirst()
            .orElse(null);
    int place = ranked == null ? 0 : ranked.rank();
    if (ranked != null) {
      assertThat(pair.breakdown()).as(name).isEqualTo(ranked.breakdown());
      assertThat(pair.terms()).as(name).isEqualTo(ranked.terms());
      assertThat(explanation.gates()).as(name).isEmpty();
    }
    assertThat(pair.rank()).as(name).isEqualTo(place <= options.top() ? place : 0);
    assertThat(explanation.inTop()).as(name).isEqualTo(pair.rank() > 0);
    assertThat(explanation.first())
        .as(name)
        .isEqualTo(all.matches().isEmpty() ? null : all.matches().getFirst());
    Match last = all.matches().size() < options.top() ? null : all.matches().get(options.top() - 1);
    assertThat(explanation.last()).as(name).isEqualTo(last);
    if (last == null || explanation.inTop()) {
      assertThat(explanation.gap()).as(name).isZero();
      assertThat(explanation.changes()).as(name).isEmpty();
    } else {
      assertThat(explanation.gap()).as(name).isEqualTo(Math.max(0, last.score() - pair.score()));
      if (ranked != null) {
        assertThat(pair.score()).as(name).isLessThanOrEqualTo(last.score());
      }
      assertThat(explanation.changes())
          .as(name)
          .extracting(Change::factor)
          .containsExactlyElementsOf(
              Factor.ALL.stream()
                  .filter(factor -> explanation.gap() > 0)
                  .filter(factor -> pair.breakdown().value(Factor.TEXT) > 0)
                  .filter(factor -> pair.breakdown().weight(factor) > 0)
                  .toList());
    }
  }

  private static void checkChanges(
      String name, World world, Profile profile, Explanation explanation) {
    Match last = explanation.last();
    Breakdown pair = explanation.pair().breakdown();
    for (Change change : explanation.changes()) {
      String what = name + " " + change + " of " + pair + " to " + last;
      double score = Objects.requireNonNull(last).score();
      Factor factor = change.factor();
      assertThat(change.value()).as(what).isEqualTo(pair.value(factor));
      assertThat(total(profile, pair, factor, change.needed()))
          .as(what)
          .isGreaterThanOrEqualTo(score - 1e-9);
      if (explanation.gap() > 0 && pair.weight(factor) > 1e-6) {
        assertThat(total(profile, pair, factor, change.needed() - 1e-6)).as(what).isLessThan(score);
      }
      switch (factor) {
        case TEXT -> assertThat(change.reachable()).as(what).isEqualTo(change.needed() < 1);
        case REGION -> assertThat(change.reachable()).as(what).isEqualTo(change.needed() <= 1);
        case EXPERTISE -> checkExpertise(what, world, profile, explanation, change);
        case WORKLOAD -> checkWorkload(what, explanation, change);
      }
    }
  }

  /** The score with one factor set to a value, be it above 1. */
  private static double total(Profile profile, Breakdown pair, Factor factor, double value) {
    double[] values = Factor.ALL.stream().mapToDouble(pair::value).toArray();
    values[factor.ordinal()] = value;
    return Breakdown.score(profile.weights(), values[0], values[1], values[2], values[3]);
  }

  private static void checkWorkload(String what, Explanation explanation, Change change) {
    Provider provider = explanation.provider();
    if (provider == null) {
      assertThat(change.reachable()).as(what).isFalse();
      return;
    }
    int capacity = provider.capacity();
    if (change.reachable()) {
      assertThat(change.orders()).as(what).isBetween(0, explanation.openOrders());
      assertThat(WorkloadFactor.value(change.orders(), capacity))
          .as(what)
          .isGreaterThanOrEqualTo(change.needed());
      if (change.orders() < explanation.openOrders()) {
        assertThat(WorkloadFactor.value(change.orders() + 1, capacity))
            .as(what + ": one more is too many")
            .isLessThan(change.needed());
      }
    } else {
      assertThat(change.orders()).as(what).isZero();
      assertThat(change.needed()).as(what + ": not even with none open").isGreaterThan(1);
    }
  }

  private static void checkExpertise(
      String what, World world, Profile profile, Explanation explanation, Change change) {
    Provider provider = explanation.provider();
    if (provider == null) {
      assertThat(change.reachable()).as(what).isFalse();
      return;
    }
    if (change.reachable()) {
      assertThat(withFurtherOrders(world, profile, explanation, provider, change.orders()))
          .as(what)
          .isGreaterThanOrEqualTo(change.needed());
      if (change.orders() > 0) {
        assertThat(withFurtherOrders(world, profile, explanation, provider, change.orders() - 1))
            .as(what + ": one less is too few")
            .isLessThan(change.needed());
      }
    } else {
      assertThat(change.orders()).as(what).isZero();
      assertThat(withFurtherOrders(world, profile, explanation, provider, MOST_ORDERS))
          .as(what)
          .isLessThan(change.needed());
    }
  }

  private static double withFurtherOrders(
      World world, Profile profile, Explanation explanation, Provider provider, int orders) {
    Standing standing = world.records.ledger().standing(provider.id());
    long fields = fields(provider, explanation.need());
    int[] words = SubjectWords.of(words(explanation.need()), ANALYSIS);
    double sameField = profile.expertise().sameField();
    double close = new Topic(fields, words).closeness(fields, words, sameField);
    Evidence near = standing.near(fields, words, sameField);
    return ExpertiseFactor.value(
        profile.expertise(),
        profile.expertise().prior(provider.kind(), provider.rank(), provider.verified()),
        new Evidence(
            near.rated() + close * orders,
            near.ratingShare() + close * orders,
            near.unrated(),
            near.cancelled()),
        more(standing.ended(), orders));
  }

  private static TrackRecord more(TrackRecord record, int orders) {
    return new TrackRecord(
        record.rated() + orders,
        record.ratingShare() + orders,
        record.unrated(),
        record.cancelled());
  }

  private static long fields(Provider provider, Posting need) {
    return new FieldLabels.Reader(ANALYSIS).of(provider).fields(words(need));
  }

  private static Set<String> words(Posting need) {
    return TextQuery.of(need, ANALYSIS, RandomProfile.of(new Random(0)).text()).words();
  }

  /** Not by formula but by taking the orders in. */
  @Test
  void theFurtherOrdersBringExpertiseToWhatIsNeeded() {
    Map<Boolean, Integer> checked = new HashMap<>();
    for (long seed = 100; seed < 108; seed++) {
      try (World world = new World(seed)) {
        for (int i = 0; i < 40; i++) {
          Posting need = world.any(Side.NEED);
          Posting capability = world.any(Side.CAPABILITY);
          Profile profile = RandomProfile.of(world.random);
          MatchOptions options =
              new MatchOptions(1 + world.random.nextInt(3), RandomMarket.TODAY, false, false);
          boolean forward = world.random.nextBoolean();
          Posting subject = forward ? need : capability;
          Posting other = forward ? capability : need;
          Explanation before = world.ranker.explain(subject, other.id(), profile, options);
          Provider provider = before.provider();
          for (Change change : before.changes()) {
            if (provider == null
                || change.factor() != Factor.EXPERTISE
                || !change.reachable()
                || change.orders() > 50
                || SubjectWords.of(words(need), ANALYSIS).length == 0) {
              continue;
            }
            try (Snapshot snapshot = world.index.acquire()) {
              for (int n = 0; n < change.orders(); n++) {
                world.records.put(
                    new Order(
                        "further-" + i + "-" + n,
                        need.id(),
                        null,
                        provider.id(),
                        null,
                        OrderStatus.DONE,
                        RandomMarket.TODAY,
                        null,
                        5),
                    snapshot);
              }
            }
            Explanation after = world.ranker.explain(subject, other.id(), profile, options);
            assertThat(after.pair().breakdown().value(Factor.EXPERTISE))
                .as("seed %d pair %d %s", seed, i, change)
                .isGreaterThanOrEqualTo(change.needed());
            checked.merge(forward, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(checked).as("both directions were tried").containsKeys(true, false);
  }

  @Test
  void explainingWhatIsNotOnTheOtherSideIsRefused() {
    try (World world = new World(1)) {
      Posting need = world.any(Side.NEED);
      MatchOptions options = MatchOptions.on(RandomMarket.TODAY);
      Profile profile = RandomProfile.of(new Random(1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.ranker.explain(need, "C-none", profile, options))
          .withMessage("there is no capability C-none in the index");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.ranker.explain(need, need.id(), profile, options))
          .withMessage("there is no capability %s in the index", need.id());
      Posting capability = world.any(Side.CAPABILITY);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.ranker.explain(capability, "N-none", profile, options))
          .withMessage("there is no need N-none in the index");
    }
  }

  @Test
  void aNeedThatIsNotInTheIndexCanBeExplained() {
    try (World world = new World(2)) {
      Posting need = world.market.posting(Side.NEED, 700);
      Posting capability = world.any(Side.CAPABILITY);
      Explanation explanation =
          world.ranker.explain(
              need,
              capability.id(),
              RandomProfile.of(new Random(2)),
              MatchOptions.on(RandomMarket.TODAY));
      assertThat(explanation.need()).isEqualTo(need);
      assertThat(explanation.capability()).isEqualTo(capability);
      double sum = Factor.ALL.stream().mapToDouble(explanation.pair().breakdown()::part).sum();
      assertThat(explanation.pair().score()).isEqualTo(sum, within(1e-15));
    }
  }
}
