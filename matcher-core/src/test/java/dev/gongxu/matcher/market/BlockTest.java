package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

final class BlockTest {

  @Test
  void nobodyIsBlockedFromHimself() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> new Block("U-1", "U-1", ""))
        .withMessage("b: U-1: must be somebody else than a")
        .returns("b", InvalidFieldException::field);
  }

  @Test
  void idsDifferByCase() {
    assertThat(new Block("u-1", "U-1", "").a()).isEqualTo("u-1");
  }
}
