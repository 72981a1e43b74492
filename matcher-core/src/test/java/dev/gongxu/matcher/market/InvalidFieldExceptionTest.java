package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvalidFieldExceptionTest {

  private static String shown(Object value) {
    return new InvalidFieldException("field", value, "is wrong").value();
  }

  @Test
  void theMessageHasFieldValueAndReason() {
    InvalidFieldException e = new InvalidFieldException("capacity", -3, "must be from 1 to 10");
    assertThat(e).hasMessage("capacity: -3: must be from 1 to 10");
    assertThat(e.field()).isEqualTo("capacity");
    assertThat(e.value()).isEqualTo("-3");
    assertThat(e.reason()).isEqualTo("must be from 1 to 10");
  }

  @Test
  void anEmptyValueIsSaidToBeEmpty() {
    assertThat(shown("")).isEqualTo("(empty)");
    assertThat(shown(" ")).isEqualTo(" ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 59, 60})
  void upToSixtyCharactersAreShownWhole(int length) {
    assertThat(shown("字".repeat(length))).isEqualTo("字".repeat(length));
    assertThat(shown("😀".repeat(length))).isEqualTo("😀".repeat(length));
  }

  @Test
  void aLongerValueIsCutAndItsLengthTold() {
    assertThat(shown("字".repeat(61))).isEqualTo("字".repeat(60) + "… (61 characters)");
    assertThat(shown("字".repeat(10_000))).isEqualTo("字".repeat(60) + "… (10000 characters)");
  }

  @Test
  void theCutNeverHalvesASurrogatePair() {
    // 59 letters, then pairs: the 60th character shown is a whole pair.
    assertThat(shown("a".repeat(59) + "😀😀")).isEqualTo("a".repeat(59) + "😀… (63 characters)");
    assertThat(shown("😀".repeat(10_000))).isEqualTo("😀".repeat(60) + "… (20000 characters)");
  }

  @Test
  void controlCharactersAndHalfPairsAreSpelledOut() {
    assertThat(shown("a\nb\tc\u0000\u007f\u009f"))
        .isEqualTo("a\\u000ab\\u0009c\\u0000\\u007f\\u009f");
    assertThat(shown("\ud83d")).isEqualTo("\\ud83d");
    assertThat(shown("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
    assertThat(shown("\ud83d\ud83d\ude00")).isEqualTo("\\ud83d😀");
    assertThat(shown("x".repeat(59) + "\ud83d!"))
        .isEqualTo("x".repeat(59) + "\\ud83d… (61 characters)");
  }

  @Test
  void anyValueIsSafeToPrint() {
    long seed = 20261124;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(130); i > 0; i--) {
        switch (random.nextInt(4)) {
          case 0 -> value.append((char) random.nextInt(0xa1));
          case 1 -> value.append((char) (0xd7f0 + random.nextInt(0x820)));
          case 2 -> value.appendCodePoint(0x1f600 + random.nextInt(64));
          default -> value.append((char) (0x4e00 + random.nextInt(0x5000)));
        }
      }
      String shown = shown(value.toString());
      String world = "seed " + seed + " round " + round + ": " + shown;
      assertThat(shown.codePoints().noneMatch(Character::isISOControl)).as(world).isTrue();
      assertThat(shown.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
          .as(world)
          .isTrue();
      // Each of the 60 characters shown is spelled out in 6 at most.
      assertThat(shown.replaceFirst("… \\(\\d+ characters\\)$", "").length())
          .as(world)
          .isBetween(1, 60 * 6);
    }
  }
}
