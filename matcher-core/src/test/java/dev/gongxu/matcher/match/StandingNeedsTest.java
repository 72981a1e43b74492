package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.index.Experience;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.text.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standing needs that a capability reaches, against ranking every need. */
final class StandingNeedsTest {
  private static final Lexicon FIRST = Lexicon.empty().withWords("first", List.of("裂果", "耙耙柑"));
  private static final Lexicon SECOND = FIRST.withWords("second", List.of("果防治"));
  private static final MatchOptions OPTIONS = MatchOptions.on(RandomMarket.TODAY);

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void overAChangingMarket(long seed) {
    check(seed, 40, 10);
  }

  /** Worlds in which most needs are passed over. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void overALargerMarket(long seed) {
    long passedOver = check(seed, 200, 5);
    assertThat(passedOver).as("seed " + seed + ": needs passed over").isPositive();
  }

  static LongStream fewSeeds() {
    return LongStream.range(100, 102);
  }

  @Test
  @Tag("long")
  void overManyMarkets() {
    for (long seed = 1000; seed < 1400; seed++) {
      check(seed, seed % 4 == 0 ? 400 : 50, 10);
    }
  }

  /** How many questions about a need were answered without ranking it. */
  private static long check(long seed, int size, int rounds) {
    RandomMarket market = new RandomMarket(seed);
    Random random = market.random();
    long passedOver = 0;
    try (Matcher matcher =
        Matcher.builder()
            .profiles(random.nextInt(3) == 0 ? Map.of() : profiles(random))
            .lexicon(FIRST)
            .textOnly(random.nextInt(8) == 0)
            .inMemory()) {
      for (Side side : Side.values()) {
        for (int id = 0; id < size; id++) {
          matcher.put(market.posting(side, id));
        }
      }
      for (int i = 0; i < 25; i++) {
        matcher.put(market.around());
      }
      matcher.refresh();
      MatchOptions options =
          new MatchOptions(
              1 + random.nextInt(random.nextBoolean() ? 4 : 30),
              RandomMarket.TODAY,
              random.nextInt(3) == 0,
              size < 100);
      try (StandingNeeds standing = matcher.standing(options)) {
        Map<String, List<Reach>> last = Map.of();
        for (int round = 0; round < rounds; round++) {
          if (round > 0) {
            change(matcher, market, size);
          }
          Map<String, List<Reach>> oracle = everyNeed(matcher, options);
          for (String id : asked(oracle, last, random)) {
            String world = "seed " + seed + " round " + round + " asked " + id + " " + options;
            if (random.nextBoolean()) {
              standing.settle();
            }
            long before = standing.ranked();
            List<Reach> found = standing.reachedBy(id);
            passedOver += Math.max(0, standing.size() - (standing.ranked() - before));
            compare(world, found, oracle.getOrDefault(id, List.of()));
          }
          String any = asked(oracle, Map.of(), random).getFirst();
          double least = random.nextDouble();
          compare(
              "seed " + seed + " round " + round + " asked " + any + " least " + least,
              standing.scoringAtLeast(any, least),
              scored(matcher, any, least, options));
          last = oracle;
        }
      }
    }
    return passedOver;
  }

  private static Map<Service, Profile> profiles(Random random) {
    Map<Service, Profile> profiles = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      profiles.put(service, RandomProfile.of(random));
    }
    return profiles;
  }

  /**
   * Which capabilities to ask with: first a few of those that reach other needs than before, as
   * what is kept of the needs is oldest then, and some others.
   */
  private static List<String> asked(
      Map<String, List<Reach>> oracle, Map<String, List<Reach>> last, Random random) {
    List<String> ids = new ArrayList<>(new TreeSet<>(oracle.keySet()));
    Collections.shuffle(ids, random);
    List<String> asked = new ArrayList<>();
    for (String id : ids) {
      if (!needs(oracle.get(id)).equals(needs(last.get(id))) && asked.size() < 8) {
        asked.add(id);
      }
    }
    ids.stream().limit(2).forEach(asked::add);
    return asked;
  }

  private static Set<String> needs(@Nullable List<Reach> reached) {
    return reached == null
        ? Set.of()
        : reached.stream().map(reach -> reach.match().need()).collect(Collectors.toSet());
  }

  /** Changes a little of everything. */
  private static void change(Matcher matcher, RandomMarket market, int size) {
    Random random = market.random();
    boolean postings = random.nextInt(3) > 0;
    for (int id : market.ids(postings ? 5 : 0, size + 20)) {
      matcher.put(market.posting(Side.CAPABILITY, id));
    }
    for (int id : market.ids(random.nextInt(3), size + 20)) {
      matcher.put(market.posting(Side.NEED, id));
    }
    if (random.nextInt(3) == 0) {
      matcher.deletePosting(market.posting(Side.CAPABILITY, random.nextInt(size)).id());
      matcher.deletePosting(market.posting(Side.NEED, random.nextInt(size)).id());
    }
    if (random.nextInt(6) == 0) {
      matcher.merge();
    }
    matcher.refresh();
    for (int i = postings ? 0 : 1 + random.nextInt(4); i > 0; i--) {
      matcher.put(market.around());
    }
    if (random.nextInt(12) == 0) {
      matcher.learn(pairs(matcher, random));
    }
    if (random.nextInt(20) == 0) {
      matcher.reload(matcher.lexicon().equals(FIRST) ? SECOND : FIRST);
    }
  }

  private static List<Experience.Pair> pairs(Matcher matcher, Random random) {
    List<Experience.Pair> pairs = new ArrayList<>();
    List<String> needs = matcher.openPostings(Side.NEED);
    List<String> capabilities = matcher.openPostings(Side.CAPABILITY);
    for (int i = random.nextInt(20); i > 0; i--) {
      pairs.add(
          new Experience.Pair(
              posting(matcher, needs.get(random.nextInt(needs.size()))),
              posting(matcher, capabilities.get(random.nextInt(capabilities.size())))));
    }
    return pairs;
  }

  private static Posting posting(Matcher matcher, String id) {
    return Objects.requireNonNull(matcher.posting(id));
  }

  /** The oracle: ranks every open need; by capability, those that it reaches. */
  private static Map<String, List<Reach>> everyNeed(Matcher matcher, MatchOptions options) {
    Map<String, List<Reach>> reached = new HashMap<>();
    for (String capability : matcher.openPostings(Side.CAPABILITY)) {
      reached.put(capability, new ArrayList<>());
    }
    for (String need : matcher.openPostings(Side.NEED)) {
      for (Match match : matcher.match(posting(matcher, need), options).matches()) {
        reached
            .computeIfAbsent(match.capability(), id -> new ArrayList<>())
            .add(new Reach(match.rank(), match));
      }
    }
    reached.values().forEach(StandingNeedsTest::inOrder);
    return reached;
  }

  private static List<Reach> scored(
      Matcher matcher, String id, double least, MatchOptions options) {
    List<Reach> reached = new ArrayList<>();
    for (String need : matcher.openPostings(Side.NEED)) {
      Posting posting = posting(matcher, need);
      Profile profile = matcher.profile(posting.service());
      for (Match match : matcher.matchAmong(posting, List.of(id), profile, options)) {
        if (match.score() >= least) {
          reached.add(new Reach(0, match));
        }
      }
    }
    return inOrder(reached);
  }

  private static List<Reach> inOrder(List<Reach> reached) {
    reached.sort(
        Comparator.comparingDouble((Reach reach) -> -reach.match().score())
            .thenComparing(
                reach -> reach.match().need(),
                (a, b) ->
                    Arrays.compareUnsigned(
                        a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        b.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    return reached;
  }

  private static void compare(String world, List<Reach> found, List<Reach> expected) {
    assertThat(found.stream().map(reach -> reach.match().need()).toList())
        .as(world)
        .isEqualTo(expected.stream().map(reach -> reach.match().need()).toList());
    for (int i = 0; i < found.size(); i++) {
      Match match = found.get(i).match();
      assertThat(match.rank()).as(world).isEqualTo(i + 1);
      assertThat(found.get(i).place()).as(world).isEqualTo(expected.get(i).place());
      assertThat(match.breakdown()).as(world).isEqualTo(expected.get(i).match().breakdown());
      assertThat(match.terms()).as(world).isEqualTo(expected.get(i).match().terms());
      assertThat(match.provider()).as(world).isEqualTo(expected.get(i).match().provider());
    }
  }

  @Test
  void aCapabilityThatIsNotThereIsRefused() {
    try (Matcher matcher = Matcher.builder().inMemory();
        StandingNeeds standing = matcher.standing(OPTIONS)) {
      assertThatThrownBy(() -> standing.reachedBy("C-1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("C-1");
      assertThatThrownBy(() -> standing.scoringAtLeast("C-1", Double.NaN))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
