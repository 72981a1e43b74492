package dev.gongxu.matcher.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Providers and capabilities know each other. */
final class WardTest {
  @Test
  void everyCapabilityIsOneOfItsProviders() {
    Ward ward = new Ward(9);
    int seen = 0;
    for (int provider = 0; provider < 5 * Ward.PROVIDERS; provider++) {
      for (int k = 0; k < ward.capabilities(provider); k++) {
        assertThat(ward.provider(ward.capability(provider, k))).isEqualTo(provider);
        seen++;
      }
      if (ward.helper(provider)) {
        assertThat(ward.capabilities(provider)).isZero();
      }
    }
    assertThat(seen).isEqualTo(5 * Ward.CAPABILITIES);
    Dice dice = Dice.of(9, Dice.Purpose.ORDERS, 0);
    for (int i = 0; i < 100; i++) {
      assertThat(ward.helper(ward.helper(3, dice))).isTrue();
    }
  }
}
