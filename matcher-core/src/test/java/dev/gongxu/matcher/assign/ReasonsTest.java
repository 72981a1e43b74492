package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said about assignments, against assignments of changed problems. */
final class ReasonsTest {
  private static final int WORLDS = Integer.getInteger("matcher.worlds", 3000);

  @Test
  void aShadowPriceIsWhatRoomForOneMoreOrderBrings() {
    int priced = 0;
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 12, 6);
      Assignment assignment;
      try {
        assignment = Assigner.best().assign(world.problem(), world.rules());
      } catch (ConflictException | IllegalArgumentException refused) {
        continue;
      }
      for (Reasons.ProviderReason provider : assignment.reasons().providers()) {
        if (provider.room() == 0) {
          // Nobody was looked for where there is no room at all.
          continue;
        }
        double more =
            Assigner.best()
                .assign(withRoom(world.problem(), provider.provider()), world.rules())
                .total();
        assertThat(provider.shadowPrice())
            .as("seed %d, %s", seed, provider)
            .isCloseTo(more - assignment.total(), within(1e-7));
        priced += provider.shadowPrice() > 0 ? 1 : 0;
      }
    }
    assertThat(priced).isGreaterThan(WORLDS / 30);
  }

  @Test
  void theLowestPricesProveTheAssignmentToo() {
    int solved = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 12, 6);
      Assignment assignment;
      try {
        assignment = Assigner.best().assign(world.problem(), world.rules());
      } catch (ConflictException | IllegalArgumentException refused) {
        continue;
      }
      Network network = assignment.formulation().network();
      assertThat(Certificate.of(network, assignment.arcs(), assignment.lowestPrices(), 1).gap())
          .as("seed %d", seed)
          .isZero();
      solved++;
    }
    assertThat(solved).isGreaterThan(WORLDS / 4);
  }

  @Test
  void aNeedThatMissedItsFirstChoiceHearsWhoHasIt() {
    AssignmentProblem problem =
        AssignmentProblem.builder()
            .provider("A", 1)
            .provider("B", 1)
            .pair("1", "A", 0.9)
            .pair("1", "B", 0.5)
            .pair("2", "A", 0.8)
            .pair("2", "B", 0.7)
            .build();
    List<Reasons.PairReason> reasons = Assigner.best().assign(problem).reasons().pairs();
    assertThat(reasons.get(0).firstChoice()).isNull();
    assertThat(reasons.get(1).firstChoice()).isEqualTo("A");
    assertThat(reasons.get(1).takenBy()).isEqualTo("1");
    assertThat(reasons.get(1).missed()).isCloseTo(0.1, within(1e-9));
    // 0.9 + 0.7 as it is, 0.8 + 0.5 the other way round.
    assertThat(reasons.get(1).worthMore()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void changingPlacesNeverGains() {
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 12, 6);
      Assignment assignment = Assigner.best().assign(world.problem());
      for (Reasons.PairReason reason : assignment.reasons().pairs()) {
        assertThat(reason.worthMore()).as("seed %d, %s", seed, reason).isNotNegative();
        assertThat(reason.firstChoice() == null || reason.takenBy() != null)
            .as("seed %d, %s", seed, reason)
            .isTrue();
      }
    }
  }

  @Test
  void anUnservedNeedHearsWhatStandsInItsWay() {
    AssignmentProblem problem =
        AssignmentProblem.builder()
            .provider("A", 1)
            .pair("1", "A", 0.9)
            .pair("2", "A", 0.8)
            .need("3", 1)
            .build();
    Assignment assignment = Assigner.best().assign(problem);
    List<Reasons.UnservedReason> reasons = assignment.reasons().unserved();
    assertThat(reasons)
        .extracting(Reasons.UnservedReason::obstacle)
        .containsExactly(Reasons.Obstacle.TAKEN, Reasons.Obstacle.NO_CANDIDATE);
    assertThat(reasons.getFirst().provider()).isEqualTo("A");
    assertThat(assignment.reasons().providers().getFirst().shadowPrice())
        .isCloseTo(0.8, within(1e-9));
  }

  private static AssignmentProblem withRoom(AssignmentProblem problem, String more) {
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    for (int j = 0; j < problem.providers().size(); j++) {
      String provider = problem.providers().get(j);
      builder.provider(provider, problem.capacity(j) + (provider.equals(more) ? 1 : 0));
    }
    for (int i = 0; i < problem.needs().size(); i++) {
      builder.need(problem.needs().get(i), problem.wanted(i));
      for (int pair = problem.first(i); pair < problem.first(i + 1); pair++) {
        builder.pair(
            problem.needs().get(i),
            problem.providers().get(problem.provider(pair)),
            problem.score(pair));
      }
    }
    return builder.build();
  }
}
