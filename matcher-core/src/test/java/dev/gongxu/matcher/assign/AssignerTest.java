package dev.gongxu.matcher.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.assign.AssignmentRules.Group;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assignments that can be checked by hand, and problems that are refused. */
final class AssignerTest {
  private static AssignmentProblem.Builder twoByTwo() {
    return AssignmentProblem.builder()
        .provider("A", 1)
        .provider("B", 1)
        .pair("1", "A", 0.9)
        .pair("1", "B", 0.5)
        .pair("2", "A", 0.8)
        .pair("2", "B", 0.1);
  }

  private static List<String> pairs(Assignment assignment) {
    return assignment.pairs().stream().map(pair -> pair.need() + pair.provider()).toList();
  }

  @Test
  void theBestOfAllIsNotTheBestOfEach() {
    // 0.5 + 0.8 rather than 0.9 + 0.1.
    assertThat(pairs(Assigner.best().assign(twoByTwo().build()))).containsExactly("1B", "2A");
    assertThat(pairs(Assigner.of(Assigner.Way.STABLE).assign(twoByTwo().build())))
        .containsExactly("1A", "2B");
  }

  @Test
  void aPairBelowTheReserveIsNotMade() {
    AssignmentRules rules = AssignmentRules.NONE.withReserve(0.6);
    Assignment assignment = Assigner.best().assign(twoByTwo().build(), rules);
    assertThat(pairs(assignment)).containsExactly("1A");
    assertThat(assignment.unserved()).containsExactly(new Assignment.Unserved("2", 1));
  }

  @Test
  void equalsShareTheWorkWhereEachFurtherOrderCosts() {
    AssignmentProblem problem =
        AssignmentProblem.builder()
            .provider("A", 2)
            .provider("B", 2)
            .pair("1", "A", 0.5)
            .pair("1", "B", 0.49)
            .pair("2", "A", 0.5)
            .pair("2", "B", 0.49)
            .build();
    assertThat(pairs(Assigner.best().assign(problem))).containsExactly("1A", "2A");
    Assignment shared = Assigner.best().assign(problem, AssignmentRules.NONE.withLoadStep(0.05));
    assertThat(shared.pairs()).extracting(Assignment.Pair::provider).contains("A", "B");
    assertThat(shared.total()).isEqualTo(0.99);
  }

  @Test
  void guaranteesThatCannotHoldAreNamed() {
    AssignmentRules rules =
        AssignmentRules.NONE
            .limitProviders(new Group("city", Set.of("A", "B"), 0, 1))
            .serveNeeds(new Group("outreach", Set.of("1", "2"), 2, 2));
    assertThatThrownBy(() -> Assigner.best().assign(twoByTwo().build(), rules))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("outreach");
  }

  @Test
  void groupsThatCrossAreRefused() {
    AssignmentRules rules =
        AssignmentRules.NONE
            .serveNeeds(new Group("first", Set.of("1", "2"), 0, 1))
            .serveNeeds(new Group("second", Set.of("2", "3"), 0, 1));
    assertThatThrownBy(() -> Assigner.best().assign(twoByTwo().need("3", 1).build(), rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("first")
        .hasMessageContaining("second");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1, 1e6, 1e12})
  void scoresOfAnySizeAreAddedUpWithoutOverflow(double scale) {
    Random random = new Random(7);
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    for (int j = 0; j < 20; j++) {
      builder.provider("P" + j, 3);
    }
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 20; j++) {
        builder.pair("N" + i, "P" + j, scale * random.nextDouble());
      }
    }
    Assignment assignment = Assigner.best().assign(builder.build());
    assertThat(assignment.certificate().proven()).isTrue();
    assertThat(assignment.total()).isGreaterThanOrEqualTo(0).isLessThan(60 * scale + 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e12, -1.1e12})
  void strangeScoresAreRefused(double score) {
    AssignmentProblem.Builder builder =
        AssignmentProblem.builder().provider("A", 1).pair("1", "A", score);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need 1")
        .hasMessageContaining(String.valueOf(score));
  }

  @Test
  void whatIsGivenTwiceOrNotAtAllIsRefused() {
    assertThatThrownBy(() -> twoByTwo().pair("1", "A", 0.2))
        .hasMessage("need 1 has provider A twice");
    assertThatThrownBy(() -> twoByTwo().pair("1", "C", 0.2).build())
        .hasMessage("provider C of need 1 has no capacity");
    assertThatThrownBy(() -> twoByTwo().provider("A", -1).build())
        .hasMessage("provider A has capacity -1, must be at least 0");
    AssignmentRules rules = AssignmentRules.NONE.pin("1", "C");
    assertThatThrownBy(() -> Assigner.best().assign(twoByTwo().build(), rules))
        .hasMessageContaining("there is no provider C");
  }

  @Test
  void anAssignmentThatIsNotTheBestGivesNoReasons() {
    Assignment stable = Assigner.of(Assigner.Way.STABLE).assign(twoByTwo().build());
    assertThatThrownBy(stable::reasons).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHORTEST_PATHS", "AUCTION"})
  void anInterruptEndsALongAssignment(String method) {
    Random random = new Random(7);
    AssignmentProblem.Builder builder = AssignmentProblem.builder();
    for (int j = 0; j < 50; j++) {
      builder.provider("P" + j, 40);
    }
    for (int i = 0; i < 4000; i++) {
      for (int j = 0; j < 5; j++) {
        builder.pair("N" + i, "P" + (10 * j + random.nextInt(10)), random.nextDouble());
      }
    }
    AssignmentProblem problem = builder.build();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Assigner.by(Assigner.Method.valueOf(method)).assign(problem))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
