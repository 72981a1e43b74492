package dev.gongxu.matcher.bench.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.bench.arena.Contest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes part in a contest has a time, and an exact one misses nothing. */
final class AssignmentContestTest {
  @Test
  void everybodyHasAStanding() {
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    List<AssignmentContest.Standing> standings =
        new AssignmentContest(
                List.of(Rivals.OURS, Rivals.GREEDY),
                AssignmentSize.S,
                Variant.TIES,
                Contest.Length.SHORT)
            .run(7, 2, new PrintStream(progress, true, StandardCharsets.UTF_8));
    assertThat(standings)
        .extracting(AssignmentContest.Standing::who)
        .containsExactly(Rivals.OURS, Rivals.GREEDY);
    assertThat(standings).allMatch(standing -> standing.millis() > 0);
    assertThat(standings.getFirst().shortOfBest()).isZero();
    assertThat(standings.getLast().shortOfBest()).isBetween(0.0, 0.2);
    assertThat(progress.toString(StandardCharsets.UTF_8))
        .contains("assignment S ties, seed 7", "assignment S ties, seed 8");
  }
}
