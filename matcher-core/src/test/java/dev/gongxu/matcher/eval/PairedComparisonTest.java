package dev.gongxu.matcher.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.eval.PairedComparison.Pair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PairedComparisonTest {
  private static final Judgements JUDGEMENTS =
      Judgements.of(
          Map.of(
              "N-1", Map.of("C-1", 3, "C-2", 1),
              "N-2", Map.of("C-1", 3),
              "N-3", Map.of("C-2", 2),
              "N-4", Map.of("C-3", 1)));

  private static Effectiveness of(Map<String, List<String>> rankings) {
    return Effectiveness.of(JUDGEMENTS, rankings);
  }

  @Test
  void winsAndLossesAreCountedAndTheLargestComeFirst() {
    Effectiveness one =
        of(
            Map.of(
                "N-1", List.of("C-9", "C-1"),
                "N-2", List.of("C-1"),
                "N-3", List.of("C-2"),
                "N-4", List.of("C-8", "C-9", "C-3")));
    Effectiveness other =
        of(
            Map.of(
                "N-1", List.of("C-1"),
                "N-2", List.of("C-9", "C-1"),
                "N-3", List.of("C-2"),
                "N-4", List.of()));
    PairedComparison compared = PairedComparison.of(one, other, Metric.MRR_10, 7);
    // 1/2 − 1, 1 − 1/2, 1 − 1, 1/3 − 0.
    assertThat(compared.difference()).isCloseTo((-0.5 + 0.5 + 0 + 1 / 3.0) / 4, within(1e-12));
    assertThat(compared.wins()).isEqualTo(2);
    assertThat(compared.losses()).isEqualTo(1);
    assertThat(compared.pairs()).hasSize(4).contains(new Pair("N-1", 0.5, 1));
    assertThat(compared.largestWins(5)).extracting(Pair::need).containsExactly("N-2", "N-4");
    assertThat(compared.largestWins(1)).extracting(Pair::need).containsExactly("N-2");
    assertThat(compared.largestLosses(5)).extracting(Pair::need).containsExactly("N-1");
    assertThat(compared.interval().low()).isLessThan(compared.difference());
    assertThat(compared.interval().high()).isGreaterThan(compared.difference());
    assertThat(compared.pValue())
        .isEqualTo(Resampling.pValue(one.values(Metric.MRR_10), other.values(Metric.MRR_10), 7));
  }

  @Test
  void theSameRankingDiffersByNothing() {
    Effectiveness one = of(Map.of("N-1", List.of("C-1")));
    PairedComparison compared = PairedComparison.of(one, one, Metric.NDCG_10, 7);
    assertThat(compared.interval()).isEqualTo(new Interval(0, 0));
    assertThat(compared.pValue()).isEqualTo(1);
    assertThat(compared.largestWins(5)).isEmpty();
  }

  @Test
  void otherNeedsAreRefused() {
    Effectiveness one = of(Map.of());
    Effectiveness other =
        Effectiveness.of(Judgements.of(Map.of("N-7", Map.of("C-1", 1))), Map.of());
    assertThatThrownBy(() -> PairedComparison.of(one, other, Metric.NDCG_10, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be the same");
  }

  @Test
  void theLowestBestComesFirstAmongMisses() {
    List<Miss> misses =
        Miss.of(
            JUDGEMENTS,
            Map.of(
                "N-1", List.of("C-2", "C-9", "C-1"),
                "N-2", List.of("C-1"),
                "N-3", List.of("C-9", "C-2")));
    assertThat(misses)
        .containsExactly(
            new Miss("N-4", "C-3", 1, Miss.NOT_FOUND),
            new Miss("N-1", "C-1", 3, 3),
            new Miss("N-3", "C-2", 2, 2));
    assertThat(misses.getFirst().found()).isFalse();
  }
}
