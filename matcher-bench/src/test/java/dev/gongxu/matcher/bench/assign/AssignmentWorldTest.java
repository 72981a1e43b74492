package dev.gongxu.matcher.bench.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated problems are what their names say, and the same again. */
final class AssignmentWorldTest {
  private static final Shape SMALL = AssignmentSize.S.shape();

  @ParameterizedTest
  @EnumSource
  void aSeedGivesTheSameProblemAgain(Variant variant) {
    AssignmentWorld one = AssignmentWorld.of(SMALL, variant, 7);
    AssignmentWorld again = AssignmentWorld.of(SMALL, variant, 7);
    assertThat(again.wanted).isEqualTo(one.wanted);
    assertThat(again.capacity).isEqualTo(one.capacity);
    assertThat(again.provider).isEqualTo(one.provider);
    assertThat(again.score).isEqualTo(one.score);
    assertThat(AssignmentWorld.of(SMALL, variant, 8).score).isNotEqualTo(one.score);
  }

  @ParameterizedTest
  @EnumSource(names = {"S", "M"})
  void sizesAreKeptTo(AssignmentSize size) {
    Shape shape = size.shape();
    AssignmentWorld world = AssignmentWorld.of(shape, Variant.PLAIN, 7);
    assertThat(world.needs).hasSize(shape.needs()).isSorted().doesNotHaveDuplicates();
    assertThat(world.providers).hasSize(shape.providers()).isSorted().doesNotHaveDuplicates();
    assertThat(world.wanted).containsOnly(1);
    assertThat(Arrays.stream(world.capacity).min()).hasValue(shape.capacity().least());
    assertThat(Arrays.stream(world.capacity).max()).hasValue(shape.capacity().most());
    for (int i = 0; i < shape.needs(); i++) {
      assertThat(world.first[i + 1] - world.first[i]).isEqualTo(shape.candidates());
    }
  }

  @ParameterizedTest
  @EnumSource
  void candidatesAreDistinctAndLieByFallingScoreThenByProvider(Variant variant) {
    AssignmentWorld world = AssignmentWorld.of(SMALL, variant, 7);
    for (int i = 0; i < world.needs.size(); i++) {
      Set<Integer> seen = new HashSet<>();
      for (int pair = world.first[i]; pair < world.first[i + 1]; pair++) {
        assertThat(seen.add(world.provider[pair])).isTrue();
        assertThat(world.score[pair]).isBetween(0.0, 1.0);
        if (pair > world.first[i]) {
          assertThat(world.score[pair]).isLessThanOrEqualTo(world.score[pair - 1]);
          assertThat(
                  world.score[pair] < world.score[pair - 1]
                      || world.provider[pair] > world.provider[pair - 1])
              .isTrue();
        }
      }
    }
  }

  @Test
  void someProvidersAreFarMorePopularThanMost() {
    AssignmentWorld world = AssignmentWorld.of(AssignmentSize.M.shape(), Variant.PLAIN, 7);
    int[] asked = new int[world.providers.size()];
    for (int j : world.provider) {
      asked[j]++;
    }
    Arrays.sort(asked);
    assertThat(asked[asked.length - 1]).isGreaterThan(100 * asked[asked.length / 2]);
  }

  @Test
  void tiesAreFrequentWhereScoresAreRounded() {
    AssignmentWorld world = AssignmentWorld.of(SMALL, Variant.TIES, 7);
    assertThat(Arrays.stream(world.score).distinct().count()).isLessThanOrEqualTo(21);
  }

  @Test
  void roomIsCutToTwoThirdsOfWhatIsWanted() {
    AssignmentWorld world = AssignmentWorld.of(SMALL, Variant.OVERSUBSCRIBED, 7);
    int room = Arrays.stream(world.capacity).sum();
    assertThat(1.5 * room).isBetween(world.orders() * 0.99, world.orders() * 1.01);
    AssignmentWorld few = AssignmentWorld.of(AssignmentSize.M.shape(), Variant.OVERSUBSCRIBED, 7);
    assertThat(Arrays.stream(few.capacity).min()).hasValue(1);
  }
}
