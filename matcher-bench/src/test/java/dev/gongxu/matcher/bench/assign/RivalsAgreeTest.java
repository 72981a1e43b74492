package dev.gongxu.matcher.bench.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody who claims to find the best of a problem finds the same, and greed never more. */
final class RivalsAgreeTest {
  private static final int PROBLEMS = 30;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GREEDY")
  void exactOnesFindTheSame(Rivals who) {
    assumeThat(who.isPresent()).as("%s can be asked here", who).isTrue();
    for (int seed = 0; seed < PROBLEMS; seed++) {
      AssignmentWorld world = Agreement.small(seed);
      assertThat(who.rival().solve(world))
          .as("seed %d", seed)
          .isEqualTo(Rivals.OURS.rival().solve(world));
    }
  }

  @Test
  void greedMissesTheBestSomewhereAndNeverExceedsIt() {
    int missed = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      AssignmentWorld world = Agreement.small(seed);
      long best = Rivals.OURS.rival().solve(world);
      long greedy = Rivals.GREEDY.rival().solve(world);
      assertThat(greedy).as("seed %d", seed).isLessThanOrEqualTo(best);
      missed += greedy < best ? 1 : 0;
    }
    assertThat(missed).isPositive();
  }

  @Test
  void noProblemIsOneThatTheyDifferOn() {
    assertThat(Agreement.differing(PROBLEMS)).isZero();
  }
}
