package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Assignments of seeded problems against trying everything, and against their certificates.
 *
 * <p>More problems: {@code mvn verify -pl matcher-core -Dtest='Assignments*'
 * -Dmatcher.worlds=100000}
 */
final class AssignmentsAreBestTest {
  private static final int WORLDS = Integer.getInteger("matcher.worlds", 3000);

  @ParameterizedTest
  @EnumSource
  void nothingIsBetterThanTheBestOfASmallProblem(Assigner.Method method) {
    int solved = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 4, 4);
      double best;
      try {
        Formulation.of(world.problem(), world.rules());
      } catch (IllegalArgumentException refused) {
        continue;
      }
      best = EveryAssignment.best(world.problem(), world.rules());
      try {
        Assignment assignment = Assigner.by(method).assign(world.problem(), world.rules());
        assertThat(assignment.total()).as("seed %d", seed).isCloseTo(best, within(1e-7));
        assertThat(assignment.certificate().gap()).as("seed %d", seed).isZero();
        solved++;
      } catch (ConflictException conflict) {
        assertThat(best).as("seed %d: %s", seed, conflict).isEqualTo(Double.NEGATIVE_INFINITY);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(solved).isGreaterThan(WORLDS / 2);
  }

  @ParameterizedTest
  @EnumSource
  void assignmentsOfLargerProblemsAreProvenBest(Assigner.Method method) {
    int solved = 0;
    int refused = 0;
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 80, 40);
      try {
        Assignment assignment = Assigner.by(method).assign(world.problem(), world.rules());
        assertThat(assignment.certificate().gap()).as("seed %d", seed).isZero();
        solved++;
      } catch (ConflictException | IllegalArgumentException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(solved).isGreaterThan(refused / 2);
  }

  @Test
  void anAssignmentBegunFromAnotherIsAsGood() {
    int solved = 0;
    int refused = 0;
    for (int seed = 0; seed < WORLDS / 3; seed++) {
      Random random = new Random(seed);
      RandomProblem before = RandomProblem.of(random, 40, 20);
      RandomProblem now = RandomProblem.of(random, 40, 20);
      try {
        Assignment known = Assigner.best().assign(before.problem(), before.rules());
        Assignment warm = Assigner.best().assign(now.problem(), now.rules(), known);
        Assignment cold = Assigner.best().assign(now.problem(), now.rules());
        assertThat(warm.certificate().gap()).as("seed %d", seed).isZero();
        assertThat(warm.total()).as("seed %d", seed).isCloseTo(cold.total(), within(1e-6));
        solved++;
      } catch (ConflictException | IllegalArgumentException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(solved).isGreaterThan(WORLDS / 12).isEqualTo(WORLDS / 3 - refused);
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    for (int seed = 0; seed < WORLDS / 10; seed++) {
      RandomProblem world = RandomProblem.of(new Random(seed), 30, 20);
      AssignmentProblem shuffled = shuffled(world.problem(), new Random(seed));
      assertThat(Assigner.best().assign(shuffled).pairs())
          .as("seed %d", seed)
          .isEqualTo(Assigner.best().assign(world.problem()).pairs());
    }
  }

  private static AssignmentProblem shuffled(AssignmentProblem problem, Random random) {
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    List<Runnable> calls = new ArrayList<>();
    for (int i = 0; i < problem.needs().size(); i++) {
      String need = problem.needs().get(i);
      int wanted = problem.wanted(i);
      calls.add(() -> builder.need(need, wanted));
      for (int pair = problem.first(i); pair < problem.first(i + 1); pair++) {
        String provider = problem.providers().get(problem.provider(pair));
        double score = problem.score(pair);
        calls.add(() -> builder.pair(need, provider, score));
      }
    }
    for (int j = 0; j < problem.providers().size(); j++) {
      String provider = problem.providers().get(j);
      int capacity = problem.capacity(j);
      calls.add(() -> builder.provider(provider, capacity));
    }
    Collections.shuffle(calls, random);
    calls.forEach(Runnable::run);
    return builder.build();
  }
}
