package dev.gongxu.matcher.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gongxu.matcher.dispatch.HelperDispatch.Hands;
import dev.gongxu.matcher.dispatch.HelperDispatch.Obstacle;
import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.ProviderKind;
import dev.gongxu.matcher.market.Rank;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HelperDispatchTest {
  private static final RegionTree REGIONS = RegionTree.gb2260();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int DONGPO = 511402;
  private static final int DANLENG = 511424;
  private static final int MEISHAN = 511400;
  private static final int PUJIANG = 510131;

  private static Provider helper(String id, int region, int quota, String... fields) {
    return new Provider(
        id, id, ProviderKind.HELPER, REGIONS.of(region), Rank.NONE, List.of(fields), true, quota);
  }

  private static Duty need(String id, int region) {
    return new Duty(Duty.Kind.NEED, id, REGIONS.of(region), "柑橘裂果");
  }

  private static Map<String, String> helpers(HelperDispatch dispatch) {
    Map<String, String> helpers = new HashMap<>();
    dispatch.given().forEach(given -> helpers.put(given.duty().id(), given.helper().id()));
    return helpers;
  }

  private static HelperDispatch dispatch(List<Duty> duties, List<Provider> helpers, Hands hands) {
    return HelperDispatch.of(duties, helpers, Map.of(), hands, REGIONS);
  }

  @Test
  void aDutyGoesToTheHelperOfItsDistrict() {
    List<Provider> helpers =
        List.of(
            helper("H-city", MEISHAN, 9),
            helper("H-dongpo", DONGPO, 9),
            helper("H-danleng", DANLENG, 9),
            helper("H-pujiang", PUJIANG, 9));
    HelperDispatch dispatch =
        dispatch(
            List.of(need("N-1", DANLENG), need("N-2", DONGPO), need("N-3", 511403)),
            helpers,
            Hands.NONE);
    // 彭山 has no helper of its own, so the city's follows it.
    assertThat(helpers(dispatch))
        .isEqualTo(Map.of("N-1", "H-danleng", "N-2", "H-dongpo", "N-3", "H-city"));
    assertThat(dispatch.left()).isEmpty();
  }

  @Test
  void equalsShareTheWorkAndQuotasHold() {
    List<Duty> duties = IntStream.range(0, 7).mapToObj(i -> need("N-" + i, DANLENG)).toList();
    HelperDispatch dispatch =
        dispatch(duties, List.of(helper("H-1", DANLENG, 3), helper("H-2", DANLENG, 3)), Hands.NONE);
    assertThat(Collections.frequency(List.copyOf(helpers(dispatch).values()), "H-1")).isEqualTo(3);
    assertThat(Collections.frequency(List.copyOf(helpers(dispatch).values()), "H-2")).isEqualTo(3);
    assertThat(dispatch.left()).singleElement().matches(left -> left.obstacle() == Obstacle.QUOTAS);
    HelperDispatch four =
        dispatch(
            duties.subList(0, 4),
            List.of(helper("H-1", DANLENG, 9), helper("H-2", DANLENG, 9)),
            Hands.NONE);
    assertThat(Collections.frequency(List.copyOf(helpers(four).values()), "H-1")).isEqualTo(2);
  }

  @Test
  void whoIsBusyGetsLess() {
    List<Provider> helpers = List.of(helper("H-1", DANLENG, 10), helper("H-2", DANLENG, 10));
    HelperDispatch dispatch =
        HelperDispatch.of(
            List.of(need("N-1", DANLENG), need("N-2", DANLENG)),
            helpers,
            Map.of("H-1", 6),
            Hands.NONE,
            REGIONS);
    assertThat(helpers(dispatch).values()).containsOnly("H-2");
  }

  @Test
  void fieldsAreReadAsBoardsReadThem() {
    List<Provider> helpers = List.of(helper("H-1", DANLENG, 9), helper("H-2", DANLENG, 9, "ＡＩ"));
    Duty named = new Duty(Duty.Kind.NEED, "N-1", REGIONS.of(DANLENG), "想用ai识别病虫");
    Duty within = new Duty(Duty.Kind.NEED, "N-2", REGIONS.of(DANLENG), "rain on the fields");
    HelperDispatch one = dispatch(List.of(named), helpers, Hands.NONE);
    assertThat(one.given().getFirst().helper().id()).isEqualTo("H-2");
    assertThat(one.given().getFirst().suits()).isEqualTo(1.1);
    HelperDispatch other = dispatch(List.of(within), helpers, Hands.NONE);
    assertThat(other.given().getFirst().suits()).isEqualTo(1);
  }

  @Test
  void amongEqualsTheOneWhoseFieldIsNamedIsTaken() {
    HelperDispatch dispatch =
        dispatch(
            List.of(need("N-1", DANLENG)),
            List.of(helper("H-1", DANLENG, 9, "柠檬"), helper("H-2", DANLENG, 9, "柑橘")),
            Hands.NONE);
    assertThat(helpers(dispatch)).isEqualTo(Map.of("N-1", "H-2"));
  }

  @Test
  void whatHandsHaveDecidedIsKept() {
    List<Provider> helpers = List.of(helper("H-1", DANLENG, 9), helper("H-far", PUJIANG, 9));
    List<Duty> duties = List.of(need("N-1", DANLENG), need("N-2", DANLENG), need("N-3", DANLENG));
    HelperDispatch dispatch =
        dispatch(duties, helpers, new Hands(Map.of("N-1", "H-far"), Map.of("N-2", Set.of("H-1"))));
    assertThat(helpers(dispatch)).isEqualTo(Map.of("N-1", "H-far", "N-3", "H-1"));
    assertThat(dispatch.given().getFirst().pinned()).isTrue();
    assertThat(dispatch.left())
        .containsExactly(new HelperDispatch.Left(duties.get(1), Obstacle.NO_HELPER));
    assertThatThrownBy(
            () -> dispatch(duties, helpers, new Hands(Map.of("N-1", "H-none"), Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no helper H-none");
  }

  @Test
  void asManyAsCanBeHaveSomebody() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int[] places = {DONGPO, DANLENG, 511403, MEISHAN, PUJIANG, 510104};
      List<Provider> helpers = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        helpers.add(helper("H-" + i, places[random.nextInt(places.length)], 1 + random.nextInt(3)));
      }
      Map<String, Integer> following = new HashMap<>();
      helpers.forEach(helper -> following.put(helper.id(), random.nextInt(3)));
      List<Duty> duties = new ArrayList<>();
      for (int i = 0; i < random.nextInt(7); i++) {
        duties.add(need("N-" + i, places[random.nextInt(places.length)]));
      }
      HelperDispatch dispatch = HelperDispatch.of(duties, helpers, following, Hands.NONE, REGIONS);
      assertThat(dispatch.given().size() + dispatch.left().size())
          .as("seed " + seed)
          .isEqualTo(duties.size());
      assertThat(dispatch.given()).as("seed " + seed).hasSize(most(duties, 0, helpers, following));
      Map<String, Integer> load = new HashMap<>(following);
      dispatch.given().forEach(given -> load.merge(given.helper().id(), 1, Integer::sum));
      for (Provider helper : helpers) {
        assertThat(load.get(helper.id()))
            .as("seed " + seed)
            .isLessThanOrEqualTo(
                Math.max(following.getOrDefault(helper.id(), 0), helper.capacity()));
      }
    }
  }

  /** By trying everything: how many of the duties from one on can have somebody. */
  private static int most(
      List<Duty> duties, int from, List<Provider> helpers, Map<String, Integer> load) {
    if (from == duties.size()) {
      return 0;
    }
    int most = most(duties, from + 1, helpers, load);
    for (Provider helper : helpers) {
      int region = duties.get(from).region().code();
      boolean sameCity = helper.region().code() / 100 == region / 100;
      if (sameCity && load.getOrDefault(helper.id(), 0) < helper.capacity()) {
        load.merge(helper.id(), 1, Integer::sum);
        most = Math.max(most, 1 + most(duties, from + 1, helpers, load));
        load.merge(helper.id(), -1, Integer::sum);
      }
    }
    return most;
  }

  @Test
  void openNeedsThatNobodyHasTakenAndStalledOrdersAreDuties() {
    List<Posting> postings =
        List.of(
            posting("N-2", null, true),
            posting("N-1", null, true),
            posting("N-taken", null, true),
            posting("N-over", TODAY.minusDays(1), true),
            posting("N-closed", null, false));
    List<OrderCourse> courses =
        List.of(
            open("O-late", "N-taken", null, TODAY.minusDays(30)),
            open("O-followed", "N-taken", "H-1", TODAY.minusDays(40)),
            open("O-new", "N-taken", null, TODAY),
            open("O-nowhere", "N-gone", null, TODAY.minusDays(50)));
    assertThat(Duty.of(postings, courses, Deadlines.USUAL, TODAY))
        .extracting(Duty::kind, Duty::id)
        .containsExactly(
            tuple(Duty.Kind.NEED, "N-1"),
            tuple(Duty.Kind.NEED, "N-2"),
            tuple(Duty.Kind.ORDER, "O-late"));
  }

  private static Posting posting(String id, @Nullable LocalDate expiresOn, boolean open) {
    return Posting.need(id, Service.TECH_SERVICE)
        .title("柑橘裂果")
        .region(REGIONS.of(DANLENG))
        .status(open ? PostingStatus.OPEN : PostingStatus.CLOSED)
        .expiresOn(expiresOn)
        .build();
  }

  private static OrderCourse open(
      String id, String need, @Nullable String helper, LocalDate openedOn) {
    return OrderCourse.of(
        new Order(id, need, null, "P", helper, OrderStatus.OPEN, openedOn, null, null));
  }
}
