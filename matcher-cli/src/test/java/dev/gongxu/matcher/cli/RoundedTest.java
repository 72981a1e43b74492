package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RoundedTest {
  @Test
  void shownPartsAddUp() {
    assertThat(Rounded.parts(List.of(1.0 / 3, 1.0 / 3, 1.0 / 3), 3))
        .containsExactly("0.333", "0.334", "0.333", "1.000");
    assertThat(Rounded.parts(List.of(0.0, 0.55, 0.0), 2))
        .containsExactly("0.00", "0.55", "0.00", "0.55");
  }

  @Test
  void shownPartsAddUpAndStayCloseForAnyNumbers() {
    Random random = new Random(1);
    for (int round = 0; round < 1_000; round++) {
      List<Double> parts = random.doubles(4, 0, 0.5).boxed().toList();
      List<String> shown = Rounded.parts(parts, 4);
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < 4; i++) {
        BigDecimal one = new BigDecimal(shown.get(i));
        assertThat(one.doubleValue()).isBetween(parts.get(i) - 1e-4, parts.get(i) + 1e-4);
        assertThat(one.signum()).isNotNegative();
        sum = sum.add(one);
      }
      assertThat(sum).isEqualByComparingTo(new BigDecimal(shown.get(4)));
    }
  }

  @Test
  void whatMustBeReachedIsRoundedUp() {
    assertThat(Rounded.up(0.63001, 3)).isEqualTo("0.631");
    assertThat(Rounded.up(0.5, 3)).isEqualTo("0.500");
    assertThat(Rounded.of(0.63001, 3)).isEqualTo("0.630");
  }
}
