package dev.gongxu.matcher.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {

  @Test
  void gatesAreAskedInThisOrder() {
    assertThat(Arrays.stream(Gate.values()).map(Gate::code))
        .containsExactly(
            "other-service",
            "closed",
            "expired",
            "provider-missing",
            "same-owner",
            "blocked",
            "provider-full");
  }

  @ParameterizedTest
  @EnumSource
  void everyWordFindsItsGate(Gate gate) {
    assertThat(Gate.of(gate.code())).isSameAs(gate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CLOSED", "provider_full", "blocked "})
  void anUnknownWordIsRefusedWithTheKnownOnes(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gate.of(word))
        .withMessage(
            "gate "
                + word
                + " must be one of other-service, closed, expired, provider-missing, same-owner, blocked, provider-full");
  }
}
